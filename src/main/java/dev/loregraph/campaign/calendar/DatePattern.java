package dev.loregraph.campaign.calendar;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How dates of one calendar are written, however people capitalise them: {@code 3 Thaw 12 LW},
 * {@code Moonday, the 3rd of Thaw, 12}, {@code Thaw 3, 12 LW}, {@code Thaw 12}, {@code 12 LW}.
 */
final class DatePattern {

    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";

    private final Pattern pattern;

    DatePattern(Calendar calendar) {
        String weekday = oneOf("weekday", calendar.weekdays());
        String month = oneOf("month", calendar.months().stream().map(Month::name).toList());
        String epoch =
                oneOf(
                        "epoch",
                        Stream.of(calendar.epoch(), calendar.epochBefore())
                                .flatMap(Stream::ofNullable)
                                .toList());
        this.pattern =
                Pattern.compile(
                        ("(?:%s(?:, ?| (?=(?:the )?\\d)))?"
                                        + "(?:(?:the )?(?<day>\\d{1,4})%s(?: of)? )?"
                                        + "(?:%s(?: (?<late>\\d{1,4})%s(?=,? -?\\d))?(?:,| of)? )?"
                                        + "(?<year>-?\\d{1,6})(?: %s)?")
                                .formatted(weekday, ORDINAL, month, ORDINAL, epoch));
    }

    private static String oneOf(String group, Collection<String> names) {
        String alternatives =
                names.stream()
                        .map(CalendarName::folded)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(joining("|"));
        return "(?<%s>%s)".formatted(group, names.isEmpty() ? "(?!)" : alternatives);
    }

    Optional<Written> read(String text) {
        Matcher matcher = pattern.matcher(CalendarName.folded(text));
        return matcher.matches() ? Optional.of(Written.of(matcher)) : Optional.empty();
    }

    /**
     * What is written in a date, before anybody has asked whether there is such a day; names are
     * folded.
     *
     * @param lateDay the day, where it stands behind the month
     */
    record Written(
            @Nullable String weekday,
            @Nullable Integer day,
            @Nullable String month,
            @Nullable Integer lateDay,
            int year,
            @Nullable String epoch) {

        static Written of(Matcher matcher) {
            Function<String, @Nullable Integer> number =
                    group -> {
                        String digits = matcher.group(group);
                        return digits == null ? null : Integer.valueOf(digits);
                    };
            return new Written(
                    matcher.group("weekday"),
                    number.apply("day"),
                    matcher.group("month"),
                    number.apply("late"),
                    Integer.parseInt(matcher.group("year")),
                    matcher.group("epoch"));
        }

        /** Its days, of which a date has one at most. */
        List<Integer> days() {
            return Stream.of(day, lateDay).flatMap(Stream::ofNullable).toList();
        }
    }
}
