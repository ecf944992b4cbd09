package dev.loregraph.network.snapshot;

import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes snapshots, each in one round trip. */
@Component
public class Snapshots {

    private static final int MOST_NODES = 50_000;
    private static final int MOST_TIES = 200_000;

    private final Question snapshot;

    Snapshots(Graph graph) {
        this.snapshot = graph.question("network/snapshot");
    }

    /**
     * Which relationships a snapshot holds.
     *
     * @param types names of relationship types
     * @param minWeight those that weigh less are left out
     */
    public record Filter(List<String> types, double minWeight, Moment moment) {

        public Filter {
            if (!(minWeight >= 0)) {
                throw Refusal.badInput("minWeight", "is " + minWeight + ": give 0 or more");
            }
            types = List.copyOf(types);
        }

        private List<String> typesAndSameAs() {
            return Stream.concat(types.stream(), Stream.of("SAME_AS")).distinct().toList();
        }
    }

    /** Refuses a network that doesn't fit in memory, rather than leaving some of it out. */
    public Snapshot of(Sight sight, String campaignId, Filter filter) {
        Snapshot taken =
                snapshot.within(sight)
                        .with("campaignId", campaignId)
                        .with("types", filter.typesAndSameAs())
                        .with("minWeight", filter.minWeight())
                        .withAll(filter.moment().asParameters())
                        .with("nodeLimit", MOST_NODES + 1)
                        .with("tieLimit", MOST_TIES + 1)
                        .first(row -> Snapshot.of(row, filter))
                        .orElseThrow();
        if (taken.nodes().size() > MOST_NODES || taken.ties().size() > MOST_TIES) {
            throw Refusal.badInput(
                    "types",
                    "bring more than %,d entities or %,d relationships together: name fewer"
                                    .formatted(MOST_NODES, MOST_TIES)
                            + " types, or ask for a higher minWeight");
        }
        return taken;
    }
}
