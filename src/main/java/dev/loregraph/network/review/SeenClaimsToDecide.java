package dev.loregraph.network.review;

import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The claims that members ask to be decided on. */
@Component
class SeenClaimsToDecide {

    private final Question byIds;

    SeenClaimsToDecide(Graph graph) {
        this.byIds = graph.question("network/claims-to-decide");
    }

    /** All of them, or a refusal that names one that is out of sight. */
    List<ClaimToDecide> byIds(Sight sight, String field, List<String> ids) {
        List<ClaimToDecide> found = byIds.within(sight).with("ids", ids).list(ClaimToDecide::of);
        var known = found.stream().map(ClaimToDecide::id).collect(Collectors.toSet());
        ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.notFound(field, "claim", id);
                });
        return found;
    }
}
