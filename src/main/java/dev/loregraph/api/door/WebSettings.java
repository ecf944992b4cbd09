package dev.loregraph.api.door;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What browsers and slow requests may do.
 *
 * @param origins the sites, beside this one, whose pages may call: {@code https://app.example}
 * @param timeLimit how long a request may take before it is given up
 * @param proxies the addresses of gateways whose forwarded headers are believed
 */
@ConfigurationProperties("loregraph.web")
record WebSettings(
        @DefaultValue List<String> origins,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue List<String> proxies) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.:\\[\\]-]+");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+");

    WebSettings {
        origins = List.copyOf(origins);
        proxies = List.copyOf(proxies);
        for (String proxy : proxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
                throw new IllegalArgumentException(
                        "loregraph.web.proxies: '"
                                + proxy
                                + "' is no address: write single numeric ones, such as 10.0.0.2");
            }
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "loregraph.web.origins: '"
                                + origin
                                + "' is no origin: write scheme, host and port only, such as"
                                + " https://app.example, and no pattern");
            }
        }
    }

    /**
     * When the server itself gives up a request that ours has not: well after {@link #timeLimit}.
     */
    Duration sweepAfter() {
        return timeLimit.multipliedBy(2);
    }
}
