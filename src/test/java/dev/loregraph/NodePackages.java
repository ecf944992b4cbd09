package dev.loregraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The npm packages of src/test/node, installed once under target. */
public final class NodePackages {

    private static final Path SOURCE = Path.of("src/test/node");

    private NodePackages() {}

    /** The folder that has them; without Node and npm the test is skipped with a line. */
    public static synchronized Path installed() {
        Path folder = Path.of("target/node").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            boolean stale =
                    Files.notExists(folder.resolve("node_modules"))
                            || Files.notExists(folder.resolve("installed-lock.json"))
                            || Files.mismatch(
                                            SOURCE.resolve("package-lock.json"),
                                            folder.resolve("installed-lock.json"))
                                    >= 0;
            try (var files = Files.list(SOURCE)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            folder.resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (stale) {
                Program.output("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                Files.copy(
                        SOURCE.resolve("package-lock.json"),
                        folder.resolve("installed-lock.json"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
