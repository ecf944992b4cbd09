package dev.loregraph.campaign.calendar;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calendar of the Low Marsh: three months of thirty days in weeks of five, a festival after the
 * first and, every fourth year, another after it.
 */
class CalendarTests {

    private static final int SEEDS = 300;

    private static final Calendar MARSH =
            new Calendar(
                    "Low Marsh",
                    "LM",
                    null,
                    List.of(
                            month("Thaw", 30),
                            new Month("Eel Fair", 1, true, 0, List.of()),
                            new Month(
                                    "Long Eel Fair", 0, true, 1, List.of(new LeapRule(4, 0, true))),
                            month("Reed", 30),
                            month("Frost", 30)),
                    List.of("Moonday", "Mudday", "Fishday", "Fogday", "Restday"),
                    1);

    private static final DateFormat MARSH_DATES = new DateFormat(MARSH);
    private static final Calendar GREGORIAN = new CalendarPresets().named("preset", "gregorian");

    private static Month month(String name, int days) {
        return new Month(name, days, false, 0, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 Thaw 12 LM|3 Thaw 12 LM|DAY",
                "3rd of thaw, 12|3 Thaw 12 LM|DAY",
                "the 3rd of THAW 12 lm|3 Thaw 12 LM|DAY",
                "Thaw 3, 12|3 Thaw 12 LM|DAY",
                "3. Thaw 12|3 Thaw 12 LM|DAY",
                "Eel Fair 12|Eel Fair 12 LM|DAY",
                "Long Eel Fair, 12 LM|Long Eel Fair 12 LM|DAY",
                "Thaw 12|Thaw 12 LM|MONTH",
                "Thaw of 12 LM|Thaw 12 LM|MONTH",
                "12 LM|12 LM|YEAR",
                "-3|-3 LM|YEAR",
                "0|0 LM|YEAR",
                "1 Thaw -3|1 Thaw -3 LM|DAY",
                "? the night of the red moon|? the night of the red moon|UNKNOWN",
            })
    void dates_are_read_as_people_write_them(String text, String written, Precision precision) {
        InWorldTime time = MARSH_DATES.read("date", text);
        assertThat(time.text()).isEqualTo(written);
        assertThat(time.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "3 Thaw",
                "Thaw",
                "3 12 LM",
                "3 Thaw 4 12",
                "31 Thaw 12",
                "0 Thaw 12",
                "2 Eel Fair 12",
                "Long Eel Fair 13",
                "3 March 12",
                "3 Thaw 12 CE",
                "3 Thaw 200001",
                "Moonday, 1 Thaw 1",
                "Moonday, Eel Fair 12"
            })
    void what_is_no_date_is_refused_and_nothing_is_made_up(String text) {
        Refused.by(BAD_REQUEST, "date", () -> MARSH_DATES.read("date", text));
    }

    @Test
    void a_refusal_shows_how_dates_are_written() {
        Refused.by(BAD_REQUEST, "date", () -> MARSH_DATES.read("date", "Thaw the third"))
                .contains("'1 Thaw 1 LM', 'Thaw 1 LM' or '1 LM'")
                .contains("put ? before words");
        Refused.by(BAD_REQUEST, "date", () -> MARSH_DATES.read("date", "31 Thaw 12"))
                .contains("Thaw has 30 days in that year");
        Refused.by(BAD_REQUEST, "date", () -> MARSH_DATES.read("date", "Moonday, 1 Thaw 1"))
                .contains("Mudday");
    }

    @Test
    void weeks_leave_out_the_days_between_months() {
        assertThat(weekday("1 Thaw 1")).isEqualTo("Mudday");
        assertThat(weekday("30 Thaw 1")).isEqualTo("Moonday");
        assertThat(weekday("Eel Fair 1")).isNull();
        assertThat(weekday("1 Reed 1")).isEqualTo("Mudday");
        assertThat(weekday("30 Frost 0")).isEqualTo("Moonday");
        assertThat(weekday("Reed 1")).isNull();
        assertThat(MARSH_DATES.read("date", "Mudday, the 1st of Reed, 1").text())
                .isEqualTo("1 Reed 1 LM");
    }

    private static @Nullable String weekday(String text) {
        return MARSH_DATES.read("date", text).weekday();
    }

    @Test
    void a_month_or_a_year_reaches_from_its_first_day_to_its_last() {
        assertThat(days("1 Thaw 1")).containsExactly(0, 0);
        assertThat(days("Thaw 1")).containsExactly(0, 29);
        assertThat(days("Eel Fair 1")).containsExactly(30, 30);
        assertThat(days("1 LM")).containsExactly(0, 90);
        assertThat(days("0 LM")).containsExactly(-92, -1);
        assertThat(days("4 LM")).containsExactly(273, 364);
        assertThat(days("? then")).containsExactly(null, null);
    }

    private static @Nullable Integer[] days(String text) {
        InWorldTime time = MARSH_DATES.read("date", text);
        return new Integer[] {time.firstDay(), time.lastDay()};
    }

    @Test
    void the_gregorian_calendar_is_the_one_that_java_knows() {
        var dates = new DateFormat(GREGORIAN);
        long yearOne = LocalDate.of(1, 1, 1).toEpochDay();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(yearOne + random.nextInt(2_000_000) - 1_000_000);
            String month = GREGORIAN.months().get(day.getMonthValue() - 1).name();
            String year = day.getYear() > 0 ? day.getYear() + " CE" : 1 - day.getYear() + " BCE";
            InWorldTime time = dates.read("date", day.getDayOfMonth() + " " + month + " " + year);
            assertThat(time.firstDay()).isEqualTo((int) (day.toEpochDay() - yearOne));
            assertThat(time.weekday()).isEqualTo(name(day.getDayOfWeek()));
            assertThat(new Reckoning(GREGORIAN).daysIn(day.getYear()))
                    .isEqualTo(Year.of(day.getYear()).length());
        }
        Refused.by(BAD_REQUEST, "date", () -> dates.read("date", "29 February 1900"));
        Refused.by(BAD_REQUEST, "date", () -> dates.read("date", "1 May 0 CE"));
        assertThat(dates.read("date", "29 February 2000").text()).isEqualTo("29 February 2000 CE");
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Test
    void what_a_calendar_writes_it_reads() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Calendar calendar = RandomCalendars.one(random);
            var dates = new DateFormat(calendar);
            var reckoning = new Reckoning(calendar);
            for (int i = 0; i < 30; i++) {
                CalendarDate date = whole(RandomCalendars.date(random, reckoning), calendar);
                assertThat(dates.date("date", dates.written(date)))
                        .as("seed %d, %s", seed, dates.written(date))
                        .isEqualTo(date);
            }
        }
    }

    /** The month of a single day is that day. */
    private static CalendarDate whole(CalendarDate date, Calendar calendar) {
        return date.precision() == Precision.MONTH
                        && calendar.months().get(Objects.requireNonNull(date.month())).isOneDay()
                ? new CalendarDate(date.year(), date.month(), 1)
                : date;
    }

    @Test
    void days_are_numbered_in_the_order_of_their_dates() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            var reckoning = new Reckoning(RandomCalendars.one(random));
            int day = random.nextInt(200_000) - 100_000;
            CalendarDate before = reckoning.dateOf(day);
            for (int i = 0; i < 100; i++) {
                CalendarDate date = reckoning.dateOf(day + i);
                assertThat(reckoning.checked("date", date)).isEqualTo(date);
                assertThat(reckoning.firstDay(date)).as("seed %d", seed).isEqualTo(day + i);
                assertThat(i == 0 || isBefore(before, date))
                        .as("seed %d: %s is before %s", seed, before, date)
                        .isTrue();
                before = date;
            }
        }
    }

    private static boolean isBefore(CalendarDate one, CalendarDate other) {
        List<Integer> a = parts(one);
        List<Integer> b = parts(other);
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) < b.get(i);
            }
        }
        return false;
    }

    private static List<Integer> parts(CalendarDate date) {
        return List.of(
                date.year(),
                Objects.requireNonNull(date.month()),
                Objects.requireNonNull(date.day()));
    }

    @Test
    void a_year_is_as_long_as_its_months_and_a_month_lies_in_its_year() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Calendar calendar = RandomCalendars.one(random);
            var reckoning = new Reckoning(calendar);
            int year = random.nextInt(4_000) - 2_000;
            int sum = calendar.months().stream().mapToInt(month -> month.daysIn(year)).sum();
            var whole = new CalendarDate(year, null, null);
            assertThat(reckoning.daysIn(year)).isEqualTo(sum);
            assertThat(reckoning.lastDay(whole))
                    .isEqualTo(reckoning.firstDay(new CalendarDate(year + 1, null, null)) - 1);
        }
    }

    @Test
    void weekdays_follow_each_other_through_all_months_that_have_weeks() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Calendar calendar = RandomCalendars.one(random);
            var reckoning = new Reckoning(calendar);
            int day = random.nextInt(100_000) - 50_000;
            int last = -1;
            for (int i = 0; i < 200; i++) {
                var weekday = reckoning.weekdayOf(reckoning.dateOf(day + i));
                if (weekday.isPresent()) {
                    int place = calendar.weekdays().indexOf(weekday.get());
                    assertThat(last == -1 || place == (last + 1) % calendar.weekdays().size())
                            .as("seed %d", seed)
                            .isTrue();
                    last = place;
                }
            }
        }
    }

    @Test
    void the_last_rule_that_fits_a_year_decides() {
        var month =
                new Month(
                        "M",
                        10,
                        false,
                        2,
                        List.of(new LeapRule(2, 1, true), new LeapRule(3, 0, false)));
        assertThat(month.daysIn(1)).isEqualTo(12);
        assertThat(month.daysIn(2)).isEqualTo(10);
        assertThat(month.daysIn(3)).isEqualTo(10);
        assertThat(month.daysIn(-1)).isEqualTo(12);
    }

    @Test
    void calendars_that_cannot_be_are_refused_by_name() {
        List<Month> one = List.of(month("Thaw", 30));
        refused("months", () -> calendar(List.of(), List.of(), 0));
        refused("months", () -> calendar(many(101), List.of(), 0));
        refused("months", () -> calendar(List.of(leap("A", 0, 4)), List.of(), 0));
        refused(
                "months",
                () -> calendar(List.of(leap("A", 9, 9973), leap("B", 9, 2)), List.of(), 0));
        refused(
                "months[1].name",
                () -> calendar(List.of(month("Thaw", 3), month("thaw", 3)), List.of(), 0));
        refused("weekdays[0]", () -> calendar(one, List.of("Thaw"), 0));
        refused("weekdays[0]", () -> calendar(one, List.of("Day 1"), 0));
        refused("firstWeekday", () -> calendar(one, List.of("Day"), 1));
        refused("firstWeekday", () -> calendar(one, List.of(), -1));
        refused("epoch", () -> new Calendar("C", null, "BC", one, List.of(), 0));
        refused("epochBefore", () -> new Calendar("C", "CE", "ce", one, List.of(), 0));
        refused("name", () -> new Calendar(" ", null, null, one, List.of(), 0));
        refused("name", () -> month("12", 30));
        refused("name", () -> month("? moon", 30));
        refused("days", () -> month("Thaw", 0));
        refused("days", () -> month("Thaw", 1_001));
        refused("leapDays", () -> new Month("Thaw", 1, false, -1, List.of()));
        refused("leapYears", () -> new Month("Thaw", 1, false, 1, List.of()));
        refused(
                "leapYears",
                () -> new Month("Thaw", 1, false, 0, List.of(new LeapRule(4, 0, true))));
        refused("every", () -> new LeapRule(0, 0, true));
        refused("offset", () -> new LeapRule(4, 4, true));
    }

    private static void refused(String field, Runnable work) {
        Refused.by(BAD_REQUEST, field, work::run);
    }

    private static Calendar calendar(List<Month> months, List<String> weekdays, int firstWeekday) {
        return new Calendar("C", null, null, months, weekdays, firstWeekday);
    }

    private static Month leap(String name, int days, int every) {
        return new Month(name, days, false, 1, List.of(new LeapRule(every, 0, true)));
    }

    private static List<Month> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> month("M" + "x".repeat(i % 50) + "y".repeat(i / 50), 1))
                .toList();
    }
}
