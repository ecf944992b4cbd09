package dev.loregraph.consolidation.extraction.presence;

/** What the words around a name say about whether its bearer is there. */
public enum Cue {
    /** Says, asks or answers something. */
    SPEAKS,
    /** Does something. */
    ACTS,
    /** Is or has something. */
    IS,
    /** Is spoken to, or what someone present does is done to them. */
    ADDRESSED,
    /** Is what a verb is done to, whichever it is. */
    OBJECT,
    /** Is caught doing something: "Orla cooking". */
    DOING,
    /** Stands behind "with", "beside". */
    WITH,
    /** Stands behind "to", "at", "behind". */
    TOWARD,
    /** Stands behind "from". */
    FROM,
    /** Is introduced by name. */
    INTRODUCED,
    /** Is described on the spot: "Orla, a tall woman". */
    DESCRIBED,
    /** Has a face, a voice, a hand. */
    BODY,
    /** Shares the sentence with a player character or the party. */
    TOGETHER,
    /** Arrives, waits, stands. */
    APPEARS,
    /** Owns something that need not be there with its owner. */
    POSSESSIVE,
    /** Is what is spoken about. */
    TOPIC,
    /** Is named behind a verb of saying, knowing or planning. */
    REPORTED,
    /** Is the subject within what is said, known or planned. */
    CLAIMED,
    /** Is the subject of a subordinate clause. */
    SUBORDINATE,
    /** Had done something, or has had it done. */
    BEFORE,
    /** Did something, in a text that tells in the present tense. */
    PAST_TENSE,
    /** Would, could or might do something. */
    MODAL,
    /** Is named within quotation marks. */
    QUOTED,
    /** Is seen in a vision, a dream or a disguise. */
    VISION,
    /** Is named in a tale, a book or a picture. */
    TALE,
    /** Is named beside a letter or a message. */
    LETTER,
    /** Is looked for. */
    SOUGHT,
    /** Is prayed to or worshipped. */
    DIVINE,
    /** Belongs to a time before. */
    PAST,
    /** Is dead, missing or elsewhere. */
    GONE,
    /** Is named as someone's relation. */
    FAMILY,
    /** Is what someone means to reach: "to find Orla". */
    INTENDED,
    /** Is part of a condition. */
    CONDITIONAL,
    /** Is said not to do something. */
    NEGATED,
    /** Is named in a phrase with "of": "the army of Orla". */
    OF,
    /** Is the doer in a passive clause. */
    AGENT,
    /** Is one of many names in a row. */
    LISTED
}
