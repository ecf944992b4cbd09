package dev.loregraph.graph.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.OtherProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill -9 leaves behind, with the embedded engine in a JVM of its own. */
class CrashIT {

    @TempDir private Path folder;

    @Test
    void an_event_committed_before_the_kill_is_delivered_after_the_restart() {
        try (var first = start("--stuck=true", "west-tower")) {
            first.awaitLine("listening to west-tower");
            first.kill();
        }
        try (var second = start()) {
            second.awaitLine("heard west-tower");
            second.awaitLine("rang");
            assertThat(second.stop()).isLessThan(Duration.ofSeconds(8));
            assertThat(second.output()).doesNotContain("Exception");
        }
        try (var third = start("north-tower")) {
            third.awaitLine("heard north-tower");
            assertThat(third.output()).doesNotContain("heard west-tower");
        }
    }

    private OtherProcess start(String... more) {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--loregraph.demo=false"));
        arguments.add("--loregraph.data-dir=" + folder);
        arguments.addAll(List.of(more));
        return OtherProcess.of(CrashedServer.class, arguments);
    }
}
