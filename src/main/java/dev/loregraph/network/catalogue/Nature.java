package dev.loregraph.network.catalogue;

import java.util.Optional;

/** What a relationship that isn't neutral means for how two stand to each other. */
public enum Nature {
    /** It lasts and is well meant, as serving or loving somebody is. */
    LOYALTY,
    /** It breaks faith. */
    BETRAYAL,
    /** Something was done for the other. */
    COOPERATION,
    /** Something hostile was done, is felt or stands between them. */
    CONFLICT;

    /** Less sentiment than this, either way, is no more than passing the time of day. */
    private static final double LEAST = 0.2;

    static Optional<Nature> of(RelationshipType type) {
        if (Math.abs(type.sentiment()) < LEAST) {
            return Optional.empty();
        }
        if (type.sentiment() > 0) {
            return Optional.of(type.dynamics() == Dynamics.STATE ? LOYALTY : COOPERATION);
        }
        return Optional.of(type.name().equals("BETRAYED") ? BETRAYAL : CONFLICT);
    }
}
