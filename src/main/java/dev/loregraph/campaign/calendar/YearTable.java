package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import java.util.List;

/**
 * On which day each year begins. Leap years repeat after a cycle of years, so it holds one cycle
 * and answers for all years in constant time. A count of days is a list over the years of the
 * cycle, with the length of the whole cycle behind them.
 */
final class YearTable {

    private static final int LONGEST_CYCLE = 10_000;

    private final long[] starts;

    private YearTable(long[] starts) {
        this.starts = starts;
    }

    /** Of all days of these months. */
    static YearTable of(List<Month> months) {
        int cycle = cycleOf(months);
        long[] starts = new long[cycle + 1];
        for (int i = 0; i < cycle; i++) {
            int year = i + 1;
            starts[i + 1] =
                    starts[i] + months.stream().mapToLong(month -> month.daysIn(year)).sum();
        }
        return new YearTable(starts);
    }

    /** After how many years leap years repeat; refuses a cycle that nobody could wait for. */
    static int cycleOf(List<Month> months) {
        long cycle = 1;
        for (Month month : months) {
            for (LeapRule rule : month.leapYears()) {
                cycle = cycle / greatestCommonDivisor(cycle, rule.every()) * rule.every();
                if (cycle > LONGEST_CYCLE) {
                    throw Refusal.badInput(
                            "months",
                            "have leap years that repeat after more than %,d years: take simpler"
                                            .formatted(LONGEST_CYCLE)
                                    + " rules");
                }
            }
        }
        return (int) cycle;
    }

    /** How many days lie between the start of year 1 and that of this one; negative before. */
    long daysBefore(int year) {
        int cycle = starts.length - 1;
        return Math.floorDiv(year - 1, cycle) * starts[cycle]
                + starts[Math.floorMod(year - 1, cycle)];
    }

    /** The year of the day that comes so many days after the start of year 1. */
    int yearOf(long day) {
        int cycle = starts.length - 1;
        long cycles = Math.floorDiv(day, starts[cycle]);
        long rest = Math.floorMod(day, starts[cycle]);
        int low = 0;
        int high = cycle - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= rest) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.toIntExact(cycles * cycle + low + 1);
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
