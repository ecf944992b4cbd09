package dev.loregraph.oracle;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a history; whether they may is for the server to say, and for the model.
 */
sealed interface Step {

    Person by();

    /** One more session is played. */
    record Play(Person by) implements Step {}

    /**
     * A statement or a denial.
     *
     * @param number tells it from others that are the same
     * @param until the first session in which it is no longer so
     * @param audience PARTY, DM or AUTHOR
     */
    record State(
            int number,
            Person by,
            Thing from,
            Type type,
            Thing to,
            boolean affirms,
            int session,
            @Nullable Integer until,
            double confidence,
            String audience,
            @Nullable Regard change)
            implements Step {

        @Override
        public String toString() {
            return "#%d %s: %s%s %s %s in %d until %s, sure %s, for %s %s"
                    .formatted(
                            number,
                            by,
                            affirms ? "" : "not ",
                            from.name(),
                            type.name(),
                            to.name(),
                            session,
                            until,
                            confidence,
                            audience,
                            change == null ? "" : change);
        }
    }

    /** What was stated is taken back. */
    record TakeBack(Person by, State what) implements Step {

        @Override
        public String toString() {
            return by + " takes back #" + what.number();
        }
    }

    /** What was stated is accepted or rejected. */
    record Review(Person by, State what, boolean accept) implements Step {

        @Override
        public String toString() {
            return by + (accept ? " accepts #" : " rejects #") + what.number();
        }
    }

    /** Two entities are one for everybody. */
    record Merge(Person by, Thing kept, Thing part) implements Step {

        @Override
        public String toString() {
            return by + " merges " + part.name() + " into " + kept.name();
        }
    }

    /** They are two after all. */
    record Part(Person by, Thing part) implements Step {

        @Override
        public String toString() {
            return by + " parts " + part.name() + " again";
        }
    }
}
