package dev.loregraph.consolidation.reading;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.Part;
import dev.loregraph.consolidation.extraction.linking.KnownEntity;
import dev.loregraph.graph.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom journals may name. The parts of one entity that the same people see are one figure, which
 * goes by all of their names; a part that fewer see is a figure of its own, so that its names lead
 * nobody else to the entity.
 */
public final class Figures {

    private final List<Figure> all = new ArrayList<>();
    private final Map<String, Figure> byPartId = new HashMap<>();
    private final Map<InJournal, Figure> splitOff = new HashMap<>();

    private record Figure(Entity first, List<Entity> others, String keptId) {

        /** The one that all know whom the entity is for comes first, if it is among them. */
        static Figure of(List<Part> parts) {
            List<Part> inOrder =
                    parts.stream()
                            .sorted(
                                    Comparator.comparing((Part part) -> !part.isKept())
                                            .thenComparing(part -> part.entity().id()))
                            .toList();
            return new Figure(
                    inOrder.getFirst().entity(),
                    inOrder.stream().skip(1).map(Part::entity).toList(),
                    inOrder.getFirst().keptId());
        }

        String id() {
            return first.id();
        }

        boolean isWiderThan(Figure other) {
            Audience own = first.audience();
            return own.narrowedBy(other.first.audience()).equals(other.first.audience());
        }

        KnownEntity known() {
            List<String> aliases =
                    Stream.concat(first.aliases().stream(), others.stream().flatMap(Entity::names))
                            .distinct()
                            .toList();
            return new KnownEntity(id(), first.kind(), first.name(), aliases);
        }
    }

    /** Somebody's name in a journal in which it means somebody else. */
    private record InJournal(String journalId, String figureId) {}

    private record Readership(String keptId, Audience audience) {

        static Readership of(Part part) {
            return new Readership(part.keptId(), part.entity().audience());
        }
    }

    public Figures(Collection<Part> parts) {
        parts.stream().collect(groupingBy(Readership::of)).values().forEach(this::add);
        parts.forEach(this::addSplit);
    }

    private void addSplit(Part part) {
        String from = part.splitFromId();
        if (from != null) {
            Figure figure = figure(part.entity().id());
            part.journalIds()
                    .forEach(id -> splitOff.put(new InJournal(id, figure(from).id()), figure));
        }
    }

    private void add(List<Part> together) {
        Figure figure = Figure.of(together);
        all.add(figure);
        together.forEach(part -> byPartId.put(part.entity().id(), figure));
    }

    /** The entity, or part of one, that stands for the figure. */
    Entity entity(String partId) {
        return figure(partId).first();
    }

    /** Everybody in them. */
    List<Entity> all() {
        return all.stream().map(Figure::first).toList();
    }

    /** Those that a circle sees, as an extractor knows them. */
    List<KnownEntity> knownTo(Circle circle) {
        return all.stream()
                .filter(figure -> circle.sees(figure.first()))
                .map(Figure::known)
                .toList();
    }

    /** Whom a figure's names mean in a journal for a circle: where a person said so, another. */
    String meantIn(String journalId, String figureId, Circle circle) {
        Figure other = splitOff.get(new InJournal(journalId, figureId));
        return other == null || other.id().equals(figureId) || !circle.sees(other.first())
                ? figureId
                : meantIn(journalId, other.id(), circle);
    }

    /** One figure's id for each entity that these are parts of: that which most people see. */
    List<String> distinct(Collection<String> partIds) {
        Map<String, Figure> byEntity = new LinkedHashMap<>();
        for (String id : partIds) {
            Figure figure = figure(id);
            byEntity.merge(
                    figure.keptId(), figure, (one, other) -> other.isWiderThan(one) ? other : one);
        }
        return byEntity.values().stream().map(Figure::id).toList();
    }

    /** The figure's id, where all of these are parts of one entity. */
    Optional<String> only(Collection<String> partIds) {
        List<String> distinct = distinct(partIds);
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    private Figure figure(String partId) {
        return requireNonNull(byPartId.get(partId), partId);
    }
}
