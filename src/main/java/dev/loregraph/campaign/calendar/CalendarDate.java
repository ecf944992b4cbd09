package dev.loregraph.campaign.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year of a calendar.
 *
 * @param year counted without a gap: 0 comes before 1
 * @param month its place among the calendar's months, from 0; null for a whole year
 * @param day from 1; null for a whole month or year
 */
record CalendarDate(int year, @Nullable Integer month, @Nullable Integer day) {

    Precision precision() {
        return day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR;
    }
}
