package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.loregraph.LoregraphApplication;
import dev.loregraph.OtherProcess;
import dev.loregraph.SharedGraph;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in production, as a process of its own, that is told to stop in the middle of its work.
 */
class StoppingIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void it_finishes_what_it_does_then_closes_sockets_and_has_logged_it_all(@TempDir Path folder)
            throws Exception {
        int port = freePort();
        String username;
        var arguments =
                List.of(
                        "--spring.profiles.active=production",
                        "--spring.neo4j.uri=" + SharedGraph.uri(),
                        "--server.port=" + port,
                        "--loregraph.demo=false",
                        "--loregraph.data-dir=" + folder);
        try (var server = OtherProcess.of(LoregraphApplication.class, arguments);
                var driver = GraphDatabase.driver(SharedGraph.uri(), AuthTokens.none());
                var session = driver.session()) {
            awaitReady(port);
            username = "stop-" + UUID.randomUUID().toString().substring(0, 8);
            CompletableFuture<Integer> socket = greetedSocket(port, "guest-" + username);

            var blocking = session.beginTransaction();
            blocking.run("CREATE (:User {usernameKey: $key})", Map.of("key", username)).consume();
            var running = post(port, "register", username);
            Thread.sleep(500);
            var stopped = CompletableFuture.supplyAsync(server::stop);
            Thread.sleep(1_000);
            assertThat(running).as("a request in progress is waited for").isNotDone();
            blocking.rollback();
            assertThat(running.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            assertThat(socket.get(5, TimeUnit.SECONDS)).isEqualTo(1001);
            assertThat(stopped.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(6));
        }
        linesAreJson(folder.resolve("logs"), "request-of-" + username);
    }

    private static void linesAreJson(Path logs, String requestId) throws IOException {
        assertThat(logs.resolve("error.log")).exists();
        JsonNode line =
                Files.readAllLines(logs.resolve("combined.log")).stream()
                        .map(JSON::readTree)
                        .filter(each ->
                                each.has("url")
                                        && each.at("/requestId").asString().equals(requestId))
                        .findFirst()
                        .orElseThrow();
        assertThat(Instant.parse(line.path("timestamp").asString())).isNotNull();
        assertThat(line.path("level").asString()).isEqualTo("INFO");
        assertThat(line.path("url").asString()).isEqualTo("/api/v2/auth/register");
        assertThat(line.path("method").asString()).isEqualTo("POST");
        assertThat(line.path("status").asInt()).isEqualTo(201);
        assertThat(line.path("error").asBoolean(true)).isFalse();
        assertThat(line.path("durationMs").asLong()).isGreaterThan(1_000);
        assertThat(line.path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(line.path("userAgent").asString()).contains("Java");
    }

    private CompletableFuture<HttpResponse<String>> post(int port, String what, String username) {
        String body = "{\"username\": \"" + username + "\", \"password\": \"correct horse\"}";
        return client.sendAsync(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v2/auth/" + what))
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", "request-of-" + username)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void awaitReady(int port) {
        var ready =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                        .build();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> client.send(ready, BodyHandlers.discarding()).statusCode() == 200);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Completes with the code that the socket is closed with. */
    private CompletableFuture<Integer> greetedSocket(int port, String username) throws Exception {
        post(port, "register", username).get(30, TimeUnit.SECONDS);
        String tokens = post(port, "token", username).get(30, TimeUnit.SECONDS).body();
        String token = JSON.readTree(tokens).path("accessToken").asString();
        var listener = new Listener();
        client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), listener)
                .join()
                .sendText(
                        "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer "
                                + token
                                + "\"}}",
                        true)
                .join();
        listener.greeted.get(10, TimeUnit.SECONDS);
        return listener.end;
    }

    private static final class Listener implements WebSocket.Listener {

        private final CompletableFuture<String> greeted = new CompletableFuture<>();
        private final CompletableFuture<Integer> end = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence text, boolean last) {
            greeted.complete(text.toString());
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.complete(code);
            return null;
        }
    }
}
