package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Program;
import dev.loregraph.WholeServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Behind a real HAProxy, which asks from 127.0.0.2; that address alone is believed. */
@WholeServerTest
@TestPropertySource(
        properties = {
            "loregraph.web.proxies=127.0.0.2",
            "loregraph.limits.anonymous=1000 in 15m",
        })
class ProxyIT {

    private static final String SETTINGS =
            """
            defaults
              mode http
              timeout connect 5s
              timeout client 30s
              timeout server 30s
              timeout tunnel 1h
            frontend door
              bind 127.0.0.1:PORT
              option forwardfor
              http-request set-header X-Forwarded-Proto https
              http-request set-header X-Forwarded-Port PORT
              default_backend loregraph
            backend loregraph
              source 127.0.0.2
              server one 127.0.0.1:SERVER
            """;

    private final Api api;

    @Autowired
    ProxyIT(Api api) {
        this.api = api;
    }

    @Test
    void the_proxy_is_believed_and_nobody_else(@TempDir Path folder) throws Exception {
        int port = freePort();
        Path settings = folder.resolve("haproxy.cfg");
        Files.writeString(
                settings,
                SETTINGS.replace("PORT", String.valueOf(port))
                        .replace("SERVER", String.valueOf(api.address("http", "/").getPort())));
        try (var proxy = Program.orSkip("haproxy", folder, "-db", "-f", settings.toString())) {
            Awaitility.await("the proxy listens: " + proxy.printed())
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> listensOn(port));

            assertThat(header(get(client("127.0.0.1"), port, null), "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
            assertThat(header(direct("https"), "Strict-Transport-Security")).isEmpty();

            int first = remaining(get(client("127.0.0.1"), port, null));
            assertThat(remaining(get(client("127.0.0.1"), port, "9.9.9.9"))).isEqualTo(first - 1);
            assertThat(remaining(get(client("127.0.0.3"), port, null))).isEqualTo(999);
            assertThat(remaining(direct("http"))).isEqualTo(first - 2);

            assertThat(opens(port, "https://127.0.0.1:" + port)).isTrue();
            assertThat(opens(port, "http://127.0.0.1:" + port)).isFalse();
            assertThat(opens(port, "https://elsewhere.example")).isFalse();
        }
    }

    private HttpResponse<String> get(HttpClient client, int port, @Nullable String spoofed)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/nothing"));
        if (spoofed != null) {
            request.header("X-Forwarded-For", spoofed);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Past the proxy, with the headers that only the proxy should send. */
    private HttpResponse<String> direct(String protocol) throws Exception {
        var request =
                HttpRequest.newBuilder(api.address("http", "/api/v2/nothing"))
                        .header("X-Forwarded-For", "9.9.9.9")
                        .header("X-Forwarded-Proto", protocol)
                        .build();
        return client("127.0.0.1").send(request, BodyHandlers.ofString());
    }

    private static boolean opens(int port, String origin) throws IOException {
        try {
            client("127.0.0.1")
                    .newWebSocketBuilder()
                    .header("Origin", origin)
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + port + "/graphql"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }

    private static HttpClient client(String from) throws IOException {
        return HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int remaining(HttpResponse<?> answer) {
        return Integer.parseInt(header(answer, "RateLimit-Remaining"));
    }

    private static boolean listensOn(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
