package dev.loregraph.network.possession;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody had a thing.
 *
 * @param personId who that is, under whichever name
 * @param holder as whom they came by it
 * @param fromSession in which they came by it, or first are said to have it
 * @param untilSession in which it left them; null while they have it
 * @param how the types of relationships by which they came by it in that session, in order
 * @param relationships all between the holder and the thing
 */
record Possession(
        String personId,
        Entity holder,
        int fromSession,
        @Nullable Integer untilSession,
        List<String> how,
        List<Relationship> relationships) {

    boolean isOf(String person) {
        return personId.equals(person);
    }

    Possession until(int session) {
        return new Possession(personId, holder, fromSession, session, how, relationships);
    }
}
