package dev.loregraph.access.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to tell. It never carries what somebody wrote or typed: objects are ids, details
 * are words of the schema.
 *
 * @param chain a campaign's id, or {@link AuditTrail#PLATFORM}
 * @param action a mutation's name or an endpoint's
 * @param address where the request came from, empty for what the server does by itself
 * @param code why it was refused or failed, by the names of the API contract
 * @param details such as {@code role=PLAYER}
 */
record Deed(
        String chain,
        Actor actor,
        String action,
        AuditOutcome outcome,
        String address,
        @Nullable String code,
        List<AuditObject> objects,
        List<String> details) {

    private static final int MOST_OBJECTS = 1000;

    Deed {
        objects = objects.stream().distinct().limit(MOST_OBJECTS).toList();
        details = List.copyOf(details);
    }

    static Deed begun(
            String chain,
            Actor actor,
            String action,
            String address,
            List<AuditObject> objects,
            List<String> details) {
        return new Deed(chain, actor, action, AuditOutcome.BEGUN, address, null, objects, details);
    }

    Deed in(String otherChain) {
        return new Deed(otherChain, actor, action, outcome, address, code, objects, details);
    }

    /** The same deed, once it is known how it ended. */
    Deed ended(AuditOutcome how, @Nullable String why, List<AuditObject> made) {
        List<AuditObject> all = Stream.concat(objects.stream(), made.stream()).toList();
        return new Deed(chain, actor, action, how, address, why, all, details);
    }
}
