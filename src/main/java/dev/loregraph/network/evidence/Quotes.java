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

/** Answers what supports a relationship. */
@Component
class Quotes {

    private final Question evidenceOf;
    private final Question evidenceCount;

    Quotes(Graph graph) {
        this.evidenceOf = graph.question("network/evidence-of");
        this.evidenceCount = graph.question("network/evidence-of-count");
    }

    /** A page of each pair's quotes, by the pair's id. */
    Map<String, Connection<Evidence>> of(
            Sight sight, Collection<ClaimedPair> pairs, Moment moment, Page asked) {
        Page page = asked.in("evidence");
        Map<String, List<Evidence>> found =
                about(evidenceOf, sight, pairs, moment)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .grouped("pairId", row -> Evidence.of(row));
        return Connection.ofEach(
                pairs.stream().map(ClaimedPair::id).collect(toUnmodifiableSet()),
                page,
                found,
                Evidence::key,
                () -> counts(sight, pairs, moment));
    }

    private Map<String, Integer> counts(Sight sight, Collection<ClaimedPair> pairs, Moment moment) {
        return about(evidenceCount, sight, pairs, moment).by("pairId", row -> row.integer("total"));
    }

    private static Bound about(
            Question question, Sight sight, Collection<ClaimedPair> pairs, Moment moment) {
        return question.within(sight)
                .with("pairs", pairs.stream().distinct().map(ClaimedPair::asRow).toList())
                .withAll(moment.asParameters());
    }
}
