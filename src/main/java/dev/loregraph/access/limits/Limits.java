package dev.loregraph.access.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Counts requests, and says how many more somebody may make. */
@Component
public final class Limits implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    private final LimitSettings settings;
    private final OwnBuckets own;
    private final Optional<SharedBuckets> shared;
    private final AtomicBoolean alone = new AtomicBoolean();

    Limits(LimitSettings settings) {
        this.settings = settings;
        this.own = new OwnBuckets(settings.mostKept());
        this.shared = settings.redisAddress().map(SharedBuckets::new);
    }

    /**
     * Counts requests of this class, if they are within its limit.
     *
     * @param who an account's id, an address, or whatever else is counted for itself
     */
    public Allowance take(LimitClass of, String who, int requests) {
        Limit limit = settings.of(of);
        long asked = Math.min(requests, limit.requests());
        ConsumptionProbe probe =
                asking(of, who, bucket -> bucket.tryConsumeAndReturnRemaining(asked));
        return new Allowance(
                of,
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed()
                                ? probe.getNanosToWaitForReset()
                                : probe.getNanosToWaitForRefill()));
    }

    /** {@link #take} for one request. */
    public Allowance take(LimitClass of, String who) {
        return take(of, who, 1);
    }

    /** What is left, without counting anything. */
    public Allowance left(LimitClass of, String who) {
        var estimate = asking(of, who, bucket -> bucket.estimateAbilityToConsume(1));
        return new Allowance(
                of,
                settings.of(of),
                estimate.canBeConsumed(),
                estimate.getRemainingTokens(),
                Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    /** Takes back the count of one request. */
    public void giveBack(LimitClass of, String who) {
        giveBack(of, who, 1);
    }

    /** Takes back the count of so many requests, if any. */
    public void giveBack(LimitClass of, String who, int requests) {
        if (requests > 0) {
            asking(
                    of,
                    who,
                    bucket -> {
                        bucket.addTokens(requests);
                        return List.of();
                    });
        }
    }

    /** While Redis is away, each server counts for itself. */
    private <T> T asking(LimitClass of, String who, Function<Bucket, T> question) {
        String key = of.label() + ":" + who;
        Limit limit = settings.of(of);
        if (shared.isPresent()) {
            try {
                T answer = question.apply(shared.get().bucket(key, limit));
                if (alone.getAndSet(false)) {
                    LOG.info("Redis is back: servers count together");
                }
                return answer;
            } catch (RuntimeException failure) {
                if (!alone.getAndSet(true)) {
                    LOG.warn("Redis is away: limits count in this process", failure);
                }
            }
        }
        return question.apply(own.bucket(key, limit));
    }

    @Override
    public void destroy() {
        shared.ifPresent(SharedBuckets::close);
    }
}
