package dev.loregraph.graph.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.SharedGraph;
import dev.loregraph.graph.cypher.CypherFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.QueryConfig;

/** Every Cypher file is one that the loader takes and that the engine understands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CypherFilesIT {

    private static final Path FOLDER = Path.of("cypher");

    private Driver driver;

    @BeforeAll
    void connect() {
        driver = GraphDatabase.driver(SharedGraph.uri(), AuthTokens.none());
        new Schema(
                        driver,
                        "neo4j",
                        true,
                        new SchemaSettings(Duration.ofSeconds(60), "classpath:cypher/migrations"))
                .migrate();
    }

    @AfterAll
    void disconnect() {
        driver.close();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("migrations")))
                    .map(file ->
                            FOLDER.relativize(file)
                                    .toString()
                                    .replace(".cypher", "")
                                    .replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_is_a_statement_that_the_engine_understands(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".cypher"));
        assertThat(text).as("begins with a comment").startsWith("//");
        var file =
                text.contains("visible(") ? CypherFile.ofQuestion(name) : CypherFile.ofSystem(name);
        driver.executableQuery("EXPLAIN " + file.text())
                .withConfig(QueryConfig.builder().withDatabase("neo4j").build())
                .execute();
    }
}
