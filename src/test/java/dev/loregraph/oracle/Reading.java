package dev.loregraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is read where several orders are right: what happened within one session has none.
 */
final class Reading {

    private Reading() {}

    static @Nullable Object of(@Nullable Object answer) {
        return switch (answer) {
            case List<?> list -> {
                List<@Nullable Object> read = new ArrayList<>();
                list.forEach(one -> read.add(of(one)));
                yield read;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> read = new HashMap<>();
                map.forEach((name, value) -> read.put(name, of(String.valueOf(name), value)));
                yield read;
            }
            case null, default -> answer;
        };
    }

    private static @Nullable Object of(String name, @Nullable Object value) {
        if (value instanceof List<?> list && name.equals("history")) {
            return replayed(list);
        }
        return of(value);
    }

    /** Each change, once it is sure that they add up. */
    private static List<?> replayed(List<?> history) {
        double sum = 0;
        int session = 0;
        List<Map<?, ?>> changes = new ArrayList<>();
        for (Object one : history) {
            Map<?, ?> change = (Map<?, ?>) one;
            sum = Saying.rounded(sum + number(change, "change").doubleValue());
            assertThat(number(change, "weight").doubleValue()).as("%s", history).isEqualTo(sum);
            assertThat(number(change, "session").intValue())
                    .as("%s", history)
                    .isGreaterThanOrEqualTo(session);
            session = number(change, "session").intValue();
            changes.add(change);
        }
        return changes.stream()
                .map(change ->
                        new Bond.Change(
                                number(change, "session").intValue(),
                                number(change, "change").doubleValue(),
                                String.valueOf(change.get("claimId"))))
                .sorted(Bond.Change.IN_ORDER)
                .collect(Collectors.toList());
    }

    private static Number number(Map<?, ?> of, String name) {
        return (Number) Objects.requireNonNull(of.get(name));
    }
}
