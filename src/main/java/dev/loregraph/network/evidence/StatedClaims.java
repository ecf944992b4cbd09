package dev.loregraph.network.evidence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what people state and deny about a relationship. */
@Component
class StatedClaims {

    private final Question statementsOf;
    private final Question statementsCount;

    StatedClaims(Graph graph) {
        this.statementsOf = graph.question("network/statements-of");
        this.statementsCount = graph.question("network/statements-of-count");
    }

    /** A page of what is stated about each pair, by the pair's id. */
    Map<String, Connection<Claim>> of(
            Sight sight, Collection<ClaimedPair> pairs, Moment moment, Page asked) {
        Page page = asked.in("statements");
        Map<String, List<Claim>> found =
                about(statementsOf, sight, pairs, moment)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .grouped("pairId", row -> Claim.of(row));
        return Connection.ofEach(
                pairs.stream().map(ClaimedPair::id).collect(toUnmodifiableSet()),
                page,
                found,
                claim ->
                        List.of(claim.fromSession(), claim.recordedAt().toEpochMilli(), claim.id()),
                () -> counts(sight, pairs, moment));
    }

    private Map<String, Integer> counts(Sight sight, Collection<ClaimedPair> pairs, Moment moment) {
        return about(statementsCount, sight, pairs, moment)
                .by("pairId", row -> row.integer("total"));
    }

    private static Bound about(
            Question question, Sight sight, Collection<ClaimedPair> pairs, Moment moment) {
        return question.within(sight)
                .with("pairs", pairs.stream().distinct().map(ClaimedPair::asRow).toList())
                .withAll(moment.asParameters());
    }
}
