package dev.loregraph.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers a nested field for many parents at once: one question for each set of arguments it was
 * asked with.
 */
public final class Batches {

    private Batches() {}

    /**
     * The answers for all keys, one question for those that share their arguments.
     *
     * @param keys a parent with the field's arguments, each
     * @param arguments what keys must share to be answered together
     * @param answer answers keys that share their arguments
     */
    public static <K, A, V> Map<K, V> answered(
            Set<K> keys, Function<K, A> arguments, BiFunction<A, List<K>, Map<K, V>> answer) {
        Map<K, V> answers = new HashMap<>();
        keys.stream()
                .collect(groupingBy(arguments))
                .forEach((shared, together) -> answers.putAll(answer.apply(shared, together)));
        return answers;
    }
}
