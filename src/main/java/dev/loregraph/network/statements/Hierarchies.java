package dev.loregraph.network.statements;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.network.Polarity;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps people from stating that somebody descends from themselves, or that a place is within
 * itself. What the readers of a statement don't all see has no say in it.
 */
@Component
class Hierarchies {

    private final Question next;

    Hierarchies(Graph graph) {
        this.next = graph.question("network/next-in-hierarchy");
    }

    /** Looked for when it begins and when it ends, or now. */
    void refuseCycle(Viewer viewer, Statement statement, RelationshipType type) {
        if (!type.isHierarchy() || statement.polarity() == Polarity.DENIES) {
            return;
        }
        Integer until = statement.untilSession();
        Moment last = until == null ? Moment.NOW : Moment.ofSession(until - 1);
        if (Stream.of(Moment.ofSession(statement.session()), last)
                .anyMatch(moment -> leadsBack(viewer, statement, moment))) {
            throw Refusal.badInput(
                    "toId",
                    "leads back to the first entity by "
                            + type.name()
                            + ": nothing stands above itself, so deny or take back what is wrong");
        }
    }

    private boolean leadsBack(Viewer viewer, Statement statement, Moment moment) {
        Set<String> seen = new HashSet<>(Set.of(statement.toId()));
        List<String> reached = List.of(statement.toId());
        while (!reached.isEmpty() && !seen.contains(statement.fromId())) {
            reached = nextTo(viewer, statement, reached, moment).filter(seen::add).toList();
        }
        return seen.contains(statement.fromId());
    }

    private Stream<String> nextTo(
            Viewer viewer, Statement statement, List<String> ids, Moment moment) {
        return next
                .within(viewer.sight())
                .with("ids", ids)
                .with("types", List.of(statement.type()))
                .with("audiences", List.of(Audience.PARTY.key(), statement.audience().key()))
                .withAll(moment.asParameters())
                .list(row -> row.text("id"))
                .stream();
    }
}
