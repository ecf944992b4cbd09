package dev.loregraph.access.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and since when somebody needs a second factor.
 *
 * @param enabledAt null while it is off
 */
public record SecondFactor(@Nullable Instant enabledAt, int recoveryCodesLeft) {

    static final SecondFactor OFF = new SecondFactor(null, 0);

    public boolean enabled() {
        return enabledAt != null;
    }
}
