package dev.loregraph.journal.mentions;

/** How far it is known whom a mention means. */
public enum MentionState {
    /** One entity. */
    RESOLVED,
    /** One of several entities with that name. */
    AMBIGUOUS,
    /** Nobody with that name. */
    UNRESOLVED;

    public static MentionState ofTargets(int count) {
        return switch (count) {
            case 0 -> UNRESOLVED;
            case 1 -> RESOLVED;
            default -> AMBIGUOUS;
        };
    }
}
