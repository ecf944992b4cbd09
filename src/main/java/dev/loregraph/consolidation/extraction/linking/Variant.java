package dev.loregraph.consolidation.extraction.linking;

/**
 * One way to write an entity's name, how much of the name it keeps, and what capitals it asks for.
 */
record Variant(String entityId, Strength strength, Casing casing) {

    /** From a mere part of a name to the entity's own name. */
    enum Strength {
        PART,
        SHORTENED,
        ALIAS,
        NAME
    }

    /** Which capital letters a mention must show. */
    enum Casing {
        /** A generic noun: "basilisk", or a phrase no sentence uses by chance. */
        ANY,
        /** A proper name. */
        CAPITAL,
        /**
         * A proper name that is also a word: at the start of a sentence it needs further evidence.
         */
        CAPITAL_WORD
    }
}
