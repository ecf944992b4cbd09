package dev.loregraph.access.signin.passkeys;

import com.webauthn4j.data.client.Origin;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where passkeys are good.
 *
 * @param domain that they belong to for good; changing it makes all of them useless
 * @param origins of the pages that may ask for them; left out, {@code https://} and the domain, or
 *     any port of this machine when that is the domain
 * @param mostEach how many a user can have
 */
@ConfigurationProperties("loregraph.passkeys")
record PasskeySettings(
        @DefaultValue("localhost") String domain,
        @DefaultValue({}) List<String> origins,
        @DefaultValue("20") int mostEach) {

    private static final String THIS_MACHINE = "localhost";

    PasskeySettings {
        origins = List.copyOf(origins);
    }

    boolean allows(Origin origin) {
        if (!origins.isEmpty()) {
            return origins.stream().map(Origin::create).anyMatch(origin::equals);
        }
        return domain.equals(THIS_MACHINE)
                ? THIS_MACHINE.equals(origin.getHost())
                : origin.equals(Origin.create("https://" + domain));
    }
}
