package dev.loregraph.api.query;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents, made from a seed, that each ask for far too much in one way or another. */
final class HostileDocuments {

    private final Random random;

    HostileDocuments(long seed) {
        this.random = new Random(seed);
    }

    Stream<String> stream() {
        return Stream.generate(this::next);
    }

    private String next() {
        return switch (random.nextInt(10)) {
            case 0 -> deep(16 + random.nextInt(1_500));
            case 1 -> wide(5_000 + random.nextInt(20_000));
            case 2 -> "{ " + times(51 + random.nextInt(800), n -> "a" + n + ": me { id } ") + "}";
            case 3 ->
                    "{ me { id "
                            + times(51 + random.nextInt(400), _ -> "@skip(if: false) ")
                            + "} }";
            case 4 -> costly();
            case 5 -> doubling(17 + random.nextInt(40));
            case 6 -> "{ me { id } } #" + "x".repeat(1_100_000 + random.nextInt(500_000));
            case 7 -> "{ me(" + "[".repeat(300 + random.nextInt(3_000)) + ") { id } }";
            case 8 ->
                    "{ "
                            + times(
                                    51 + random.nextInt(300),
                                    _ -> "... @include(if: true) { me { id } } ")
                            + "}";
            default ->
                    "query("
                            + times(1_500 + random.nextInt(2_000), n -> "$v" + n + ": Int ")
                            + ") { me { id } }";
        };
    }

    private static String deep(int levels) {
        return "{ campaigns { nodes { sessions { nodes "
                + "{ journals { nodes { session { journals { nodes { session "
                        .repeat(levels / 6 + 2)
                + "{ id }"
                + " } } } } } }".repeat(levels / 6 + 2)
                + " } } } }";
    }

    private String wide(int fields) {
        return "{ me { " + pick("id ", "username ", "displayName ").repeat(fields) + "} }";
    }

    private String costly() {
        int page = 60 + random.nextInt(41);
        return "{ campaigns(first: %1$d) { nodes { sessions(first: %1$d) { nodes { journals(first: %1$d) { nodes { id %2$s } } } } } } }"
                .formatted(page, pick("body", "author", "revision"));
    }

    private String doubling(int depth) {
        return times(
                        depth,
                        n -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(n, n + 1, n + 1))
                + "fragment f%d on Query { me { id } } { ...f0 }".formatted(depth);
    }

    private String pick(String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
