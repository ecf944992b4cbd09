package dev.loregraph.archive.startup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What to bring in when the server starts.
 *
 * @param file a campaign as JSON Lines
 * @param as username of who becomes its DM
 * @param consolidate has what is new read into the graph afterwards
 * @param thenExit ends the server after the import, with 0 when every line was good
 */
@ConfigurationProperties("loregraph")
record ImportSettings(
        @Name("import") @DefaultValue("") Path file,
        @Name("import-as") @DefaultValue("dm") String as,
        @Name("import-consolidate") boolean consolidate,
        @Name("import-then-exit") boolean thenExit) {}
