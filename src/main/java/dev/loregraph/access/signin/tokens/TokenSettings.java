package dev.loregraph.access.signin.tokens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access tokens.
 *
 * @param issuer who they say made them; the server's public address where others check them too
 * @param life how long one lasts
 * @param keyAge how old the newest signing key may get before there is a newer one
 */
@ConfigurationProperties("loregraph.tokens")
record TokenSettings(
        @DefaultValue("loregraph") String issuer,
        @DefaultValue("15m") Duration life,
        @DefaultValue("30d") Duration keyAge) {

    TokenSettings {
        if (life.toSeconds() < 1 || keyAge.compareTo(life) < 0) {
            throw new IllegalArgumentException(
                    "loregraph.tokens.life is "
                            + life
                            + " and .key-age "
                            + keyAge
                            + ": a token lasts a second at least, a key as long as a token");
        }
    }
}
