package dev.loregraph.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction log of a database that failed while it wrote. An engine that is closed writes the
 * buffer that found no room once more, behind the half that did fit, and can't read that itself
 * afterwards. Nothing was acknowledged after the failure, so all that is behind it is cut off.
 */
final class TornLog extends DatabaseEventListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(TornLog.class);

    private final Path logs;
    private final Map<Path, Long> lengths = new ConcurrentHashMap<>();

    TornLog(Path folder) {
        this.logs = folder.resolve("data").resolve("transactions");
    }

    /** Notes how long the log is, on the thread that failed: nothing has been written since. */
    @Override
    public void databasePanic(DatabaseEventContext context) {
        try {
            for (Path file : files(context.getDatabaseName())) {
                lengths.putIfAbsent(file, Files.size(file));
            }
        } catch (IOException e) {
            LOG.warn("The length of the failed transaction log isn't known", e);
        }
    }

    private List<Path> files(String database) throws IOException {
        try (var files = Files.list(logs.resolve(database))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Cuts off, once, what the engine wrote after it failed; only for a closed engine. */
    void cut() {
        lengths.forEach(TornLog::cut);
        lengths.clear();
    }

    private static void cut(Path file, long length) {
        try (var log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            log.truncate(length);
            log.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
