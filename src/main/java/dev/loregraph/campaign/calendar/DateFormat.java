package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes dates of one calendar. Nothing that a text leaves out is made up. */
final class DateFormat {

    /** Before words that are kept as they are. */
    private static final String UNKNOWN = "?";

    private final Calendar calendar;
    private final Reckoning reckoning;
    private final DatePattern pattern;

    DateFormat(Calendar calendar) {
        this.calendar = calendar;
        this.reckoning = new Reckoning(calendar);
        this.pattern = new DatePattern(calendar);
    }

    /** Refuses what is neither a date of the calendar nor said to be none. */
    InWorldTime read(String field, String text) {
        if (text.startsWith(UNKNOWN)) {
            return InWorldTime.unknown(text);
        }
        CalendarDate date = date(field, text);
        return new InWorldTime(
                written(date),
                date.precision(),
                reckoning.firstDay(date),
                reckoning.lastDay(date),
                reckoning.weekdayOf(date).orElse(null));
    }

    CalendarDate date(String field, String text) {
        DatePattern.Written found = pattern.read(text).orElseThrow(() -> foreign(field, text));
        if (found.days().size() > 1 || (found.month() == null && !found.days().isEmpty())) {
            throw foreign(field, text);
        }
        CalendarDate date =
                reckoning.checked(
                        field, new CalendarDate(year(field, found), month(found), dayOf(found)));
        refuseWrongWeekday(field, found.weekday(), date);
        return date;
    }

    /** The shortest text that says all of it. */
    String written(CalendarDate date) {
        Stream<String> month =
                date.month() == null
                        ? Stream.empty()
                        : Stream.of(calendar.months().get(date.month()).name());
        boolean needsDay =
                date.day() != null
                        && date.month() != null
                        && !calendar.months().get(date.month()).isOneDay();
        Stream<String> day = needsDay ? Stream.of(String.valueOf(date.day())) : Stream.empty();
        return String.join(
                " ", Stream.of(day, month, Stream.of(yearOf(date))).flatMap(part -> part).toList());
    }

    private String yearOf(CalendarDate date) {
        if (date.year() < 1 && calendar.epochBefore() != null) {
            return (1 - date.year()) + " " + calendar.epochBefore();
        }
        return calendar.epoch() == null
                ? String.valueOf(date.year())
                : date.year() + " " + calendar.epoch();
    }

    private int year(String field, DatePattern.Written found) {
        String before = calendar.epochBefore();
        if (before == null) {
            return found.year();
        }
        if (found.year() < 1) {
            throw Refusal.badInput(
                    field, "is in the year " + found.year() + ": years before 1 are " + before);
        }
        return CalendarName.folded(before).equals(found.epoch()) ? 1 - found.year() : found.year();
    }

    private @Nullable Integer month(DatePattern.Written found) {
        List<Month> months = calendar.months();
        return IntStream.range(0, months.size())
                .filter(i -> CalendarName.folded(months.get(i).name()).equals(found.month()))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer dayOf(DatePattern.Written found) {
        if (!found.days().isEmpty()) {
            return found.days().getFirst();
        }
        Integer month = month(found);
        return month != null && calendar.months().get(month).isOneDay() ? Integer.valueOf(1) : null;
    }

    private void refuseWrongWeekday(String field, @Nullable String weekday, CalendarDate date) {
        if (weekday == null) {
            return;
        }
        String right = reckoning.weekdayOf(date).orElse("no day of a week");
        if (!CalendarName.folded(right).equals(weekday)) {
            throw Refusal.badInput(field, written(date) + " is " + right + ", not " + weekday);
        }
    }

    private Refusal foreign(String field, String text) {
        int longest = (int) calendar.months().stream().takeWhile(Month::isOneDay).count();
        int month = Math.min(longest, calendar.months().size() - 1);
        return Refusal.badInput(
                field,
                String.format(
                        Locale.ROOT,
                        "%s is no date of the calendar %s: write it like '%s', '%s' or '%s', or put"
                                + " ? before words that aren't one",
                        Refusal.quoted(text),
                        Refusal.quoted(calendar.name()),
                        written(new CalendarDate(1, month, 1)),
                        written(new CalendarDate(1, month, null)),
                        written(new CalendarDate(1, null, null))));
    }
}
