package dev.loregraph.network.relationships;

import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The moment a question is about.
 *
 * @param session the graph as it stood at the end of this session; null is the present
 */
record AsOf(@Nullable Integer session) {

    private static final int PRESENT = Integer.MAX_VALUE - 1;

    AsOf {
        if (session != null && session < 0) {
            throw Refusal.badInput(
                    "asOf.session", "is " + session + ": sessions are numbered from 1");
        }
    }

    /** The last session whose claims count. */
    static int lastSession(@Nullable AsOf asOf) {
        Integer session = asOf == null ? null : asOf.session();
        return session == null ? PRESENT : Math.min(session, PRESENT);
    }
}
