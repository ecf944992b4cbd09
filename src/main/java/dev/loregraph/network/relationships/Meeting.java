package dev.loregraph.network.relationships;

import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import java.util.List;

/**
 * That somebody met the entity that was asked about.
 *
 * @param metId the entity that was asked about
 * @param times in how many sessions
 * @param moment when it is seen from
 */
public record Meeting(
        String metId,
        Entity who,
        Session firstSession,
        Session lastSession,
        int times,
        double weight,
        Moment moment) {

    static Meeting of(Row row, String metId, Moment moment) {
        return new Meeting(
                metId,
                Entity.of(row.row("who")),
                Session.of(row.row("firstSession")),
                Session.of(row.row("lastSession")),
                row.integer("times"),
                row.number("weight"),
                moment);
    }

    /** Its place in a list: strongest first. */
    List<Object> key() {
        return List.of(-weight, Names.folded(who.name()), who.id());
    }
}
