package dev.loregraph.network.attitudes;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how entities regard others, in one round trip. */
@Component
class Attitudes {

    private final Question attitudesOf;
    private final Question attitudesOfCount;

    Attitudes(Graph graph) {
        this.attitudesOf = graph.question("network/attitudes-of");
        this.attitudesOfCount = graph.question("network/attitudes-of-count");
    }

    /**
     * Whose attitudes are asked for.
     *
     * @param toward whom alone to look at; null is anybody
     */
    record Filter(Sight sight, @Nullable String toward, Moment moment) {

        private Bound of(Question question, Set<String> entityIds) {
            return question.within(sight)
                    .with("ids", entityIds.stream().sorted().toList())
                    .with("toward", toward)
                    .withAll(moment.asParameters());
        }
    }

    /** By entity, a page of whom it regards how, by name; one out of sight has none. */
    Map<String, Connection<Attitude>> of(Set<String> entityIds, Filter filter, Page asked) {
        Page page = asked.in("attitudes");
        Map<String, List<Attitude>> found =
                filter.of(attitudesOf, entityIds)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .grouped("fromId", row -> Attitude.of(row, filter.moment()));
        return Connection.ofEach(
                entityIds,
                page,
                found,
                Attitude::key,
                () -> filter.of(attitudesOfCount, entityIds).by("id", row -> row.integer("total")));
    }
}
