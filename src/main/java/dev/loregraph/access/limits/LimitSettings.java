package dev.loregraph.access.limits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much each class of requests may be. Those of members are generous: what a single request may
 * cost is limited, too.
 *
 * @param redis where several servers count together, as {@code redis://host:6379}; nothing counts
 *     in this process
 * @param mostKept how many counts are kept in this process; the longest unused are forgotten
 */
@ConfigurationProperties("loregraph.limits")
record LimitSettings(
        @DefaultValue("30000 in 1m") Limit suggest,
        @DefaultValue("30000 in 1m") Limit read,
        @DefaultValue("12000 in 1m") Limit write,
        @DefaultValue("1200 in 1m") Limit consolidate,
        @DefaultValue("100 in 15m") Limit anonymous,
        @DefaultValue("5 in 15m") Limit signInFailures,
        @Nullable String redis,
        @DefaultValue("100000") int mostKept) {

    Limit of(LimitClass kind) {
        return switch (kind) {
            case SUGGEST -> suggest;
            case READ -> read;
            case WRITE -> write;
            case CONSOLIDATE -> consolidate;
            case ANONYMOUS -> anonymous;
            case SIGN_IN_FAILURES -> signInFailures;
        };
    }

    Optional<String> redisAddress() {
        return Optional.ofNullable(redis).filter(address -> !address.isBlank());
    }
}
