package dev.loregraph.access.signin.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.PlatformRole;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class SubscriptionIT {

    private static final String SUBSCRIPTION = "subscription { viewerChanged { displayName } }";
    private static final String RENAME =
            "mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { viewer { id } } }";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api api;
    private final SigningKeys keys;
    private final TokenSettings settings;

    @Autowired
    SubscriptionIT(Api api, SigningKeys keys, TokenSettings settings) {
        this.api = api;
        this.keys = keys;
        this.settings = settings;
    }

    @Test
    void a_socket_tells_what_changes_for_its_member() throws Exception {
        Api.Member member = api.somebody();
        var socket = new Socket(null);
        socket.initialise(member.token());
        socket.send(
                Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", SUBSCRIPTION)));
        assertThat(socket.next().at("/payload/data/viewerChanged/displayName").asString())
                .isEqualTo(member.username());
        member.query(RENAME, Map.of("input", Map.of("displayName", "Renamed")));
        assertThat(socket.next().at("/payload/data/viewerChanged/displayName").asString())
                .isEqualTo("Renamed");
        socket.close();
    }

    @Test
    void queries_over_a_socket_know_who_asks() throws Exception {
        Api.Member member = api.somebody();
        var socket = new Socket(null);
        socket.initialise(member.token());
        socket.send(
                Map.of(
                        "id",
                        "q",
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", "{ me { id } }")));
        assertThat(socket.next().at("/payload/data/me/id").asString()).isEqualTo(member.id());
        socket.close();
    }

    @Test
    void a_socket_without_a_token_is_closed() throws Exception {
        var socket = new Socket(null);
        socket.send(Map.of("type", "connection_init"));
        assertThat(socket.closed()).isBetween(4400, 4499);
    }

    @Test
    void a_socket_with_a_made_up_token_is_closed() throws Exception {
        var socket = new Socket(null);
        socket.send(
                Map.of(
                        "type",
                        "connection_init",
                        "payload",
                        Map.of("Authorization", "Bearer made.up.token")));
        assertThat(socket.closed()).isBetween(4400, 4499);
    }

    @Test
    void a_socket_that_stays_silent_is_closed_after_three_seconds() throws Exception {
        assertThat(new Socket(null).closed()).isEqualTo(4408);
    }

    @Test
    void a_page_from_elsewhere_opens_no_socket() {
        assertThatThrownBy(() -> new Socket("https://elsewhere.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void a_subscription_ends_with_its_token() throws Exception {
        Api.Member member = api.somebody();
        Clock earlier = Clock.offset(Clock.systemUTC(), settings.life().minusSeconds(3).negated());
        var socket = new Socket(null);
        socket.initialise(
                new AccessTokens(keys, settings, earlier)
                        .issuedTo(member.id(), signInOf(member), PlatformRole.USER));
        socket.send(
                Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", SUBSCRIPTION)));
        assertThat(socket.next().path("type").asString()).isEqualTo("next");
        JsonNode end = socket.next();
        assertThat(end.path("type").asString()).isEqualTo("error");
        assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        socket.send(
                Map.of(
                        "id",
                        "2",
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", "{ me { id } }")));
        assertThat(socket.next().toString()).contains("UNAUTHENTICATED");
        assertThat(socket.closed()).isEqualTo(4403);
    }

    @Test
    void a_subscription_ends_with_its_sign_in() throws Exception {
        Api.Member member = api.somebody();
        var socket = new Socket(null);
        socket.initialise(member.token());
        socket.send(
                Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", SUBSCRIPTION)));
        assertThat(socket.next().path("type").asString()).isEqualTo("next");
        member.query(
                "mutation ($input: EndSignInInput!) { endSignIn(input: $input) { signIns { id } } }",
                Map.of("input", Map.of("signInId", signInOf(member))));
        JsonNode end = socket.next();
        while (end.path("type").asString().equals("next")) {
            end = socket.next();
        }
        assertThat(end.path("type").asString()).as(end.toString()).isEqualTo("error");
        assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        socket.close();
    }

    @Test
    void a_subscription_can_be_followed_as_server_sent_events() throws Exception {
        Api.Member member = api.somebody();
        var request =
                HttpRequest.newBuilder(api.address("http", "/graphql"))
                        .header("Authorization", "Bearer " + member.token())
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(20))
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", SUBSCRIPTION))))
                        .build();
        var response = api.client().send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        try (var lines = response.body()) {
            assertThat(lines.filter(line -> line.contains("viewerChanged")).findFirst().orElse(""))
                    .contains(member.username());
        }
    }

    /** A client that speaks graphql-transport-ws. */
    private static String signInOf(Api.Member member) throws ParseException {
        return SignedJWT.parse(member.token()).getJWTClaimsSet().getStringClaim("sid");
    }

    private final class Socket implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> end = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Socket(@Nullable String origin) {
            var builder = api.client().newWebSocketBuilder().subprotocols("graphql-transport-ws");
            if (origin != null) {
                builder.header("Origin", origin);
            }
            this.socket = builder.buildAsync(api.address("ws", "/graphql"), this).join();
        }

        void initialise(String token) throws InterruptedException {
            send(
                    Map.of(
                            "type",
                            "connection_init",
                            "payload",
                            Map.of("Authorization", "Bearer " + token)));
            assertThat(next().path("type").asString()).isEqualTo("connection_ack");
        }

        void send(Map<String, ?> message) {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        }

        JsonNode next() throws InterruptedException {
            JsonNode message = messages.poll(15, TimeUnit.SECONDS);
            assertThat(message)
                    .as("a message within 15 s; socket closed: %s", end.peek())
                    .isNotNull();
            return message.path("type").asString().equals("complete") ? next() : message;
        }

        int closed() throws InterruptedException {
            Integer code = end.poll(15, TimeUnit.SECONDS);
            assertThat(code).as("closed within 15 s").isNotNull();
            return code;
        }

        void close() {
            socket.abort();
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.add(code);
            return null;
        }
    }
}
