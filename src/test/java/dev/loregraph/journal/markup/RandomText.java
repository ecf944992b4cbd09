package dev.loregraph.journal.markup;

import java.util.Random;

/** Text in which the signs of mentions turn up at odd places. */
public final class RandomText {

    private static final String[] PIECES = {
        "@",
        "@",
        "@",
        "\"",
        "“",
        "”",
        "[",
        "]",
        "(",
        ")",
        "\\",
        " ",
        " ",
        "  ",
        "\n",
        ".",
        "'",
        "’s",
        "-",
        "Vex",
        "Vex",
        "Lady",
        "Lady Kima",
        "Vax",
        "e-1",
        "e-2",
        "@[Vex](e-1)",
        "@[a \\] b](e-2)",
        "@\"Lady Kima\"",
        "é",
        "e\u0301",
        "😀",
        "فكس",
        "\u200F",
        "a",
        "bob@example.com"
    };

    private RandomText() {}

    public static String of(Random random, int pieces) {
        return joined(random, pieces, "");
    }

    /**
     * The same with a space after each piece, so that markup is never read together with its
     * neighbours.
     */
    public static String spaced(Random random, int pieces) {
        return joined(random, pieces, " ");
    }

    private static String joined(Random random, int pieces, String between) {
        var text = new StringBuilder();
        for (int i = random.nextInt(pieces); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(between);
        }
        return text.toString();
    }
}
