package dev.loregraph.consolidation.reading;

import dev.loregraph.consolidation.extraction.proposals.EntityProposal;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.text.FixedMention;
import dev.loregraph.consolidation.extraction.text.Span;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Ids;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.journal.mentions.Mention;
import dev.loregraph.journal.mentions.MentionOrigin;
import dev.loregraph.journal.mentions.ShownText;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.Polarity;
import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A journal as one circle of its readers gets it, which is all that is ever read for them; what is
 * found in it leads back to the text as it is stored.
 */
record CircleText(CurrentText journal, ShownText shown) {

    static CircleText of(CurrentText journal, Predicate<String> circleSees) {
        return new CircleText(journal, journal.shownTo(circleSees));
    }

    String body() {
        return shown.body();
    }

    /** A person's word for whom a typed mention means. */
    List<FixedMention> fixed(Figures figures) {
        return typed().flatMap(mention ->
                        figures.only(mention.entityIds()).stream()
                                .map(id -> new FixedMention(mention.start(), mention.end(), id)))
                .toList();
    }

    /** Where typed mentions mean or may mean somebody: no place for a run's own guess. */
    Places taken() {
        var places = new Places(new TreeMap<>());
        typed().map(Mention::range).forEach(places::take);
        return places;
    }

    /** What was found, at its place in the stored text. */
    FoundMention found(
            String runId,
            dev.loregraph.consolidation.extraction.linking.FoundMention mention,
            Figures figures) {
        var name = new Span(mention.start(), mention.end());
        List<String> meant = figures.distinct(mention.candidates());
        return new FoundMention(
                id(runId, name, meant), journal.revisionId(), stored(name), words(name), meant);
    }

    ClaimDraft claim(Audience audience, ExtractedRelation relation) {
        TextRange stored = stored(relation.quote());
        return new ClaimDraft(
                journal.journalId(),
                journal.revisionId(),
                journal.authorId(),
                audience,
                relation.subjectId(),
                relation.type(),
                relation.objectId(),
                Polarity.valueOf(relation.polarity().name()),
                stored.start(),
                stored.end(),
                stored.of(journal.body()),
                relation.confidence(),
                relation.explicitness(),
                relation.rule(),
                relation.quote().start(),
                words(relation.quote()));
    }

    NameDraft name(EntityProposal proposal) {
        TextRange stored = stored(Excerpt.around(body(), proposal.occurrences().getFirst()));
        return new NameDraft(
                journal.campaignId(),
                proposal.name(),
                proposal.kind(),
                proposal.reason(),
                proposal.confidence(),
                proposal.occurrences().size(),
                journal.audience(),
                journal.revisionId(),
                stored.start(),
                stored.end());
    }

    /** The same for the circle's readers, whatever else the stored text holds. */
    private String id(String runId, Span name, List<String> candidates) {
        return Ids.following(
                runId,
                journal.revisionId(),
                name.start() + "-" + name.end(),
                String.join(" ", candidates));
    }

    private String words(Span part) {
        return body().substring(part.start(), part.end());
    }

    private TextRange stored(Span part) {
        return shown.stored(new TextRange(part.start(), part.end()));
    }

    private Stream<Mention> typed() {
        return shown.mentions().stream()
                .filter(mention ->
                        mention.origin() == MentionOrigin.TYPED && !mention.entityIds().isEmpty());
    }

    /** Ranges that are apart from each other, by where they start. */
    record Places(TreeMap<Integer, TextRange> ranges) {

        /** Takes the place if nothing of it is taken. */
        boolean take(TextRange place) {
            var last = ranges.lowerEntry(place.end());
            if (last != null && last.getValue().end() > place.start()) {
                return false;
            }
            ranges.put(place.start(), place);
            return true;
        }

        /** Takes all that others have taken; where two overlap, both are one place from here on. */
        void takeAll(Places others) {
            others.ranges.values().forEach(this::cover);
        }

        private void cover(TextRange place) {
            TextRange whole = place;
            var last = ranges.lowerEntry(whole.end());
            while (last != null && last.getValue().end() > whole.start()) {
                whole = whole.spanning(last.getValue());
                ranges.remove(last.getKey());
                last = ranges.lowerEntry(whole.end());
            }
            ranges.put(whole.start(), whole);
        }
    }
}
