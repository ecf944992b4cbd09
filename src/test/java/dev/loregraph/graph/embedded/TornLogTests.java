package dev.loregraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLogTests {

    @TempDir private Path folder;

    private Path log;

    private Path systemLog;

    @BeforeEach
    void twoDatabases() throws IOException {
        log = logOf("neo4j");
        systemLog = logOf("system");
    }

    @Test
    void what_is_written_after_the_failure_is_cut_off() throws IOException {
        var torn = new TornLog(folder);
        torn.databasePanic(() -> "neo4j");
        append(log);
        torn.databasePanic(() -> "neo4j");
        torn.cut();
        assertThat(log).hasContent("written");
    }

    @Test
    void the_log_of_a_database_that_did_not_fail_is_left_alone() throws IOException {
        var torn = new TornLog(folder);
        torn.databasePanic(() -> "neo4j");
        append(systemLog);
        torn.cut();
        assertThat(systemLog).hasContent("written, more");
    }

    @Test
    void a_log_is_cut_only_once() throws IOException {
        var torn = new TornLog(folder);
        torn.databasePanic(() -> "neo4j");
        torn.cut();
        append(log);
        torn.cut();
        assertThat(log).hasContent("written, more");
    }

    private Path logOf(String database) throws IOException {
        Path logs = folder.resolve("data").resolve("transactions").resolve(database);
        Files.createDirectories(logs);
        return Files.writeString(logs.resolve("neostore.transaction.db.0"), "written");
    }

    private static void append(Path file) throws IOException {
        Files.writeString(file, ", more", StandardOpenOption.APPEND);
    }
}
