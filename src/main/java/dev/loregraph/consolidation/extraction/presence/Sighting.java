package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One mention of a person: its sentence and cues, how strongly they speak for presence, and the
 * player characters beside it.
 */
record Sighting(Span quote, Set<Cue> cues, double score, List<String> company, boolean together) {

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

    Sighting {
        cues = Set.copyOf(cues);
        company = List.copyOf(company);
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
}
