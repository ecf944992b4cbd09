package dev.loregraph.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

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
        List<Edge<T>> edges =
                found.stream()
                        .limit(page.first())
                        .map(node -> new Edge<>(Cursor.of(key.apply(node)), node))
                        .toList();
        var info =
                new PageInfo(
                        found.size() > page.first(),
                        !page.after().isEmpty(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, info, total);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
        return total.getAsInt();
    }
}
