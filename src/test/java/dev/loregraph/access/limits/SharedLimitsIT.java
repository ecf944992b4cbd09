package dev.loregraph.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that count together in a real Redis. */
class SharedLimitsIT {

    @TempDir private Path folder;

    @Test
    void two_servers_count_together_and_each_for_itself_while_redis_is_away() throws Exception {
        int port = freePort();
        var redis = redis(port);
        String address = "redis://127.0.0.1:" + port;
        var one = new Limits(LimitsTests.settings("4 in 15m", 100, address));
        var other = new Limits(LimitsTests.settings("4 in 15m", 100, address));
        try {
            assertThat(one.take(LimitClass.ANONYMOUS, "a").remaining()).isEqualTo(3);
            assertThat(other.take(LimitClass.ANONYMOUS, "a").remaining()).isEqualTo(2);
            assertThat(one.take(LimitClass.ANONYMOUS, "a", 2).remaining()).isZero();
            assertThat(other.take(LimitClass.ANONYMOUS, "a").granted()).isFalse();
            other.giveBack(LimitClass.ANONYMOUS, "a");
            assertThat(one.left(LimitClass.ANONYMOUS, "a").granted()).isTrue();

            redis.stop();
            long start = System.nanoTime();
            assertThat(one.take(LimitClass.ANONYMOUS, "a").remaining()).isEqualTo(3);
            assertThat(other.take(LimitClass.ANONYMOUS, "a").remaining()).isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));

            redis = redis(port);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        one.take(LimitClass.ANONYMOUS, "b");
                        return other.left(LimitClass.ANONYMOUS, "b").remaining() < 4;
                    });
        } finally {
            one.destroy();
            other.destroy();
            redis.close();
        }
    }

    private Program redis(int port) {
        var redis =
                Program.orSkip(
                        "redis-server",
                        folder,
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> listensOn(port));
        return redis;
    }

    private static boolean listensOn(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
