package dev.loregraph.journal.markup;

import dev.loregraph.journal.markup.TypedMention.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a name without quotation marks may be: one word, or several that follow. */
final class NameReadings {

    static final int MOST_WORDS = 10;

    private final String text;

    NameReadings(String text) {
        this.text = text;
    }

    /** All names that may begin here, the shortest first; nothing where no name begins. */
    Optional<List<Reading>> from(int start) {
        int end = endOfWord(start);
        if (end == start
                || end - start > MentionSyntax.LONGEST_NAME
                || MentionSyntax.charAt(text, end) == '@') {
            return Optional.empty();
        }
        var readings = new ArrayList<Reading>();
        for (int words = 1;
                words <= MOST_WORDS && end > 0 && end - start <= MentionSyntax.LONGEST_NAME;
                words++) {
            readings.addAll(readingsEndingAt(start, end));
            end = endOfNextWord(end);
        }
        return Optional.of(readings);
    }

    /** Without a possessive ending, as it stands, and with the dot behind it. */
    private List<Reading> readingsEndingAt(int start, int end) {
        var readings = new ArrayList<Reading>(3);
        if (end - start > 2
                && MentionLetters.isApostrophe(text.charAt(end - 2))
                && "sS".indexOf(text.charAt(end - 1)) >= 0) {
            readings.add(reading(start, end - 2));
        }
        readings.add(reading(start, end));
        if (MentionSyntax.charAt(text, end) == '.') {
            readings.add(reading(start, end + 1));
        }
        return readings;
    }

    private Reading reading(int start, int end) {
        return new Reading(text.substring(start, end), end);
    }

    /** 0 if no word follows: one space apart, or one space after an abbreviation's dot. */
    private int endOfNextWord(int end) {
        int space = MentionSyntax.charAt(text, end) == '.' ? end + 1 : end;
        int next = space + 1;
        int nextEnd =
                MentionSyntax.charAt(text, space) == ' '
                                || MentionSyntax.charAt(text, space) == '\u00A0'
                        ? endOfWord(next)
                        : next;
        return nextEnd > next ? nextEnd : 0;
    }

    private int endOfWord(int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!MentionLetters.isNameLetter(letter)
                    && !(MentionLetters.isConnector(letter) && at == end && at > start)) {
                break;
            }
            at += Character.charCount(letter);
            end = MentionLetters.isNameLetter(letter) ? at : end;
        }
        return end > start && Character.isLetterOrDigit(text.codePointAt(start)) ? end : start;
    }
}
