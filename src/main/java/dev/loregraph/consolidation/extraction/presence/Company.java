package dev.loregraph.consolidation.extraction.presence;

import java.util.List;

/** The player characters around a mention, and how plainly they share its scene. */
record Company(List<String> members, Nearness nearness) {

    /** From what a sentence says to what only its text suggests. */
    enum Nearness {
        /** Named beside it, and there. */
        NAMED(1),
        /** "The party", "we". */
        GROUP(0.75),
        /** "They", which may be others. */
        PRONOUN(0.55),
        /** Named elsewhere in its paragraph. */
        PARAGRAPH(0.4),
        /** Named anywhere in the text. */
        TEXT(0.3);

        private final double plainness;

        Nearness(double plainness) {
            this.plainness = plainness;
        }
    }

    Company {
        members = List.copyOf(members);
    }

    /** Whether the mention's own sentence has them. */
    boolean isBeside() {
        return nearness.compareTo(Nearness.PRONOUN) <= 0;
    }

    /** How plainly they share the scene, 0 to 1. */
    double plainness() {
        return nearness.plainness;
    }
}
