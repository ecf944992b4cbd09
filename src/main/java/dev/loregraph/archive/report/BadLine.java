package dev.loregraph.archive.report;

import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A line of which nothing was written.
 *
 * @param line its number, from 1
 * @param code CONFLICT when somebody edited here what changed in the file
 * @param field what in it is at fault
 */
public record BadLine(int line, Refusal.Code code, @Nullable String field, String reason) {

    static BadLine of(int line, Refusal refusal) {
        return new BadLine(
                line,
                refusal.code(),
                refusal.field().orElse(null),
                String.valueOf(refusal.getMessage()));
    }
}
