package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.presence.Meetings.Glimpse;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.EnumSet;
import java.util.Set;

/**
 * One mention of a person: its sentence and cues, how strongly they speak for presence, and the
 * player characters around it.
 */
record Sighting(Span quote, Set<Cue> cues, double score, Company company) {

    private static final Set<Cue> CLOSE =
            EnumSet.of(
                    Cue.SPEAKS,
                    Cue.ACTS,
                    Cue.ADDRESSED,
                    Cue.WITH,
                    Cue.OBJECT,
                    Cue.INTRODUCED,
                    Cue.APPEARS);
    private static final Set<Cue> REMOTE =
            EnumSet.of(
                    Cue.REPORTED,
                    Cue.CLAIMED,
                    Cue.BEFORE,
                    Cue.MODAL,
                    Cue.VISION,
                    Cue.LETTER,
                    Cue.TALE,
                    Cue.INTENDED,
                    Cue.CONDITIONAL,
                    Cue.QUOTED,
                    Cue.NEGATED,
                    Cue.SOUGHT,
                    Cue.TOPIC,
                    Cue.PAST_TENSE);
    private static final Set<Cue> BESIDE_THE_POINT = EnumSet.of(Cue.POSSESSIVE, Cue.OF);

    Sighting {
        cues = Set.copyOf(cues);
    }

    /** Whether whoever is named with these cues is only talked of there. */
    static boolean isAway(Set<Cue> cues) {
        return cues.stream()
                .anyMatch(cue -> REMOTE.contains(cue) || BESIDE_THE_POINT.contains(cue));
    }

    /** Takes part in what happens, and it happens here and now. */
    boolean close() {
        return cues.stream().anyMatch(CLOSE::contains) && cues.stream().noneMatch(REMOTE::contains);
    }

    /** Speaks or acts in a main clause, here and now. */
    boolean acting() {
        return (cues.contains(Cue.SPEAKS) || cues.contains(Cue.ACTS))
                && !cues.contains(Cue.SUBORDINATE)
                && cues.stream().noneMatch(REMOTE::contains);
    }

    /** Whether its sentence alone shows that the company met the person. */
    boolean showsMeeting() {
        return close() && company.isBeside();
    }

    /**
     * What it says of a meeting with its company.
     *
     * @param probability that the person was there at all, by all mentions together
     */
    Glimpse glimpse(double probability) {
        double here = 1 / (1 + Math.exp(-score));
        return new Glimpse(
                quote,
                Math.min(probability, here),
                close() ? company.plainness() : company.plainness() / 2,
                showsMeeting());
    }
}
