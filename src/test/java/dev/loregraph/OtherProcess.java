package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real second JVM on the class path of the tests, to be stopped or killed. */
public final class OtherProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private OtherProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts the {@code main} method of a class. */
    public static OtherProcess of(Class<?> main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName()));
        command.addAll(arguments);
        try {
            return new OtherProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that contains the pattern and returns what its first group matched. */
    public String awaitLine(String regex) {
        var pattern = Pattern.compile(regex);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (int line = 0; System.nanoTime() < deadline; ) {
            if (line < output.size()) {
                var matcher = pattern.matcher(output.get(line++));
                if (matcher.find()) {
                    return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
                }
            } else {
                if (!process.isAlive() && line == output.size()) {
                    break;
                }
                pause();
            }
        }
        throw new AssertionError("no line with " + regex + " in:\n" + output());
    }

    /** The power goes out: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(LONGEST);
    }

    /** Asks it to stop and tells how long that took: SIGTERM. */
    public Duration stop() {
        long start = System.nanoTime();
        process.destroy();
        awaitEnd(LONGEST);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits for the process to end by itself. */
    public int awaitEnd(Duration longest) {
        try {
            assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .as("has ended")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException _) {
            output.add("(the output ended)");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
