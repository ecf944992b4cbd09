package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counts a calendar's days: which day a date is, and which date a day. */
final class Reckoning {

    /** So that every day's number fits into 32 bits. */
    static final int LAST_YEAR = 200_000;

    private final Calendar calendar;
    private final YearTable years;
    private final YearTable yearsOfWeekdays;

    Reckoning(Calendar calendar) {
        this.calendar = calendar;
        this.years = YearTable.of(calendar.months());
        this.yearsOfWeekdays = YearTable.of(monthsWithWeeks(calendar.months()));
    }

    private static List<Month> monthsWithWeeks(List<Month> months) {
        return months.stream().filter(month -> !month.intercalary()).toList();
    }

    Calendar calendar() {
        return calendar;
    }

    /** Refuses a date that the calendar doesn't have. */
    CalendarDate checked(String field, CalendarDate date) {
        if (Math.abs((long) date.year()) > LAST_YEAR) {
            throw Refusal.badInput(
                    field, "is in the year %d: the last is %,d".formatted(date.year(), LAST_YEAR));
        }
        if (date.month() != null) {
            Month month = calendar.months().get(date.month());
            int days = month.daysIn(date.year());
            if (days == 0 || (date.day() != null && (date.day() < 1 || date.day() > days))) {
                throw Refusal.badInput(
                        field, "%s has %d days in that year".formatted(month.name(), days));
            }
        }
        return date;
    }

    /** The number of a date's first day: 0 is the first of year 1. */
    int firstDay(CalendarDate date) {
        long day = years.daysBefore(date.year());
        if (date.month() != null) {
            day += before(date.month(), date.year(), calendar.months());
        }
        return (int) (date.day() == null ? day : day + date.day() - 1);
    }

    /** The number of its last day. */
    int lastDay(CalendarDate date) {
        if (date.day() != null) {
            return firstDay(date);
        }
        int days =
                date.month() == null
                        ? daysIn(date.year())
                        : calendar.months().get(date.month()).daysIn(date.year());
        return firstDay(date) + days - 1;
    }

    int daysIn(int year) {
        return (int) (years.daysBefore(year + 1) - years.daysBefore(year));
    }

    /** The date of the day with this number. */
    CalendarDate dateOf(int day) {
        int year = years.yearOf(day);
        int rest = (int) (day - years.daysBefore(year));
        int month = 0;
        while (rest >= calendar.months().get(month).daysIn(year)) {
            rest -= calendar.months().get(month).daysIn(year);
            month++;
        }
        return new CalendarDate(year, month, rest + 1);
    }

    /** The name of a day's weekday; none for a day that belongs to no week. */
    Optional<String> weekdayOf(CalendarDate date) {
        if (date.month() == null
                || date.day() == null
                || calendar.weekdays().isEmpty()
                || calendar.months().get(date.month()).intercalary()) {
            return Optional.empty();
        }
        long day =
                yearsOfWeekdays.daysBefore(date.year())
                        + before(
                                monthsWithWeeks(calendar.months().subList(0, date.month())).size(),
                                date.year(),
                                monthsWithWeeks(calendar.months()))
                        + date.day()
                        - 1;
        int size = calendar.weekdays().size();
        return Optional.of(
                calendar.weekdays()
                        .get((int) Math.floorMod(day + calendar.firstWeekday(), (long) size)));
    }

    private static int before(int month, int year, List<Month> months) {
        return IntStream.range(0, month).map(i -> months.get(i).daysIn(year)).sum();
    }
}
