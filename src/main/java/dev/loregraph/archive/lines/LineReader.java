package dev.loregraph.archive.lines;

import dev.loregraph.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the lines of a UTF-8 stream one at a time, so that a long file takes little memory. */
final class LineReader implements AutoCloseable {

    private static final int LONGEST_LINE = 16 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private long bytes;
    private boolean tooLong;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Moves to the next line; false at the end. */
    boolean advance() throws IOException {
        line.reset();
        tooLong = false;
        int next = in.read();
        if (next < 0) {
            return false;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            bytes++;
            take(next);
        }
        bytes++;
        return true;
    }

    /** The line's number, from 1. */
    int number() {
        return number;
    }

    /** How many bytes were read so far. */
    long bytes() {
        return bytes;
    }

    /** Refuses a line that is too long or not UTF-8. */
    String text() {
        if (tooLong) {
            throw Refusal.badInput("line", "is longer than " + LONGEST_LINE + " bytes");
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString();
            return (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        } catch (CharacterCodingException _) {
            throw Refusal.badInput("line", "is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void take(int next) {
        if (line.size() < LONGEST_LINE) {
            line.write(next);
        } else {
            tooLong = true;
        }
    }
}
