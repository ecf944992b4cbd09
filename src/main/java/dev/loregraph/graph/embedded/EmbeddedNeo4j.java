package dev.loregraph.graph.embedded;

import static java.util.Objects.requireNonNull;

import dev.loregraph.graph.StartFailure;
import dev.loregraph.graph.start.GraphServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Neo4j engine in this process, with a password made up at its start. An engine that panics (a
 * full disk, say) refuses everything until it is started again, so this starts it again on the same
 * port once the disk has room; the driver finds it there by itself.
 */
final class EmbeddedNeo4j implements GraphServer, AutoCloseable {

    static final String USER = "neo4j";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORT_TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Path folder;
    private final String database;
    private final EmbeddedSettings settings;
    private final String password = randomPassword();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int port = freePort();
    private final FutureTask<Boolean> start = new FutureTask<>(this::start, true);
    private Watch watch = new Watch();
    private @Nullable Engine engine;

    EmbeddedNeo4j(Path folder, String database, EmbeddedSettings settings) {
        this.folder = folder;
        this.database = database;
        this.settings = settings;
        Thread.ofPlatform().daemon().name("neo4j-start").start(start);
    }

    private synchronized void start() {
        var first = Engine.start(folder, database, port, settings, watch);
        first.setPassword(password);
        engine = first;
    }

    @Override
    public void awaitStart() {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw Engine.explained(folder, requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Engine.explained(folder, e);
        }
    }

    URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    String password() {
        return password;
    }

    /** Closing waits for the disk as long as it is full, so it is left behind after a while. */
    @Override
    public void close() {
        closed.countDown();
        var closing = Thread.ofPlatform().daemon().name("neo4j-stop").start(this::closeEngine);
        try {
            if (!closing.join(LONGEST_END)) {
                LOG.warn("The embedded Neo4j doesn't end; it will recover at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    /** Hears of one engine's panics, on a thread of the engine that must not wait. */
    private final class Watch extends DatabaseEventListenerAdapter {

        private final AtomicBoolean healing = new AtomicBoolean();

        @Override
        public void databasePanic(DatabaseEventContext context) {
            if (healing.compareAndSet(false, true)) {
                LOG.error(
                        "The embedded Neo4j has failed (a full disk?); it starts again when there is room");
                Thread.ofPlatform().daemon().name("neo4j-restart").start(() -> heal(this));
            }
        }
    }

    /** Heals the engine that is in use; one that never came up is started again by its healer. */
    private synchronized void heal(Watch failed) {
        while (failed == watch) {
            markTorn();
            if (closedWithin(PAUSE)) {
                return;
            }
            restartIfThereIsRoom();
        }
    }

    private void restartIfThereIsRoom() {
        try {
            if (diskHasRoom()) {
                restart();
                LOG.info("The embedded Neo4j is back");
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn("The embedded Neo4j can't start yet: {}", e.getMessage());
        }
    }

    private void restart() {
        closeEngine();
        var next = new Watch();
        engine = Engine.start(folder, database, port, settings, next);
        watch = next;
    }

    private void markTorn() {
        try {
            Engine.markTorn(folder);
        } catch (IOException e) {
            LOG.debug("No room to note the failure yet", e);
        }
    }

    private boolean diskHasRoom() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= settings.spareDisk().toBytes();
    }

    private boolean closedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * One that no program gets for a connection of its own, so that it is still free in a while.
     */
    private static int freePort() {
        var random = new SecureRandom();
        for (int attempt = 0; attempt < PORT_TRIES; attempt++) {
            int port = random.nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("Port {} is taken", port, taken);
            }
        }
        throw new StartFailure(
                "No free port for the embedded Neo4j between "
                        + LOWEST_PORT
                        + " and "
                        + HIGHEST_PORT
                        + ".",
                "Free some, or set spring.neo4j.uri to a server.",
                null);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
