package dev.loregraph.journal.markup;

import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import dev.loregraph.journal.markup.TypedMention.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds mentions in journal text, in one pass.
 *
 * <ul>
 *   <li>{@code @} begins a name at a line's start, after white space and after opening punctuation;
 *       so {@code bob@example.com} and {@code \@Vex} hold none.
 *   <li>{@code @Vex'ahlia}: letters, digits, and between them apostrophes, hyphens and dots. The
 *       longest known name that begins there wins, up to {@value NameReadings#MOST_WORDS} words
 *       with single spaces; a final {@code 's} or dot belongs to a name only if the name has it.
 *   <li>{@code @"Lady Kima"}: on one line, without {@code @} or quotation marks inside; curly
 *       quotes do as well.
 *   <li>{@code @[the halfling](id)}: anywhere but behind a backslash or another {@code @}, on one
 *       line, without {@code @}; a bracket or a backslash in the display text has a backslash
 *       before it.
 * </ul>
 *
 * <p>A name has at most {@value #LONGEST_NAME} characters. Whatever is none of these is plain text.
 */
public final class MentionSyntax {

    static final int LONGEST_NAME = 200;

    private final String text;

    private MentionSyntax(String text) {
        this.text = text;
    }

    /** All mentions, in order and apart from each other. */
    public static List<TypedMention> mentionsIn(String text) {
        return new MentionSyntax(text).scan();
    }

    /** The markup that names the entity for good. */
    public static String link(String displayText, String entityId) {
        var escaped = new StringBuilder(displayText.length() + entityId.length() + 5).append("@[");
        displayText
                .chars()
                .forEach(letter -> {
                    if (isEscaped(letter)) {
                        escaped.append('\\');
                    }
                    escaped.append((char) letter);
                });
        return escaped.append("](").append(entityId).append(')').toString();
    }

    static boolean isEscaped(int letter) {
        return letter == '[' || letter == ']' || letter == '\\';
    }

    private List<TypedMention> scan() {
        var found = new ArrayList<TypedMention>();
        int free = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, free))) {
            Optional<TypedMention> mention = mentionAt(at, free);
            mention.ifPresent(found::add);
            free = mention.map(TypedMention::end).orElse(free);
        }
        return found;
    }

    /** Straight quotes open only where what is before them lets a mention begin. */
    private boolean mayBegin(int at, int free) {
        int before = at;
        while (before > free && MentionLetters.isTransparent(text.charAt(before - 1))) {
            before--;
        }
        return before == free ? free == 0 : MentionLetters.opens(text.codePointBefore(before));
    }

    private Optional<TypedMention> mentionAt(int at, int free) {
        char next = charAt(at + 1);
        if (next == '[') {
            return at > 0 && "\\@".indexOf(text.charAt(at - 1)) >= 0
                    ? Optional.empty()
                    : linkAt(at);
        }
        return mayBegin(at, free) ? namedAt(at, next) : Optional.empty();
    }

    private Optional<TypedMention> namedAt(int at, char next) {
        return switch (next) {
            case '"' -> quotedAt(at, '"');
            case '“' -> quotedAt(at, '”');
            default -> nameAt(at);
        };
    }

    private Optional<TypedMention> linkAt(int at) {
        var display = new StringBuilder();
        int next = at + 2;
        for (char letter = charAt(next); letter != ']'; letter = charAt(next)) {
            boolean escape = letter == '\\' && isEscaped(charAt(next + 1));
            if (letter == '['
                    || !MentionLetters.mayStandInName(letter)
                    || display.length() == LONGEST_NAME) {
                return Optional.empty();
            }
            display.append(escape ? charAt(next + 1) : letter);
            next += escape ? 2 : 1;
        }
        return display.toString().isBlank()
                ? Optional.empty()
                : linkTo(at, next, display.toString());
    }

    private Optional<TypedMention> linkTo(int at, int bracket, String display) {
        int idStart = bracket + 2;
        int idEnd = idStart;
        while (MentionLetters.isIdLetter(charAt(idEnd))) {
            idEnd++;
        }
        return charAt(bracket + 1) == '(' && idEnd > idStart && charAt(idEnd) == ')'
                ? Optional.of(new Link(at, idEnd + 1, display, text.substring(idStart, idEnd)))
                : Optional.empty();
    }

    private Optional<TypedMention> quotedAt(int at, char closing) {
        int end = at + 2;
        while (charAt(end) != closing
                && MentionLetters.mayStandInName(charAt(end))
                && end - at <= LONGEST_NAME + 2) {
            end++;
        }
        String name = text.substring(at + 2, end).strip();
        if (charAt(end) != closing || name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var reading = new Reading(name, end + 1);
        return Optional.of(new Name(at, reading, List.of(reading)));
    }

    private Optional<TypedMention> nameAt(int at) {
        return new NameReadings(text).from(at + 1).map(readings -> nameOf(at, readings));
    }

    private static TypedMention nameOf(int at, List<Reading> readings) {
        return new Name(at, readings.getFirst(), readings.reversed());
    }

    /** The end of the text reads as a line's end. */
    private char charAt(int index) {
        return charAt(text, index);
    }

    static char charAt(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }
}
