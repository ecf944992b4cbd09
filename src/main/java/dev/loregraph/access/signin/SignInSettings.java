package dev.loregraph.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in holds.
 *
 * @param idle it ends when it wasn't renewed for so long; each renewal starts this anew
 * @param longest it ends after so long even when it is renewed all the time
 * @param mostAtOnce how many a user can have; one more ends the one that was idle longest
 */
@ConfigurationProperties("loregraph.sign-in")
record SignInSettings(
        @DefaultValue("30d") Duration idle,
        @DefaultValue("180d") Duration longest,
        @DefaultValue("50") int mostAtOnce) {

    SignInSettings {
        if (!idle.isPositive() || !longest.isPositive() || mostAtOnce < 1) {
            throw new IllegalArgumentException(
                    "loregraph.sign-in: idle, longest and most-at-once are positive, not "
                            + idle
                            + ", "
                            + longest
                            + " and "
                            + mostAtOnce);
        }
    }
}
