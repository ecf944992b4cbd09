package dev.loregraph.consolidation.extraction;

import static dev.loregraph.consolidation.extraction.RealCampaign.folded;

import dev.loregraph.consolidation.extraction.RealCampaign.PlayedSession;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.FoundMention;
import dev.loregraph.consolidation.extraction.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a real campaign session by session and scores the reading.
 *
 * <p>A name occurs in a narrative when the entity's whole name or one of its aliases stands there
 * as whole words, case and accents aside. A proposal is real when its folded words are a name or
 * alias of any entity, a featured or linked name of any session, or a run of words within one. A
 * new person is discovered when a proposal is the name or an alias, a run of words within one, or
 * one with a title before it; people whom an earlier session's notes already registered don't
 * count.
 */
record CampaignMeasurement(
        Map<Integer, Score> linking,
        Map<Integer, Score> resolved,
        Map<Integer, Score> discovery,
        Map<Integer, Score> proposals,
        Map<Integer, Score> meeting,
        Map<Integer, Score> everybodyMet,
        Map<Integer, Integer> relations,
        long millis) {

    static CampaignMeasurement of(RealCampaign campaign, OfflineExtractor extractor) {
        var measured =
                new CampaignMeasurement(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        0);
        var real =
                campaign.realNames().stream()
                        .map(RealCampaign::folded)
                        .collect(Collectors.joining("|"));
        long start = System.nanoTime();
        for (var session : campaign.sessions()) {
            if (!session.narrative().isEmpty()) {
                measured.measure(session, campaign, extractor, real);
            }
        }
        return new CampaignMeasurement(
                measured.linking,
                measured.resolved,
                measured.discovery,
                measured.proposals,
                measured.meeting,
                measured.everybodyMet,
                measured.relations,
                (System.nanoTime() - start) / 1_000_000);
    }

    private void measure(
            PlayedSession session, RealCampaign campaign, OfflineExtractor extractor, String real) {
        int n = session.number();
        var source = SourceText.of(session.text());
        var folded = folded(session.text());
        var cast = extractor.castOf(campaign.knownUpTo(n));
        var extraction = extractor.extract(source, cast);
        var expected = new TreeSet<>(session.linked());
        session.featured()
                .values()
                .forEach(names -> expected.addAll(occurring(names, campaign, folded)));
        linking.put(n, Score.of(candidates(extraction, false), expected));
        resolved.put(n, Score.of(candidates(extraction, true), expected));
        measureMeeting(session, campaign, folded, cast, extraction);
        relations.put(n, extraction.relations().size());
        measureDiscovery(
                session,
                campaign,
                folded,
                real,
                extractor.extract(source, extractor.castOf(campaign.knownUpTo(n - 1))));
    }

    private static Set<String> occurring(
            Iterable<String> names, RealCampaign campaign, String foldedText) {
        var occurring = new TreeSet<String>();
        names.forEach(name -> {
            if (campaign.occurs(name, foldedText)) {
                occurring.add(name);
            }
        });
        return occurring;
    }

    private static Set<String> candidates(Extraction extraction, boolean resolvedOnly) {
        return extraction.mentions().stream()
                .filter(mention -> !resolvedOnly || mention.isResolved())
                .map(FoundMention::candidates)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private void measureMeeting(
            PlayedSession session,
            RealCampaign campaign,
            String folded,
            Cast cast,
            Extraction extraction) {
        var met = new TreeSet<>(occurring(session.featured("new"), campaign, folded));
        met.addAll(occurring(session.featured("returning"), campaign, folded));
        var judged = new TreeSet<>(occurring(session.featured("mentioned"), campaign, folded));
        judged.addAll(met);
        met.removeIf(cast::isPlayerCharacter);
        judged.removeIf(cast::isPlayerCharacter);
        var claimed = new TreeSet<String>();
        extraction.relations().stream()
                .filter(relation -> relation.type().equals("MET"))
                .filter(relation ->
                        cast.isPlayerCharacter(relation.subjectId())
                                || cast.isPlayerCharacter(relation.objectId()))
                .forEach(relation ->
                        claimed.add(
                                cast.isPlayerCharacter(relation.subjectId())
                                        ? relation.objectId()
                                        : relation.subjectId()));
        claimed.retainAll(judged);
        meeting.put(session.number(), Score.of(claimed, met));
        everybodyMet.put(session.number(), Score.of(judged, met));
    }

    /** Proposed as it stands, by one of its words alone, or with a title. */
    private static boolean isProposed(String foldedName, Set<String> proposed) {
        return proposed.stream()
                .anyMatch(
                        proposal -> foldedName.contains(proposal) || proposal.contains(foldedName));
    }

    private void measureDiscovery(
            PlayedSession session,
            RealCampaign campaign,
            String folded,
            String real,
            Extraction extraction) {
        var proposed =
                extraction.proposals().stream()
                        .map(proposal -> folded(proposal.name()))
                        .collect(Collectors.toSet());
        int found = 0;
        var wanted = occurring(session.featured("new"), campaign, folded);
        wanted.removeIf(name -> campaign.isKnownBefore(name, session.number()));
        for (var name : wanted) {
            found +=
                    campaign.namesOf(name).stream().anyMatch(one -> isProposed(one, proposed))
                            ? 1
                            : 0;
        }
        discovery.put(session.number(), new Score(found, 0, wanted.size() - found));
        int genuine = (int) proposed.stream().filter(real::contains).count();
        proposals.put(session.number(), new Score(genuine, proposed.size() - genuine, 0));
    }
}
