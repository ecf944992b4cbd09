package dev.loregraph.proof;

/**
 * Something that somebody does.
 *
 * @param key unlike every other step's; the ids that it draws follow from it
 * @param hidden whether a world without hidden things leaves it out
 */
record Step(String key, boolean hidden, Deed deed) {

    /** What is done. */
    sealed interface Deed {

        record Found(String name, String slug) implements Deed {}

        record Invite(String who, String role) implements Deed {}

        /** From here on, what changes is told to who listens. */
        record Listen() implements Deed {}

        record Play(int number) implements Deed {}

        record Create(Thing thing) implements Deed {}

        /** Says when an event that nobody has changed yet was in the world. */
        record Date(Thing event, String inWorld) implements Deed {}

        /** Has the campaign count its days as most of us do. */
        record Reckon() implements Deed {}

        record Assign(String who, Thing character) implements Deed {}

        /** Another audience or other words for an entity that has this revision. */
        record Change(Thing thing, int revision, String summary, String audience) implements Deed {}

        record Write(String who, String sessionId, String perspective, String audience, Body body)
                implements Deed {}

        record Revise(String who, String journalId, int revision, String audience, Body body)
                implements Deed {}

        /** A person's own claim; its id is the step's first. */
        record State(
                String who,
                Thing from,
                String type,
                Thing to,
                int session,
                String polarity,
                String audience)
                implements Deed {}

        /** What somebody regards somebody else by from now on, more or less than before. */
        record Regard(String who, Thing from, Thing to, int session, int trust, String audience)
                implements Deed {}

        record Merge(Thing keep, Thing merge) implements Deed {}

        record Unmerge(Thing merged) implements Deed {}

        record Retract(String who, String claimId) implements Deed {}

        /** Rejects what somebody stated. */
        record Reject(String claimId) implements Deed {}

        record Consolidate(String sessionId) implements Deed {}

        record Undo(String runId) implements Deed {}

        /** Decides on names that runs propose, of those that the party sees or of the others. */
        record Decide(boolean ofParty, boolean accept) implements Deed {}

        record Rebuild() implements Deed {}
    }
}
