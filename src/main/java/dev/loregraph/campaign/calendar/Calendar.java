package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a world counts its days, as its DM declares it.
 *
 * @param epoch what years from 1 on are called, such as CE; null for bare numbers
 * @param epochBefore what the years before 1 are called and counted back by, such as BCE; null
 *     where they are 0, -1 and so on
 * @param months in order, with the days that stand between them
 * @param weekdays in order; none in a world without weeks
 * @param firstWeekday which weekday the first day of year 1 that has one is, from 0
 */
public record Calendar(
        String name,
        @Nullable String epoch,
        @Nullable String epochBefore,
        List<Month> months,
        List<String> weekdays,
        int firstWeekday) {

    private static final int MOST_MONTHS = 100;
    private static final int MOST_WEEKDAYS = 50;
    private static final int LONGEST_YEAR = 10_000;
    private static final int LONGEST_NAME = 100;

    public Calendar {
        name = InputText.line("name", name, LONGEST_NAME);
        epoch = epoch == null ? null : CalendarName.checked("epoch", epoch);
        epochBefore = epochBefore == null ? null : CalendarName.checked("epochBefore", epochBefore);
        refuseSize("months", months.size(), 1, MOST_MONTHS);
        refuseSize("weekdays", weekdays.size(), 0, MOST_WEEKDAYS);
        months = List.copyOf(months);
        weekdays = checkedWeekdays(weekdays);
        refuseRepeatedNames(epoch, epochBefore, months, weekdays);
        if (epochBefore != null && epoch == null) {
            throw Refusal.badInput("epoch", "is missing: epochBefore tells what isn't it");
        }
        if (firstWeekday < 0 || firstWeekday >= Math.max(1, weekdays.size())) {
            throw Refusal.badInput(
                    "firstWeekday", "is " + firstWeekday + ": give the place of one, from 0");
        }
        int days = months.stream().mapToInt(Month::days).sum();
        int most = months.stream().mapToInt(month -> month.days() + month.leapDays()).sum();
        if (days < 1 || most > LONGEST_YEAR) {
            throw Refusal.badInput(
                    "months",
                    "make years of %,d to %,d days: they may have 1 to %,d"
                            .formatted(days, most, LONGEST_YEAR));
        }
        YearTable.cycleOf(months);
    }

    private static List<String> checkedWeekdays(List<String> weekdays) {
        return IntStream.range(0, weekdays.size())
                .mapToObj(i -> CalendarName.checked("weekdays[" + i + "]", weekdays.get(i)))
                .toList();
    }

    private static void refuseSize(String field, int size, int least, int most) {
        if (size < least || size > most) {
            throw Refusal.badInput(
                    field, "are " + size + ": give " + least + " to " + most + " of them");
        }
    }

    /** A name that means two things would make dates of which nobody knows what they say. */
    private static void refuseRepeatedNames(
            @Nullable String epoch,
            @Nullable String epochBefore,
            List<Month> months,
            List<String> weekdays) {
        Map<String, String> seen = new HashMap<>();
        Stream.ofNullable(epoch).forEach(name -> refuseRepeated("epoch", name, seen));
        Stream.ofNullable(epochBefore).forEach(name -> refuseRepeated("epochBefore", name, seen));
        for (int i = 0; i < months.size(); i++) {
            refuseRepeated("months[" + i + "].name", months.get(i).name(), seen);
        }
        for (int i = 0; i < weekdays.size(); i++) {
            refuseRepeated("weekdays[" + i + "]", weekdays.get(i), seen);
        }
    }

    private static void refuseRepeated(String field, String name, Map<String, String> seen) {
        String before = seen.putIfAbsent(CalendarName.folded(name), field);
        if (before != null) {
            throw Refusal.badInput(field, Refusal.quoted(name) + " is what " + before + " says");
        }
    }
}
