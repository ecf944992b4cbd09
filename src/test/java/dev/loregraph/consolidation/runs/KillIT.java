package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.OtherProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kill -9 leaves of a run, with a whole server in a JVM of its own. */
class KillIT {

    @TempDir private Path folder;

    @Test
    void a_run_killed_while_it_reads_and_while_it_writes_ends_as_if_nothing_had_happened() {
        String whole;
        try (var first = start("lay", "--stage=EXTRACT")) {
            whole = first.awaitLine("never killed: (.*)");
            assertThat(first.awaitLine("undone: (.*)")).isNotEqualTo(whole);
            first.awaitLine("now in EXTRACT");
            first.kill();
        }
        try (var second = start("--stage=APPLY")) {
            second.awaitLine("the run was found RUNNING");
            second.awaitLine("now in APPLY");
            second.kill();
        }
        try (var third = start()) {
            third.awaitLine("the run was found RUNNING");
            assertThat(third.awaitLine("ended SUCCEEDED (.*)")).isEqualTo(whole);
        }
    }

    private OtherProcess start(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--server.port=0");
        arguments.add("--loregraph.demo=false");
        arguments.add("--loregraph.consolidation.lease=2s");
        arguments.add("--loregraph.data-dir=" + folder);
        return OtherProcess.of(KilledServer.class, arguments);
    }
}
