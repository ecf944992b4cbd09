package dev.loregraph.api;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.util.function.SingletonSupplier;

/**
 * One page of a list. The total is counted only when a client selects it.
 *
 * @param total counts what the viewer may see of the whole list
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier total) {

    public Connection {
        edges = List.copyOf(edges);
    }

    /**
     * The page made of what a statement returned for {@link Page#limit()}: up to one element more
     * than the page holds, which only tells that there is a next page.
     *
     * @param key the element's place in the list: the values the statement sorts by, ascending
     */
    public static <T> Connection<T> of(
            Page page, List<T> found, Function<T, List<Object>> key, IntSupplier total) {
        String list = requireNonNull(page.list(), "name the list: page.in(…)");
        List<Edge<T>> edges =
                found.stream()
                        .limit(page.first())
                        .map(node -> new Edge<>(Cursor.of(list, key.apply(node)), node))
                        .toList();
        var info =
                new PageInfo(
                        found.size() > page.first(),
                        !page.after().isEmpty(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, info, total);
    }

    /**
     * The page of a list that is worked out as a whole; a cursor is an element's place in it, from
     * 1.
     */
    public static <T> Connection<T> ofWhole(Page page, List<T> all) {
        int start = page.after().isEmpty() ? 0 : place(page.after());
        List<Integer> places =
                IntStream.rangeClosed(start + 1, Math.min(all.size(), start + page.limit()))
                        .boxed()
                        .toList();
        Connection<Integer> numbered = of(page, places, place -> List.of(place), all::size);
        return new Connection<>(
                numbered.edges().stream()
                        .map(edge -> new Edge<>(edge.cursor(), all.get(edge.node() - 1)))
                        .toList(),
                numbered.pageInfo(),
                all::size);
    }

    private static int place(List<Object> key) {
        if (key.size() == 1 && key.getFirst() instanceof Number place && place.intValue() > 0) {
            return place.intValue();
        }
        throw Page.foreign();
    }

    /**
     * {@link #of} for the same page of the lists of several parents, fetched together.
     *
     * @param found what the statement returned, by parent; nothing for a parent with an empty page
     * @param counting counts all lists at once, when the first total is asked for
     */
    public static <P, T> Map<P, Connection<T>> ofEach(
            Set<P> parents,
            Page page,
            Map<P, List<T>> found,
            Function<T, List<Object>> key,
            Supplier<Map<P, Integer>> counting) {
        Supplier<Map<P, Integer>> totals = SingletonSupplier.of(counting);
        return parents.stream()
                .collect(
                        toUnmodifiableMap(
                                Function.identity(),
                                parent ->
                                        of(
                                                page,
                                                found.getOrDefault(parent, List.of()),
                                                key,
                                                () -> totals.get().getOrDefault(parent, 0))));
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
        return total.getAsInt();
    }
}
