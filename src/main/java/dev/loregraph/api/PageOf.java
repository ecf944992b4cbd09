package dev.loregraph.api;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** A page of the list that one parent has, as one viewer sees it: what a nested field asks for. */
public record PageOf(String parentId, Viewer viewer, Page page) {

    /** The lists of several parents. */
    @FunctionalInterface
    public interface Lists<T> {

        /** The same page of each, by parent id. */
        Map<String, Connection<T>> ofEach(Viewer viewer, Set<String> parentIds, Page page);
    }

    /** From a field's {@code first} and {@code after} arguments. */
    public static PageOf of(
            String parentId, Viewer viewer, @Nullable Integer first, @Nullable String after) {
        return new PageOf(parentId, viewer, Page.of(first, after));
    }

    /** Has the data loader of this name ask for the same page of all parents in one go. */
    public static <T> void load(BatchLoaderRegistry loaders, String name, Lists<T> lists) {
        Batches.<PageOf, Shared, Connection<T>>load(
                loaders, name, Shared::of, (shared, together) -> shared.answers(together, lists));
    }

    /** What pages must have in common to be asked for together. */
    private record Shared(Viewer viewer, Page page) {

        static Shared of(PageOf key) {
            return new Shared(key.viewer(), key.page());
        }

        <T> Map<PageOf, Connection<T>> answers(List<PageOf> keys, Lists<T> lists) {
            Set<String> ids = keys.stream().map(PageOf::parentId).collect(toUnmodifiableSet());
            return lists.ofEach(viewer, ids, page).entrySet().stream()
                    .collect(
                            toUnmodifiableMap(
                                    found -> new PageOf(found.getKey(), viewer, page),
                                    Map.Entry::getValue));
        }
    }
}
