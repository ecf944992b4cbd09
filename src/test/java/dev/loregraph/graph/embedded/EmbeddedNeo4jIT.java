package dev.loregraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.loregraph.graph.StartFailure;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.util.unit.DataSize;

class EmbeddedNeo4jIT {

    private static final EmbeddedSettings SETTINGS =
            new EmbeddedSettings(DataSize.ofMegabytes(32), DataSize.ofMegabytes(1));

    @TempDir private static Path folder;

    private static EmbeddedNeo4j engine;

    @BeforeAll
    static void start() {
        engine = started(folder, "neo4j", SETTINGS);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void it_asks_for_the_password_made_up_at_its_start() {
        assertThat(engine.password()).hasSizeGreaterThan(30);
        assertThat(answerTo(AuthTokens.basic("neo4j", engine.password()))).isEqualTo(1);
    }

    @Test
    void it_refuses_every_other_password() {
        for (var token :
                List.of(
                        AuthTokens.none(),
                        AuthTokens.basic("neo4j", "neo4j"),
                        AuthTokens.basic("neo4j", "x"))) {
            assertThatThrownBy(() -> answerTo(token)).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        for (InetAddress address : addressesOfThisMachine()) {
            assertThatThrownBy(() -> new Socket(address, engine.uri().getPort()).close())
                    .as(address.toString())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void a_folder_in_use_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> started(folder, "neo4j", SETTINGS))
                .asInstanceOf(type(StartFailure.class))
                .satisfies(failure -> {
                    assertThat(failure)
                            .hasMessageContaining(folder.toString())
                            .hasMessageContaining("in use");
                    assertThat(failure.remedy()).contains("loregraph.data-dir");
                });
    }

    @Test
    void a_folder_that_is_no_folder_stops_the_start_with_its_name(@TempDir Path elsewhere)
            throws Exception {
        Path file = Files.createFile(elsewhere.resolve("file"));
        assertThatThrownBy(() -> started(file, "neo4j", SETTINGS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_the_next_start_has_another_password(
            @TempDir Path own) {
        String first;
        try (var before = started(own, "neo4j", SETTINGS)) {
            first = before.password();
            query(before, "CREATE (:Kept)");
        }
        try (var after = started(own, "neo4j", SETTINGS)) {
            assertThat(query(after, "MATCH (n:Kept) RETURN count(n) AS answer")).isOne();
            assertThat(after.password()).isNotEqualTo(first);
        }
    }

    @Test
    void it_stops_within_five_seconds(@TempDir Path own) {
        var stopping = started(own, "neo4j", SETTINGS);
        query(stopping, "CREATE (:Kept)");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> {
                    stopping.close();
                    return true;
                });
    }

    @Test
    void the_database_has_the_name_that_the_settings_say(@TempDir Path own) {
        try (var named = started(own, "chronicle", SETTINGS);
                var driver = driver(named, AuthTokens.basic("neo4j", named.password()))) {
            var answer =
                    driver.executableQuery("RETURN 1")
                            .withConfig(QueryConfig.builder().withDatabase("chronicle").build())
                            .execute();
            assertThat(answer.records()).hasSize(1);
        }
    }

    private static EmbeddedNeo4j started(Path folder, String database, EmbeddedSettings settings) {
        var starting = new EmbeddedNeo4j(folder, database, settings);
        starting.awaitStart();
        return starting;
    }

    private static long answerTo(AuthToken token) {
        try (var driver = driver(engine, token)) {
            return driver.executableQuery("RETURN 1 AS answer")
                    .execute()
                    .records()
                    .getFirst()
                    .get("answer")
                    .asLong();
        }
    }

    private static long query(EmbeddedNeo4j engine, String cypher) {
        try (var driver = driver(engine, AuthTokens.basic("neo4j", engine.password()))) {
            return driver.executableQuery(cypher).execute().records().stream()
                    .mapToLong(row -> row.get("answer").asLong())
                    .sum();
        }
    }

    private static Driver driver(EmbeddedNeo4j engine, AuthToken token) {
        return GraphDatabase.driver(engine.uri(), token);
    }

    private static List<InetAddress> addressesOfThisMachine() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
