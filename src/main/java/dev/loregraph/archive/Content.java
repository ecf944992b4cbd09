package dev.loregraph.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file to import, which can be read more than once. */
@FunctionalInterface
public interface Content {

    InputStream open() throws IOException;
}
