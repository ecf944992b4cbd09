package dev.loregraph.access.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;

/** Counts in this process: bounded, and forgotten when they would be full again. */
final class OwnBuckets implements Buckets {

    private final Cache<String, Timed> kept;

    OwnBuckets(int most) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfter(
                                Expiry.accessing((String _, Timed timed) -> timed.limit().in()))
                        .build();
    }

    @Override
    public Bucket bucket(String key, Limit limit) {
        return kept.get(key, _ -> new Timed(full(limit), limit)).bucket();
    }

    /** How many counts there are, once those that are too many have been forgotten. */
    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private static Bucket full(Limit limit) {
        var bucket = new LocalBucketBuilder();
        for (var bandwidth : Buckets.filledBy(limit).getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }

    private record Timed(Bucket bucket, Limit limit) {}
}
