package dev.loregraph.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * Answers a nested field for many parents at once: one question for each set of arguments it was
 * asked with.
 */
public final class Batches {

    private Batches() {}

    /**
     * Has the data loader of this name answer its keys, one question for those that share their
     * arguments.
     *
     * @param arguments what keys, each a parent with the field's arguments, must share to be
     *     answered together
     * @param answer answers keys that share their arguments
     */
    public static <K, A, V> void load(
            BatchLoaderRegistry loaders,
            String name,
            Function<K, A> arguments,
            BiFunction<A, List<K>, Map<K, V>> answer) {
        loaders.<K, V>forName(name)
                .registerMappedBatchLoader(
                        (keys, _) -> Mono.fromSupplier(() -> answered(keys, arguments, answer)));
    }

    private static <K, A, V> Map<K, V> answered(
            Set<K> keys, Function<K, A> arguments, BiFunction<A, List<K>, Map<K, V>> answer) {
        Map<K, V> answers = new HashMap<>();
        keys.stream()
                .collect(groupingBy(arguments))
                .forEach((shared, together) -> answers.putAll(answer.apply(shared, together)));
        return answers;
    }
}
