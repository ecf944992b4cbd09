package dev.loregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.loregraph.LoregraphApplication;
import dev.loregraph.OtherProcess;
import dev.loregraph.graph.transactions.GraphUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on a Neo4j server that is a process of its own and asks for a password. */
class ExternalNeo4jIT {

    private static final String PASSWORD = "correct horse battery staple";

    @TempDir private static Path folder;

    private static OtherProcess neo4j;
    private static String port;

    @BeforeAll
    static void startNeo4j() {
        neo4j = neo4jOnPort("0");
        port = neo4j.awaitLine("bolt port (\\d+)");
    }

    @AfterAll
    static void stopNeo4j() {
        neo4j.close();
    }

    @Test
    void the_server_works_on_it_with_nothing_embedded_and_lives_through_its_crash(
            @TempDir Path data) throws Exception {
        try (var server = serverWithPassword(PASSWORD, data)) {
            var graph = server.getBean(Graph.class);
            write(graph, "before");
            assertThat(server.getBean(Neo4jConnectionDetails.class).getUri())
                    .hasPort(Integer.parseInt(port));
            assertThat(server.containsBean("embeddedNeo4j")).isFalse();
            assertThat(Files.exists(data.resolve("neo4j"))).isFalse();

            assertThat(readiness(server)).isEqualTo(200);
            neo4j.kill();
            long start = System.nanoTime();
            assertThatThrownBy(() -> names(graph)).isInstanceOf(GraphUnavailable.class);
            assertThatThrownBy(() -> write(graph, "during")).isInstanceOf(GraphUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(20));

            assertThat(readiness(server)).isEqualTo(503);

            neo4j = neo4jOnPort(port);
            neo4j.awaitLine("bolt port (\\d+)");
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(GraphUnavailable.class)
                    .untilAsserted(() -> assertThat(names(graph)).containsExactly("before"));
            write(graph, "after");
            assertThat(names(graph)).containsExactlyInAnyOrder("before", "after");
        }
    }

    @Test
    void a_wrong_password_stops_the_start_with_the_properties_to_correct(@TempDir Path data) {
        assertThatThrownBy(() -> serverWithPassword("wrong", data).close())
                .satisfies(failure ->
                        assertThat(startFailure(failure).remedy())
                                .contains(
                                        "spring.neo4j.authentication.password",
                                        "spring.neo4j.uri"));
    }

    @Test
    void a_server_that_is_not_there_stops_the_start_with_the_property_to_correct(
            @TempDir Path data) {
        assertThatThrownBy(() -> server("bolt://127.0.0.1:1", PASSWORD, data).close())
                .satisfies(failure ->
                        assertThat(startFailure(failure).remedy()).contains("spring.neo4j.uri"));
    }

    private static int readiness(ConfigurableApplicationContext server) throws Exception {
        var uri =
                "http://localhost:"
                        + server.getEnvironment().getProperty("local.server.port")
                        + "/health/ready";
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(uri)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static StartFailure startFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure found) {
                return found;
            }
        }
        throw new AssertionError("no StartFailure", failure);
    }

    private static OtherProcess neo4jOnPort(String port) {
        return OtherProcess.of(Neo4jServer.class, List.of(folder.toString(), port, PASSWORD));
    }

    private static ConfigurableApplicationContext serverWithPassword(String password, Path data) {
        return server("bolt://127.0.0.1:" + port, password, data);
    }

    private static ConfigurableApplicationContext server(String uri, String password, Path data) {
        return new SpringApplicationBuilder(LoregraphApplication.class)
                .run(
                        "--server.port=0",
                        "--loregraph.demo=false",
                        "--loregraph.data-dir=" + data,
                        "--spring.neo4j.uri=" + uri,
                        "--spring.neo4j.authentication.username=neo4j",
                        "--spring.neo4j.authentication.password=" + password);
    }

    private static void write(Graph graph, String name) {
        graph.inTransaction(
                () -> graph.command("test/disk-write").with("name", name).with("half", 1).run());
    }

    private static List<String> names(Graph graph) {
        return graph.command("test/disk-read").with("any", true).list(row -> row.text("name"));
    }
}
