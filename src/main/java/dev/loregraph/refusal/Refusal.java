package dev.loregraph.refusal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that can't be met, in words for its sender; it never carries inner detail. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

    private final Code code;
    private final @Nullable String field;
    private final transient Map<String, Object> details;

    /** Why, by the names of the API contract. */
    public enum Code {
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        BAD_REQUEST,
        CONFLICT,
        RATE_LIMITED,
        UNAVAILABLE,
        INTERNAL
    }

    private Refusal(
            Code code, @Nullable String field, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.details = Map.copyOf(details);
    }

    /** Nobody is signed in, or what they signed in with doesn't hold. */
    public static Refusal unauthenticated(String message) {
        return new Refusal(Code.UNAUTHENTICATED, null, message, Map.of());
    }

    /** The asker may see the thing but may not do this to it. */
    public static Refusal forbidden(String message) {
        return new Refusal(Code.FORBIDDEN, null, message, Map.of());
    }

    /** There is no such thing, or the asker may not see it: nobody can tell which. */
    public static Refusal notFound(String field, String what, String id) {
        return new Refusal(Code.NOT_FOUND, field, "no " + what + " " + quoted(id), Map.of());
    }

    /** The input is at fault. */
    public static Refusal badInput(String field, String message) {
        return new Refusal(Code.BAD_REQUEST, field, field + ": " + message, Map.of());
    }

    /** The graph is in another state than the request supposes. */
    public static Refusal conflict(String field, String message) {
        return new Refusal(Code.CONFLICT, field, field + ": " + message, Map.of());
    }

    /** An update was made against an older revision; nothing was written. */
    public static Refusal stale(int expected, int current) {
        return new Refusal(
                Code.CONFLICT,
                "expectedRevision",
                "expectedRevision: is "
                        + expected
                        + " but the current revision is "
                        + current
                        + ": read it again and repeat the change",
                Map.of("currentRevision", current));
    }

    /** Too much at once; {@code retryAfter} in the details is in seconds. */
    public static Refusal tooMany(String message, long retryAfter) {
        return new Refusal(Code.RATE_LIMITED, null, message, Map.of("retryAfter", retryAfter));
    }

    /** The value, short and printable enough to be shown in a message. */
    public static String quoted(String value) {
        String printable = value.replaceAll("\\p{Cntrl}|\\p{Cs}", "\uFFFD");
        return printable.length() <= LONGEST_QUOTE
                ? "'" + printable + "'"
                : "'"
                        + printable.substring(0, LONGEST_QUOTE)
                        + "…' ("
                        + value.length()
                        + " characters)";
    }

    /** The same refusal of a field inside another, such as {@code entities[17]}. */
    public Refusal under(String parent) {
        return new Refusal(
                code,
                field == null ? parent : parent + "." + field,
                parent + (field == null ? ": " : ".") + getMessage(),
                details);
    }

    /** The same refusal with one more detail for machines. */
    public Refusal with(String name, Object value) {
        var more = new HashMap<>(details);
        more.put(name, value);
        return new Refusal(code, field, String.valueOf(getMessage()), more);
    }

    public Code code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** More for machines, such as {@code currentRevision}. */
    public Map<String, Object> details() {
        return details;
    }
}
