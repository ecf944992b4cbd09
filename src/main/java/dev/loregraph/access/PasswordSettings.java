package dev.loregraph.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What checking a password costs, by choice: whoever steals the hashes pays it for every guess.
 *
 * @param memory that one check fills
 * @param passes over that memory
 */
@ConfigurationProperties("loregraph.passwords")
record PasswordSettings(@DefaultValue("32MB") DataSize memory, @DefaultValue("4") int passes) {

    PasswordSettings {
        if (memory.toKilobytes() < 1_024 || memory.toMegabytes() > 1_024 || passes < 1) {
            throw new IllegalArgumentException(
                    "loregraph.passwords: memory is "
                            + memory
                            + ", passes "
                            + passes
                            + ": use 1MB to 1GB, and at least one pass");
        }
    }
}
