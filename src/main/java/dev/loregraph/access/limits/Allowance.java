package dev.loregraph.access.limits;

import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left to somebody after a request.
 *
 * @param granted whether this one was within the limit
 * @param untilMore how long until the count starts anew
 */
public record Allowance(
        LimitClass of, Limit limit, boolean granted, long remaining, Duration untilMore) {

    /**
     * The headers that tell so: those of the IETF draft, in its structured and its earlier form.
     *
     * @see <a
     *     href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft</a>
     */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        String window = String.valueOf(limit.in().toSeconds());
        headers.put(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%s".formatted(of.label(), limit.requests(), window));
        headers.put("RateLimit", "\"%s\";r=%d;t=%d".formatted(of.label(), remaining, seconds()));
        headers.put("RateLimit-Limit", String.valueOf(limit.requests()));
        headers.put("RateLimit-Remaining", String.valueOf(remaining));
        headers.put("RateLimit-Reset", String.valueOf(seconds()));
        if (!granted) {
            headers.put("Retry-After", String.valueOf(seconds()));
        }
        return headers;
    }

    /** Why a request beyond the limit is refused. */
    public Refusal refusal() {
        return Refusal.tooMany(
                "at most %d %s requests in %d s: try again in %d s"
                        .formatted(limit.requests(), of.label(), limit.in().toSeconds(), seconds()),
                seconds());
    }

    /** Whole seconds, one at least, so that nobody comes back too early. */
    private long seconds() {
        return Math.max(1, untilMore.plusNanos(999_999_999).toSeconds());
    }
}
