package dev.loregraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.loregraph.LoregraphApplication;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.transactions.GraphUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on a file system of 64 MB that fills up; skipped where none can be mounted. */
@Timeout(180)
class FullDiskIT {

    @TempDir private Path folder;

    @BeforeEach
    void mountSmallFileSystem() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString()))
                .as("this test needs the right to mount a tmpfs (root)")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", folder.toString());
    }

    @Test
    void a_full_disk_refuses_writes_whole_and_the_server_recovers_when_there_is_room()
            throws Exception {
        try (var server = server()) {
            var graph = server.getBean(Graph.class);
            write(graph, "before");
            Path filler = fillTheDisk();
            assertThatThrownBy(() -> writeUntilRefused(graph)).isInstanceOf(GraphUnavailable.class);
            assertThatThrownBy(() -> write(graph, "during")).isInstanceOf(GraphUnavailable.class);
            Files.delete(filler);
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(GraphUnavailable.class)
                    .until(() -> {
                        write(graph, "after");
                        return true;
                    });
            assertThat(halves(graph)).isZero();
            assertThat(names(graph)).contains("before", "after").doesNotContain("during");
        }
    }

    private ConfigurableApplicationContext server() {
        return new SpringApplicationBuilder(LoregraphApplication.class)
                .run(
                        "--server.port=0",
                        "--loregraph.demo=false",
                        "--loregraph.embedded.spare-disk=8MB",
                        "--loregraph.data-dir=" + folder);
    }

    private Path fillTheDisk() throws IOException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException _) {
            return filler;
        }
    }

    private static void writeUntilRefused(Graph graph) {
        for (int i = 0; i < 1000; i++) {
            write(graph, "filling-" + i + "-" + "x".repeat(100_000));
        }
    }

    /** Two statements that belong together. */
    private static void write(Graph graph, String name) {
        graph.inTransaction(() -> {
            graph.command("test/disk-write").with("name", name).with("half", 1).run();
            graph.command("test/disk-write").with("name", name).with("half", 2).run();
        });
    }

    private static long halves(Graph graph) {
        return graph
                .command("test/disk-read")
                .with("any", true)
                .list(row -> row.integer("halves"))
                .stream()
                .filter(halves -> halves != 2)
                .count();
    }

    private static java.util.List<String> names(Graph graph) {
        return graph.command("test/disk-read").with("any", true).list(row -> row.text("name"));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
