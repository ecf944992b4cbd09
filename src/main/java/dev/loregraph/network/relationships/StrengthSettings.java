package dev.loregraph.network.relationships;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How relationships fade.
 *
 * @param halfLife after how many sessions an occasion counts half as much, unless a client says
 */
@ConfigurationProperties("loregraph.strength")
record StrengthSettings(@DefaultValue("10") double halfLife) {

    StrengthSettings {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException(
                    "loregraph.strength.half-life must be above 0, not " + halfLife);
        }
    }
}
