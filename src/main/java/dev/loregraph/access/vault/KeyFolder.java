package dev.loregraph.access.vault;

import dev.loregraph.graph.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The data folder's {@code keys}: small secret files. A file appears whole or not at all, also when
 * the process is killed, and never changes afterwards.
 */
@Component
public final class KeyFolder {

    private static final String OWNERS_FILE = "rw-------";
    private static final String OWNERS_FOLDER = "rwx------";
    private static final String DRAFT = ".draft";
    private static final Duration LONGEST_DRAFTING = Duration.ofMinutes(1);

    private final Path folder;
    private final Clock clock;

    @Autowired
    KeyFolder(DataFolder dataFolder, Clock clock) {
        this(dataFolder.path().resolve("keys"), clock);
    }

    public KeyFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        doing(() -> {
            Files.createDirectories(folder, ownedBy(OWNERS_FOLDER));
            if (isPosix()) {
                Files.setPosixFilePermissions(
                        folder, PosixFilePermissions.fromString(OWNERS_FOLDER));
            }
            sweepDrafts();
            return folder;
        });
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Optional<String> text(String name) {
        return doing(() -> {
            try {
                return Optional.of(Files.readString(path(name)));
            } catch (NoSuchFileException _) {
                return Optional.empty();
            }
        });
    }

    /** All files whose names end like this, by name. */
    public SortedMap<String, String> texts(String ending) {
        return doing(() -> {
            SortedMap<String, String> found = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                    String name = file.getFileName().toString();
                    text(name).ifPresent(text -> found.put(name, text));
                }
            }
            return found;
        });
    }

    /** What the file holds; when there is none, it is made. Whoever is first, decides. */
    public String textOrMade(String name, Supplier<String> making) {
        return text(name)
                .orElseGet(() -> {
                    keep(name, making.get());
                    return text(name).orElseThrow();
                });
    }

    /** Keeps a new file, unless there is one of that name already. */
    public void keep(String name, String text) {
        doing(() -> {
            Path draft = Files.createTempFile(folder, "new", DRAFT, ownedBy(OWNERS_FILE));
            try {
                write(draft, text);
                Files.createLink(path(name), draft);
            } catch (FileAlreadyExistsException _) {
                // somebody else was first
            } finally {
                Files.deleteIfExists(draft);
            }
            return draft;
        });
    }

    public void delete(String name) {
        doing(() -> Files.deleteIfExists(path(name)));
    }

    private static void write(Path draft, String text) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
    }

    /** What a killed process left behind; a young one may be another process at work. */
    private void sweepDrafts() throws IOException {
        FileTime old = FileTime.from(clock.instant().minus(LONGEST_DRAFTING));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(DRAFT)).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private FileAttribute<?>[] ownedBy(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private <T> T doing(FileWork<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException("can't keep keys in " + folder, e);
        }
    }

    private interface FileWork<T> {
        T done() throws IOException;
    }
}
