package dev.loregraph.archive.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTests {

    @Test
    void the_bar_grows_to_its_end_and_is_drawn_once_a_per_cent() {
        var out = new ByteArrayOutputStream();
        var bar =
                new ProgressBar(
                        new PrintStream(out, true, StandardCharsets.UTF_8), "low-water", 1_000);
        for (long bytes = 0; bytes <= 1_000; bytes++) {
            bar.reached(bytes);
        }
        String drawn = out.toString(StandardCharsets.UTF_8);
        assertThat(drawn.chars().filter(c -> c == '\r')).hasSize(101);
        assertThat(drawn)
                .startsWith("\rlow-water [····")
                .contains("█]", " 50 %")
                .endsWith("100 %" + System.lineSeparator());
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        var out = new ByteArrayOutputStream();
        new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8), "empty", 0).reached(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("100 %");
    }
}
