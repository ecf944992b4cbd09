package dev.loregraph.archive.intake;

import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing as it stands here and as its line in the file wants it, field by field. */
final class Comparison {

    private final List<Difference> differences = new ArrayList<>();

    private record Difference(String field, @Nullable Object stands) {

        Refusal asConflict() {
            String now = stands == null ? "empty" : Refusal.quoted(stands.toString());
            return Refusal.conflict(
                    field,
                    "is "
                            + now
                            + " here by somebody's own hand, so nothing of this line was written:"
                            + " have the file say the same, or change it here to what the file says");
        }
    }

    Comparison of(String field, @Nullable Object stands, @Nullable Object wanted) {
        if (!Objects.equals(stands, wanted)) {
            differences.add(new Difference(field, stands));
        }
        return this;
    }

    boolean agrees() {
        return differences.isEmpty();
    }

    /** Refuses to overwrite what somebody edited. */
    void refuseDifferences() {
        if (!agrees()) {
            throw differences.getFirst().asConflict();
        }
    }
}
