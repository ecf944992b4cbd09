package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import java.util.List;

/**
 * A month, or days that stand between months.
 *
 * @param intercalary whether its days belong to no week
 * @param leapDays how many more days it has in leap years
 * @param leapYears which years are leap years for it
 */
record Month(String name, int days, boolean intercalary, int leapDays, List<LeapRule> leapYears) {

    private static final int LONGEST = 1_000;
    private static final int MOST_RULES = 50;

    Month {
        name = CalendarName.checked("name", name);
        if (days < 0 || days > LONGEST) {
            throw Refusal.badInput("days", "is " + days + ": give 0 to " + LONGEST);
        }
        if (leapDays < 0 || leapDays > LONGEST) {
            throw Refusal.badInput("leapDays", "is " + leapDays + ": give 0 to " + LONGEST);
        }
        if (days + leapDays == 0) {
            throw Refusal.badInput("days", "is 0: it must have a day, if only in leap years");
        }
        if ((leapDays == 0) != leapYears.isEmpty()) {
            throw Refusal.badInput(
                    "leapYears", "and leapDays need each other: give both, or neither");
        }
        if (leapYears.size() > MOST_RULES) {
            throw Refusal.badInput(
                    "leapYears", "are " + leapYears.size() + ": give at most " + MOST_RULES);
        }
        leapYears = List.copyOf(leapYears);
    }

    int daysIn(int year) {
        return isLonger(year) ? days + leapDays : days;
    }

    /** Whether it is the only day that it ever has, and needs no number. */
    boolean isOneDay() {
        return days + leapDays == 1;
    }

    private boolean isLonger(int year) {
        return leapYears.reversed().stream()
                .filter(rule -> rule.fits(year))
                .findFirst()
                .map(LeapRule::leap)
                .orElse(false);
    }
}
