package dev.loregraph.campaign.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Calendars of worlds that nobody has thought of, made from a seed. */
final class RandomCalendars {

    private static final List<Integer> CYCLES = List.of(2, 3, 4, 6, 12, 24, 100);

    private RandomCalendars() {}

    static Calendar one(Random random) {
        List<Month> months =
                new ArrayList<>(
                        IntStream.rangeClosed(1, 1 + random.nextInt(14))
                                .mapToObj(i -> month(random, "Month " + letters(i)))
                                .toList());
        if (months.stream().allMatch(month -> month.days() == 0)) {
            months.add(new Month("Everymonth", 3, false, 0, List.of()));
        }
        int weekdays = random.nextInt(11);
        boolean named = random.nextBoolean();
        return new Calendar(
                "Random",
                named ? "AR" : null,
                named && random.nextBoolean() ? "BR" : null,
                months,
                IntStream.range(0, weekdays).mapToObj(i -> "Day " + letters(i)).toList(),
                weekdays == 0 ? 0 : random.nextInt(weekdays));
    }

    private static Month month(Random random, String name) {
        int days = random.nextInt(4) == 0 ? random.nextInt(2) : 1 + random.nextInt(40);
        boolean leaps = days == 0 || random.nextInt(3) == 0;
        return new Month(
                name,
                days,
                random.nextInt(4) == 0,
                leaps ? 1 + random.nextInt(2) : 0,
                leaps
                        ? IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(_ -> rule(random))
                                .toList()
                        : List.of());
    }

    private static LeapRule rule(Random random) {
        int every = CYCLES.get(random.nextInt(CYCLES.size()));
        return new LeapRule(every, random.nextInt(every), random.nextInt(3) > 0);
    }

    /** A date that the calendar has. */
    static CalendarDate date(Random random, Reckoning reckoning) {
        CalendarDate day = reckoning.dateOf(random.nextInt(200_000) - 100_000);
        return switch (random.nextInt(4)) {
            case 0 -> new CalendarDate(day.year(), null, null);
            case 1 -> new CalendarDate(day.year(), day.month(), null);
            default -> day;
        };
    }

    /** No two numbers alike: A, B … Z, BA, BB … */
    private static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26) + last;
    }
}
