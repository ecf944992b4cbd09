package dev.loregraph.consolidation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.codex.Entity;
import dev.loregraph.consolidation.extraction.Extraction;
import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.KnownEntity;
import dev.loregraph.consolidation.extraction.proposals.EntityProposal;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.text.FixedMention;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.text.Span;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.FoundMention;
import dev.loregraph.journal.Mention;
import dev.loregraph.journal.MentionOrigin;
import dev.loregraph.journal.Perspective;
import dev.loregraph.journal.TextRange;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.Polarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the journals of one session, each once for every circle of its readers. */
final class Reader {

    private final OfflineExtractor extractor;
    private final Map<String, Entity> entities;
    private final Map<String, String> playedBy;
    private final Map<Circle, Cast> casts = new HashMap<>();

    /**
     * @param entities everybody and everything the campaign knows
     * @param playedBy the id of the character that a user plays, by user id
     */
    Reader(OfflineExtractor extractor, List<Entity> entities, Map<String, String> playedBy) {
        this.extractor = extractor;
        this.entities =
                entities.stream().collect(toUnmodifiableMap(Entity::id, Function.identity()));
        this.playedBy = Map.copyOf(playedBy);
    }

    Reading read(CurrentText text) {
        List<FoundMention> mentions = new ArrayList<>();
        List<NameDraft> names = new ArrayList<>();
        List<ClaimDraft> claims = new ArrayList<>();
        for (Circle circle : Circle.of(text.audience(), entities.values())) {
            Extraction found = extractor.extract(source(text, circle), castOf(circle));
            found.mentions().stream()
                    .filter(mention ->
                            !mention.explicit()
                                    && circle.owns(text.audience(), known(mention.candidates())))
                    .map(mention ->
                            mention(text, mention.start(), mention.end(), mention.candidates()))
                    .filter(mention ->
                            typed(text).noneMatch(other -> overlap(mention.range(), other.range())))
                    .filter(mention ->
                            mentions.stream()
                                    .noneMatch(other -> overlap(mention.range(), other.range())))
                    .toList()
                    .forEach(mentions::add);
            found.relations().stream()
                    .filter(relation -> circle.owns(text.audience(), known(ends(relation))))
                    .map(relation -> claim(text, circle.audience(), relation))
                    .forEach(claims::add);
            if (circle.audience().equals(text.audience())) {
                found.proposals().stream()
                        .map(proposal -> name(text, proposal))
                        .forEach(names::add);
            }
        }
        return new Reading(text, mentions, names, claims);
    }

    private Cast castOf(Circle circle) {
        return casts.computeIfAbsent(
                circle,
                _ ->
                        extractor.castOf(
                                entities.values().stream()
                                        .filter(circle::sees)
                                        .map(Reader::known)
                                        .toList()));
    }

    private static KnownEntity known(Entity entity) {
        return new KnownEntity(entity.id(), entity.kind(), entity.name(), entity.aliases());
    }

    private List<Entity> known(List<String> ids) {
        return ids.stream().map(entities::get).map(Objects::requireNonNull).toList();
    }

    private static List<String> ends(ExtractedRelation relation) {
        return List.of(relation.subjectId(), relation.objectId());
    }

    private SourceText source(CurrentText text, Circle circle) {
        List<FixedMention> stated =
                typed(text).flatMap(mention -> fixedFor(circle, mention).stream()).toList();
        String author = playedBy.get(text.authorId());
        boolean authorIsSeen =
                author != null
                        && entities.containsKey(author)
                        && circle.sees(known(List.of(author)).getFirst());
        return new SourceText(
                text.body(),
                stated,
                text.perspective() == Perspective.DM,
                authorIsSeen ? author : null);
    }

    /** A person's word for the one entity of a typed mention that the circle sees, if it is one. */
    private Optional<FixedMention> fixedFor(Circle circle, Mention mention) {
        List<Entity> seen = known(mention.entityIds()).stream().filter(circle::sees).toList();
        return seen.size() == 1
                ? Optional.of(
                        new FixedMention(mention.start(), mention.end(), seen.getFirst().id()))
                : Optional.empty();
    }

    /** The mentions that somebody typed and that mean or may mean something known. */
    private static Stream<Mention> typed(CurrentText text) {
        return text.mentions().stream()
                .filter(mention ->
                        mention.origin() == MentionOrigin.TYPED && !mention.entityIds().isEmpty());
    }

    private static boolean overlap(TextRange one, TextRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static FoundMention mention(
            CurrentText text, int start, int end, List<String> candidates) {
        String name = text.body().substring(start, end);
        String id = UUID.randomUUID().toString();
        return new FoundMention(id, text.revisionId(), new TextRange(start, end), name, candidates);
    }

    private static ClaimDraft claim(
            CurrentText text, Audience audience, ExtractedRelation relation) {
        Span quote = relation.quote();
        return new ClaimDraft(
                text.journalId(),
                text.revisionId(),
                text.authorId(),
                audience,
                relation.subjectId(),
                relation.type(),
                relation.objectId(),
                Polarity.valueOf(relation.polarity().name()),
                quote.start(),
                quote.end(),
                text.body().substring(quote.start(), quote.end()),
                relation.confidence(),
                relation.explicitness(),
                relation.rule());
    }

    private static NameDraft name(CurrentText text, EntityProposal proposal) {
        Span quote = Excerpt.around(text.body(), proposal.occurrences().getFirst());
        return new NameDraft(
                proposal.name(),
                proposal.kind(),
                proposal.reason(),
                proposal.confidence(),
                proposal.occurrences().size(),
                text.audience(),
                text.revisionId(),
                quote.start(),
                quote.end());
    }
}
