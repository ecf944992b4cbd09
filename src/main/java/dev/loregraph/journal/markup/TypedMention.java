package dev.loregraph.journal.markup;

import java.util.List;

/**
 * A mention as it stands in a text, before anybody asked whom it means; the range covers its
 * markup.
 */
public sealed interface TypedMention {

    int start();

    int end();

    /** {@code @[display text](entity-id)}: says whom it means. */
    record Link(int start, int end, String text, String entityId) implements TypedMention {}

    /**
     * {@code @Name} or {@code @"Name with spaces"}: means whoever carries the name.
     *
     * @param usual what is meant when no reading is a known name
     * @param readings all that may be meant, the longest first
     */
    record Name(int start, Reading usual, List<Reading> readings) implements TypedMention {

        public Name {
            readings = List.copyOf(readings);
        }

        @Override
        public int end() {
            return usual.end();
        }
    }

    /** A name that may be meant, and where its markup would end. */
    record Reading(String name, int end) {}
}
