package dev.loregraph.network.attitudes;

import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how entities regard others, in one round trip. */
@Component
class Attitudes {

    private final Question attitudesOf;

    Attitudes(Graph graph) {
        this.attitudesOf = graph.question("network/attitudes-of");
    }

    /**
     * By entity, whom it regards how, by name; one out of sight has none.
     *
     * @param toward whom alone to look at; null is anybody
     */
    Map<String, List<Attitude>> of(
            Sight sight, Collection<String> entityIds, @Nullable String toward, Moment moment) {
        return attitudesOf
                .within(sight)
                .with("ids", entityIds.stream().sorted().toList())
                .with("toward", toward)
                .withAll(moment.asParameters())
                .list(row -> Attitude.of(row, moment))
                .stream()
                .filter(Attitude::isKnown)
                .sorted(Attitude.BY_NAME)
                .collect(groupingBy(attitude -> attitude.from().id()));
    }
}
