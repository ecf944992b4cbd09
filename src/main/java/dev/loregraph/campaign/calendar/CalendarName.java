package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.FoldedText;
import dev.loregraph.text.InputText;
import java.util.regex.Pattern;

/**
 * The name of a month, a weekday or a count of years; without digits, so that dates can be read.
 */
final class CalendarName {

    private static final int LONGEST = 60;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*");

    private CalendarName() {}

    static String checked(String field, String name) {
        String line = InputText.line(field, name, LONGEST);
        if (!NAME.matcher(line).matches()) {
            throw Refusal.badInput(
                    field,
                    Refusal.quoted(line)
                            + " is not made of letters, spaces, hyphens, apostrophes and full stops");
        }
        return line;
    }

    /** As it is compared. */
    static String folded(String name) {
        return FoldedText.of(name).text();
    }
}
