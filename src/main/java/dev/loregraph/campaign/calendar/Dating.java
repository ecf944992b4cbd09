package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import org.jspecify.annotations.Nullable;

/** Understands dates as a campaign's calendar does; without one, as words. */
public final class Dating {

    private static final int LONGEST = 200;

    private final @Nullable DateFormat format;

    Dating(@Nullable Calendar calendar) {
        this.format = calendar == null ? null : new DateFormat(calendar);
    }

    /** What people wrote as a date, or nothing; whether it is one is another question. */
    public static @Nullable String words(String field, @Nullable String text) {
        return InputText.lineOrNull(field, text, LONGEST);
    }

    /** When that was; refuses what the calendar doesn't read. */
    public @Nullable InWorldTime read(String field, @Nullable String words) {
        if (words == null) {
            return null;
        }
        return format == null ? InWorldTime.unknown(words) : format.read(field, words);
    }

    /**
     * From one date to the end of another, which may be left out; refuses an end before the start.
     */
    public @Nullable InWorldTime read(
            String field, @Nullable String words, String endField, @Nullable String endWords) {
        InWorldTime start = read(field, words);
        InWorldTime end = read(endField, endWords);
        if (end == null) {
            return start;
        }
        if (start == null) {
            throw Refusal.badInput(field, "is missing: " + endField + " is the end of something");
        }
        if (start.firstDay() != null && end.lastDay() != null && end.lastDay() < start.firstDay()) {
            throw Refusal.badInput(
                    endField, end.text() + " is before " + start.text() + ", where it begins");
        }
        return start.until(end);
    }
}
