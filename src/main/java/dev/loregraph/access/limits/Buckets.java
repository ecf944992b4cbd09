package dev.loregraph.access.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

/** Where counts are kept. */
interface Buckets {

    Bucket bucket(String key, Limit limit);

    /** The whole number at once, again when its time has passed. */
    static BucketConfiguration filledBy(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limit.requests())
                                .refillIntervally(limit.requests(), limit.in()))
                .build();
    }
}
