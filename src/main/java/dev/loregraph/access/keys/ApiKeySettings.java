package dev.loregraph.access.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of API keys.
 *
 * @param life how long one lasts when its maker doesn't say
 * @param longest how long one may last
 * @param mostEach how many an account can have
 */
@ConfigurationProperties("loregraph.api-keys")
record ApiKeySettings(
        @DefaultValue("90d") Duration life,
        @DefaultValue("366d") Duration longest,
        @DefaultValue("50") int mostEach) {}
