package dev.loregraph.consolidation.reading;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.loregraph.codex.Entity;
import dev.loregraph.consolidation.extraction.Extraction;
import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.reading.CircleText.Places;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.Perspective;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the journals of one session, each once for every circle of its readers. */
public final class Reader {

    /** Five times what the longest of 113 real journals has; a journal may be 20 times as long. */
    private static final FairShare MENTIONS = new FairShare(500, 3_000);

    private static final FairShare CLAIMS = new FairShare(3, 2_000);
    private static final int MOST_NAMES = 500;

    private final String runId;
    private final OfflineExtractor extractor;
    private final Figures figures;
    private final Map<String, String> playedBy;
    private final Map<Circle, Cast> casts = new HashMap<>();

    /**
     * @param runId the run that reads
     * @param figures everybody and everything the campaign knows
     * @param playedBy the id of the character that a user plays, by user id
     */
    public Reader(
            String runId,
            OfflineExtractor extractor,
            Figures figures,
            Map<String, String> playedBy) {
        this.runId = runId;
        this.extractor = extractor;
        this.figures = figures;
        this.playedBy = Map.copyOf(playedBy);
    }

    public Reading read(CurrentText journal) {
        List<FoundMention> mentions = new ArrayList<>();
        List<NameDraft> names = new ArrayList<>();
        List<ClaimDraft> claims = new ArrayList<>();
        Map<Circle, Places> found = new LinkedHashMap<>();
        for (Circle circle : Circle.of(journal.audience(), figures.all())) {
            var text = CircleText.of(journal, id -> circle.sees(figures.entity(id)));
            Extraction extraction =
                    extractor
                            .extract(source(text, circle), castOf(circle))
                            .meaning(id -> figures.meantIn(journal.journalId(), id, circle));
            mentions.addAll(mentions(text, circle, extraction, placesFor(circle, found)));
            relations(text, circle, extraction).stream()
                    .map(relation -> text.claim(circle.audience(), relation))
                    .forEach(claims::add);
            if (circle.audience().equals(journal.audience())) {
                extraction.proposals().stream()
                        .limit(MOST_NAMES)
                        .map(proposal -> text.name(proposal))
                        .forEach(names::add);
            }
        }
        return new Reading(journal, figures, mentions, names, claims);
    }

    /**
     * The places that circles with all of this one's readers were given. Of two authors' circles
     * neither has the other's, so neither may tell by them what the other knows.
     */
    private static Places placesFor(Circle circle, Map<Circle, Places> found) {
        var places = new Places(new TreeMap<>());
        found.entrySet().stream()
                .filter(wider -> circle.isWithin(wider.getKey()))
                .forEach(wider -> places.takeAll(wider.getValue()));
        found.put(circle, places);
        return places;
    }

    /** What a circle of more readers was given at a place stays; a person's word stays as well. */
    private List<FoundMention> mentions(
            CircleText text, Circle circle, Extraction extraction, Places found) {
        Places taken = text.taken();
        List<FoundMention> fresh =
                extraction.mentions().stream()
                        .filter(mention -> !mention.explicit())
                        .filter(mention ->
                                circle.owns(
                                        text.journal().audience(),
                                        known(figures.distinct(mention.candidates()))))
                        .filter(mention ->
                                taken.take(new TextRange(mention.start(), mention.end())))
                        .map(mention -> text.found(runId, mention, figures))
                        .filter(mention -> found.take(mention.range()))
                        .toList();
        return MENTIONS.of(
                fresh, FoundMention::entityIds, comparingInt(mention -> mention.range().start()));
    }

    private List<ExtractedRelation> relations(
            CircleText text, Circle circle, Extraction extraction) {
        List<ExtractedRelation> owned =
                extraction.relations().stream()
                        .filter(relation ->
                                circle.owns(text.journal().audience(), known(ends(relation))))
                        .toList();
        return CLAIMS.of(
                owned,
                relation -> List.of(ends(relation), relation.type(), relation.polarity()),
                comparingDouble(ExtractedRelation::confidence)
                        .reversed()
                        .thenComparing(ExtractedRelation::quote));
    }

    private Cast castOf(Circle circle) {
        return casts.computeIfAbsent(circle, _ -> extractor.castOf(figures.knownTo(circle)));
    }

    private List<Entity> known(List<String> ids) {
        return ids.stream().map(figures::entity).toList();
    }

    private static List<String> ends(ExtractedRelation relation) {
        return List.of(relation.subjectId(), relation.objectId());
    }

    private SourceText source(CircleText text, Circle circle) {
        CurrentText journal = text.journal();
        String played = playedBy.get(journal.authorId());
        Entity author = played == null ? null : figures.entity(played);
        return new SourceText(
                text.body(),
                text.fixed(figures),
                journal.perspective() == Perspective.DM,
                author != null && circle.sees(author) ? author.id() : null);
    }
}
