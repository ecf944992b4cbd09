package dev.loregraph.proof;

import java.util.List;
import java.util.Optional;

/**
 * What somebody asked, what they got, and which statements were run to answer them.
 *
 * @param answer status, type and every byte
 * @param statements each that was run, where nothing could be fetched; their kinds, where that
 *     depends on what happens to be fetched together
 */
record Exchange(String request, String answer, List<String> statements) {

    private static final int AROUND = 300;

    /** What is asked, got or run otherwise in the other world. */
    Optional<String> differenceTo(Exchange other) {
        if (!request.equals(other.request)) {
            return Optional.of(told("the request itself", request, other.request));
        }
        if (!answer.equals(other.answer)) {
            return Optional.of(told(request, answer, other.answer));
        }
        return statements.equals(other.statements)
                ? Optional.empty()
                : Optional.of(
                        told(
                                "statements of " + request,
                                String.join("\n", statements),
                                String.join("\n", other.statements)));
    }

    private static String told(String what, String with, String without) {
        int at = 0;
        while (at < Math.min(with.length(), without.length())
                && with.charAt(at) == without.charAt(at)) {
            at++;
        }
        return "request: %s%nwith hidden things: …%s%nwithout them: …%s%n"
                .formatted(what, around(with, at), around(without, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND / 2), Math.min(text.length(), at + AROUND));
    }
}
