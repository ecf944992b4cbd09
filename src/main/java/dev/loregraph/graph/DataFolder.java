package dev.loregraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that keeps everything this server owns ({@code loregraph.data-dir}). */
@Component
public final class DataFolder {

    private final Path path;

    DataFolder(@Value("${loregraph.data-dir:${user.home}/.loregraph}") Path path) {
        this.path = path.toAbsolutePath();
        try {
            Files.createDirectories(this.path);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + this.path + " can't be used: " + e,
                    "Set loregraph.data-dir to a folder that can be written.",
                    e);
        }
    }

    public Path path() {
        return path;
    }
}
