package dev.loregraph.network.timeline;

import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on a timeline; of a session, an event and a claim, it is just one.
 *
 * @param key its place among the others
 * @param sessionNumber in which session it was, or was first told of; null for an event that is
 *     only known to have been in the world
 */
record Happening(
        Kind kind,
        List<Object> key,
        @Nullable Integer sessionNumber,
        @Nullable InWorldTime inWorld,
        @Nullable Session session,
        @Nullable Entity event,
        @Nullable String claimId) {

    /** What things a timeline has. */
    enum Kind {
        SESSION,
        EVENT,
        CLAIM
    }

    /** What a timeline is in order of. */
    enum Order {
        SESSION,
        IN_WORLD
    }

    static Happening of(Row row, Order order) {
        Kind kind = row.constant("kind", Kind.class);
        Row thing = row.row("thing");
        List<Object> key = row.values("key");
        return new Happening(
                kind,
                key,
                sessionNumber(kind, thing, key, order),
                InWorldTime.of(thing),
                kind == Kind.SESSION ? Session.of(thing) : null,
                kind == Kind.EVENT ? Entity.of(thing) : null,
                kind == Kind.CLAIM ? thing.text("id") : null);
    }

    private static @Nullable Integer sessionNumber(
            Kind kind, Row thing, List<Object> key, Order order) {
        return switch (kind) {
            case SESSION -> Integer.valueOf(thing.integer("number"));
            case CLAIM -> Integer.valueOf(thing.integer("fromSession"));
            case EVENT ->
                    order == Order.SESSION && key.getFirst() instanceof Number number
                            ? Integer.valueOf(number.intValue())
                            : null;
        };
    }
}
