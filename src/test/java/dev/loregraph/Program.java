package dev.loregraph;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of this machine that a test runs beside itself. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it, or skips the test with a line that says what is missing. */
    public static Program orSkip(String name, Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(found(name).toString()));
        command.addAll(List.of(arguments));
        try {
            Path log = Files.createTempFile(name, ".log");
            log.toFile().deleteOnExit();
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return new Program(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end, and returns what it printed. */
    public static String output(String name, Path folder, String... arguments) {
        try (var program = orSkip(name, folder, arguments)) {
            if (!program.process.waitFor(5, TimeUnit.MINUTES) || program.process.exitValue() != 0) {
                throw new AssertionError(name + " failed: " + program.printed());
            }
            return program.printed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Skips the test with a line where there is no such program. */
    public static Path found(String name) {
        Optional<Path> program =
                Stream.concat(
                                Stream.of(
                                        Objects.requireNonNullElse(System.getenv("PATH"), "")
                                                .split(File.pathSeparator, -1)),
                                Stream.of("/usr/sbin", "/sbin"))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst();
        Assumptions.assumeTrue(
                program.isPresent(), () -> "skipped: no " + name + " on this machine");
        return program.orElseThrow();
    }
}
