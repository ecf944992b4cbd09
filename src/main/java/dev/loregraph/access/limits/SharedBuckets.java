package dev.loregraph.access.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Counts in Redis, for several servers together. They expire there when they would be full again. A
 * command fails at once while Redis is away.
 */
final class SharedBuckets implements Buckets, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String PREFIX = "loregraph:limit:";

    private final RedisClient client;
    private final ProxyManager<byte[]> counts;

    SharedBuckets(String address) {
        RedisURI uri = RedisURI.create(address);
        uri.setTimeout(PATIENCE);
        this.client = RedisClient.create(uri);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build());
        this.counts =
                Bucket4jLettuce.casBasedBuilder(client)
                        .requestTimeout(PATIENCE)
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        PATIENCE))
                        .build();
    }

    @Override
    public Bucket bucket(String key, Limit limit) {
        return counts.builder()
                .build(
                        (PREFIX + key).getBytes(StandardCharsets.UTF_8),
                        () -> Buckets.filledBy(limit));
    }

    @Override
    public void close() {
        client.close();
    }
}
