package dev.loregraph.archive.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTests {

    @Test
    void lines_come_stripped_with_their_numbers_whatever_ends_them() throws IOException {
        assertThat(linesOf("\uFEFFa\r\n\n b \nשלום")).containsExactly("1 a", "2 ", "3 b", "4 שלום");
        assertThat(linesOf("a\n")).containsExactly("1 a");
        assertThat(linesOf("")).isEmpty();
    }

    @Test
    void bytes_are_counted_to_the_end() throws IOException {
        byte[] content = "é\nb\n".getBytes(StandardCharsets.UTF_8);
        try (var reader = new LineReader(new ByteArrayInputStream(content))) {
            while (reader.advance()) {
                assertThat(reader.bytes()).isLessThanOrEqualTo(content.length);
            }
            assertThat(reader.bytes()).isEqualTo(content.length);
        }
    }

    @Test
    void what_is_not_utf8_is_refused_and_the_next_line_is_read() throws IOException {
        byte[] content = {'a', (byte) 0xC3, '\n', 'b'};
        try (var reader = new LineReader(new ByteArrayInputStream(content))) {
            assertThat(reader.advance()).isTrue();
            Refused.by(Refusal.Code.BAD_REQUEST, "line", reader::text).contains("UTF-8");
            assertThat(reader.advance()).isTrue();
            assertThat(reader.text()).isEqualTo("b");
        }
    }

    @Test
    void an_endless_line_is_refused_and_the_next_line_is_read() throws IOException {
        byte[] content = ("x".repeat((16 << 20) + 1) + "\nb").getBytes(StandardCharsets.UTF_8);
        try (var reader = new LineReader(new ByteArrayInputStream(content))) {
            assertThat(reader.advance()).isTrue();
            Refused.by(Refusal.Code.BAD_REQUEST, "line", reader::text).contains("longer");
            assertThat(reader.advance()).isTrue();
            assertThat(reader.text()).isEqualTo("b");
        }
    }

    private static List<String> linesOf(String content) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var reader =
                new LineReader(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))) {
            while (reader.advance()) {
                lines.add(reader.number() + " " + reader.text());
            }
        }
        return lines;
    }
}
