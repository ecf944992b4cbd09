package dev.loregraph.network.family;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers who is related to whom, in one round trip. */
@Component
class Families {

    private static final int MOST_PEOPLE = 2_000;

    private final Question family;

    Families(Graph graph) {
        this.family = graph.question("network/family");
    }

    private record Found(KinTie tie, String personId, int size) {

        static Found of(Row row, Moment moment) {
            return new Found(KinTie.of(row, moment), row.text("personId"), row.integer("size"));
        }
    }

    /** So many generations up and down. */
    Family of(Sight sight, Entity entity, int generations, Moment moment) {
        List<Found> found =
                family.within(sight)
                        .with("entityId", entity.id())
                        .withAll(moment.asParameters())
                        .with("limit", MOST_PEOPLE + 1)
                        .list(row -> Found.of(row, moment));
        if (found.isEmpty()) {
            return new Family(entity, List.of(), List.of());
        }
        Found any = found.getFirst();
        if (any.size() > MOST_PEOPLE) {
            throw Refusal.badInput(
                    "entityId", "has a family of more than %,d people".formatted(MOST_PEOPLE));
        }
        List<KinTie> ties = found.stream().map(Found::tie).toList();
        return Family.of(
                entity,
                any.personId(),
                new Kindred(ties).relativesOf(any.personId(), generations),
                ties);
    }
}
