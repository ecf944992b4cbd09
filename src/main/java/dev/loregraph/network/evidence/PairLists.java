package dev.loregraph.network.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/**
 * A list that each pair of entities has, such as the quotes that support their relationship; the
 * lists of several pairs are asked for together.
 */
final class PairLists<T> {

    private final String name;
    private final Question page;
    private final Question count;
    private final Function<Row, T> reading;
    private final Function<T, List<Object>> key;

    /** The list of one pair, asked for with some arguments. */
    record ListOf(ClaimedPair pair, Asked question) {

        record Asked(Sight sight, Moment moment, Page page) {}
    }

    private PairLists(
            Graph graph, String name, Function<Row, T> reading, Function<T, List<Object>> key) {
        this.name = name;
        this.page = graph.question("network/" + name + "-of");
        this.count = graph.question("network/" + name + "-of-count");
        this.reading = reading;
        this.key = key;
    }

    /**
     * Has the data loader of this name answer with pages of the list.
     *
     * @param name also that of the statements, {@code network/…-of} and {@code network/…-of-count}
     * @param key where something stands in the list
     */
    static <T> void load(
            BatchLoaderRegistry loaders,
            Graph graph,
            String name,
            Function<Row, T> reading,
            Function<T, List<Object>> key) {
        var lists = new PairLists<>(graph, name, reading, key);
        Batches.load(loaders, name, ListOf::question, lists::of);
    }

    private Map<ListOf, Connection<T>> of(ListOf.Asked question, List<ListOf> keys) {
        List<ClaimedPair> pairs = keys.stream().map(ListOf::pair).toList();
        Page asked = question.page().in(name);
        Map<String, List<T>> found =
                about(page, question, pairs)
                        .with("after", asked.afterOrNull())
                        .with("limit", asked.limit())
                        .grouped("pairId", reading);
        Map<String, Connection<T>> byPair =
                Connection.ofEach(
                        pairs.stream().map(ClaimedPair::id).collect(toUnmodifiableSet()),
                        asked,
                        found,
                        key,
                        () ->
                                about(count, question, pairs)
                                        .by("pairId", row -> row.integer("total")));
        return keys.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                key -> requireNonNull(byPair.get(key.pair().id()))));
    }

    private static Bound about(Question statement, ListOf.Asked question, List<ClaimedPair> pairs) {
        return statement
                .within(question.sight())
                .with("pairs", pairs.stream().distinct().map(ClaimedPair::asRow).toList())
                .withAll(question.moment().asParameters());
    }
}
