package dev.loregraph.network.relationships;

import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import java.util.Comparator;
import java.util.List;

/**
 * That somebody met the entity that was asked about.
 *
 * @param who of all names that the viewer knows to be theirs, the one under which they met it most
 * @param whoAs all those under which they met it, by name
 * @param metAs the entity that was asked about, or whom the viewer knows it to be: those that were
 *     met, by name
 * @param times in how many sessions
 * @param moment when it is seen from
 */
public record Meeting(
        List<Entity> metAs,
        Entity who,
        List<Entity> whoAs,
        Session firstSession,
        Session lastSession,
        int times,
        double weight,
        Moment moment) {

    private static final Comparator<Entity> BY_NAME =
            Comparator.<Entity, String>comparing(entity -> Names.folded(entity.name()))
                    .thenComparing(Entity::id);

    public Meeting {
        metAs = metAs.stream().sorted(BY_NAME).toList();
        whoAs = whoAs.stream().sorted(BY_NAME).toList();
    }

    static Meeting of(Row row, Moment moment) {
        return new Meeting(
                row.rows("metAs", Entity::of),
                Entity.of(row.row("who")),
                row.rows("whoAs", Entity::of),
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
