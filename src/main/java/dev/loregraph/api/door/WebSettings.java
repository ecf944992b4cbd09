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
 */
@ConfigurationProperties("loregraph.web")
record WebSettings(@DefaultValue List<String> origins, @DefaultValue("30s") Duration timeLimit) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.:\\[\\]-]+");

    WebSettings {
        origins = List.copyOf(origins);
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
}
