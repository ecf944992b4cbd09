package dev.loregraph.access.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** So many requests in so long; in settings: {@code 100 in 15m}. */
public record Limit(long requests, Duration in) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) in (\\d{1,9}(?:ms|s|m|h|d))");

    public Limit {
        if (requests < 1 || !in.isPositive()) {
            throw new IllegalArgumentException(
                    requests + " requests in " + in + ": a limit is at least 1 in some time");
        }
    }

    /** From its text in settings. */
    public static Limit valueOf(String text) {
        Matcher limit = TEXT.matcher(text);
        if (!limit.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no limit: write one like '100 in 15m'");
        }
        return new Limit(
                Long.parseLong(limit.group(1)), DurationStyle.detectAndParse(limit.group(2)));
    }
}
