package dev.loregraph.proof;

import java.util.Set;

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

        record Play(int number) implements Deed {}

        record Create(Thing thing) implements Deed {}

        record Assign(String who, Thing character) implements Deed {}

        /** Another audience or other words for an entity that has this revision. */
        record Change(Thing thing, int revision, String summary, String audience) implements Deed {}

        record Write(String who, String sessionId, String perspective, String audience, Body body)
                implements Deed {}

        record Revise(String who, String journalId, int revision, String audience, Body body)
                implements Deed {}

        record Consolidate(String sessionId) implements Deed {}

        record Undo(String runId) implements Deed {}

        /** Decides on names that runs propose, of those that the party sees or of the others. */
        record Decide(boolean ofParty, boolean accept, Set<String> except) implements Deed {}

        record Rebuild() implements Deed {}
    }
}
