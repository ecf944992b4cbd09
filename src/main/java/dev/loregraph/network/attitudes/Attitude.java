package dev.loregraph.network.attitudes;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.projection.Regard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one entity regards another, by the claims that a viewer may see about any of the names that
 * they know to be theirs.
 *
 * @param history in order; each change is cut off at the bounds before the next is added
 * @param moment when it is seen from
 */
record Attitude(Entity from, Entity to, List<AttitudeChange> history, Moment moment) {

    /** Its place in a list: by name. */
    List<Object> key() {
        return List.of(Names.folded(to.name()), to.id());
    }

    static Attitude of(Row row, Moment moment) {
        Stream<AttitudeChange> told =
                row.rows("edges", edge -> AttitudeChange.of(edge, moment).toList()).stream()
                        .flatMap(List::stream);
        return new Attitude(
                Entity.of(row.row("from")),
                Entity.of(row.row("to")),
                addedUp(told.sorted(AttitudeChange.IN_ORDER).toList()),
                moment);
    }

    /** Each with what it led to. */
    static List<AttitudeChange> addedUp(List<AttitudeChange> inOrder) {
        List<AttitudeChange> history = new ArrayList<>();
        Regard value = Regard.NONE;
        for (AttitudeChange change : inOrder) {
            AttitudeChange step = change.from(value);
            history.add(step);
            value = step.value();
        }
        return List.copyOf(history);
    }

    Regard value() {
        return history.isEmpty() ? Regard.NONE : history.getLast().value();
    }

    /** What it was at the end of a session. */
    Regard valueIn(int session) {
        return history.stream()
                .filter(change -> change.session() <= session)
                .reduce((_, later) -> later)
                .map(AttitudeChange::value)
                .orElse(Regard.NONE);
    }

    public int disposition() {
        return value().disposition();
    }

    public int trust() {
        return value().trust();
    }

    public int respect() {
        return value().respect();
    }

    public int fear() {
        return value().fear();
    }
}
