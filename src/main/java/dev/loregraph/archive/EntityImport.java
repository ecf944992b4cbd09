package dev.loregraph.archive;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.ArchiveLine.OfEntity;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.archive.Tally.Deed;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a file's entities, new ones by the chunk. */
final class EntityImport {

    private static final int CHUNK = 500;

    private final ImportTools tools;
    private final String campaignId;
    private final Viewer importer;
    private final Map<String, Imported> known;
    private final Map<String, String> idsByKey;
    private final Tally tally;
    private final List<Waiting> waiting = new ArrayList<>();

    EntityImport(
            ImportTools tools,
            String campaignId,
            Viewer importer,
            Map<String, Imported> known,
            Tally tally) {
        this.tools = tools;
        this.campaignId = campaignId;
        this.importer = importer;
        this.known = known;
        this.tally = tally;
        this.idsByKey =
                tools.entities().cast(campaignId).stream()
                        .collect(toMap(EntityImport::keyOf, Entity::id, (first, _) -> first));
    }

    private record Waiting(int number, OfEntity line) {

        Imported asImported(String entityId) {
            return new Imported(line.key(), Fingerprint.of(line), entityId);
        }
    }

    /** Takes a line; a new entity waits for its chunk. */
    void add(int number, OfEntity line) {
        var taken = new Waiting(number, line);
        Imported before = known.get(line.key());
        String there = idsByKey.get(line.key());
        if (before != null && before.sha256().equals(Fingerprint.of(line))) {
            tally.add(Deed.ENTITY_UNCHANGED);
        } else if (before != null) {
            revise(taken, before.targetId());
        } else if (there != null) {
            adopt(taken, there);
        } else {
            waiting.add(taken);
            if (waiting.size() == CHUNK) {
                flush();
            }
        }
    }

    /** Writes what waits: all at once or, when one is refused, each for itself. */
    void flush() {
        List<Waiting> chunk = List.copyOf(waiting);
        waiting.clear();
        if (chunk.isEmpty()) {
            return;
        }
        try {
            create(chunk);
        } catch (Refusal _) {
            chunk.forEach(this::createAlone);
        }
    }

    private void createAlone(Waiting one) {
        try {
            create(List.of(one));
        } catch (Refusal refusal) {
            tally.bad(one.number(), refusal);
        }
    }

    private void create(List<Waiting> chunk) {
        List<NewEntity> wanted =
                chunk.stream().map(one -> one.line().entity(importer.userId())).toList();
        tools.graph()
                .inTransaction(() -> {
                    List<Entity> made = tools.entities().createAll(importer, campaignId, wanted);
                    tools.lines()
                            .keep(
                                    campaignId,
                                    IntStream.range(0, made.size())
                                            .mapToObj(
                                                    i -> chunk.get(i).asImported(made.get(i).id()))
                                            .toList());
                });
        tally.add(Deed.ENTITY_CREATED, chunk.size());
    }

    /** An entity that people made themselves stays as they made it. */
    private void adopt(Waiting one, String entityId) {
        tools.graph()
                .inTransaction(
                        () -> tools.lines().keep(campaignId, List.of(one.asImported(entityId))));
        tally.add(Deed.ENTITY_UNCHANGED);
    }

    private void revise(Waiting one, String entityId) {
        NewEntity wanted = one.line().entity(importer.userId());
        boolean changed =
                tools.graph()
                        .inTransaction(() -> {
                            Entity before = tools.entities().byId(importer, "name", entityId);
                            Entity after =
                                    tools.entities().update(importer, change(before, wanted));
                            tools.lines().keep(campaignId, List.of(one.asImported(entityId)));
                            return after.revision() != before.revision();
                        });
        tally.add(changed ? Deed.ENTITY_REVISED : Deed.ENTITY_UNCHANGED);
    }

    private static EntityChange change(Entity before, NewEntity wanted) {
        return new EntityChange(
                before.id(),
                before.revision(),
                wanted.name(),
                wanted.aliases(),
                wanted.summary() == null ? "" : wanted.summary(),
                wanted.audience());
    }

    private static String keyOf(Entity entity) {
        return OfEntity.key(entity.kind(), entity.name());
    }
}
