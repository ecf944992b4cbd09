package dev.loregraph.access.signin.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.PlatformRole;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class SubscriptionIT {

    private static final String SUBSCRIPTION = "subscription { viewerChanged { displayName } }";
    private static final String RENAME =
            "mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { viewer { id } } }";
    private static final String NAME = "/payload/data/viewerChanged/displayName";
    private static final String CODE = "/payload/0/extensions/code";
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
    void a_socket_tells_what_changes_for_its_member() {
        Api.Member member = api.somebody();
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            JsonNode first = socket.subscribe("1", SUBSCRIPTION).next();
            assertThat(first.at(NAME).asString()).isEqualTo(member.username());
            member.query(RENAME, Map.of("input", Map.of("displayName", "Renamed")));
            assertThat(socket.next().at(NAME).asString()).isEqualTo("Renamed");
        }
    }

    @Test
    void queries_over_a_socket_know_who_asks() {
        Api.Member member = api.somebody();
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            JsonNode answer = socket.subscribe("q", "{ me { id } }").next();
            assertThat(answer.at("/payload/data/me/id").asString()).isEqualTo(member.id());
        }
    }

    @Test
    void a_socket_without_a_token_is_closed() {
        try (var socket = GraphQlSocket.open(api)) {
            assertThat(socket.say(Map.of("type", "connection_init")).closed()).isEqualTo(4403);
        }
    }

    @Test
    void a_socket_with_a_made_up_token_is_closed() {
        try (var socket = GraphQlSocket.open(api)) {
            var payload = Map.of("Authorization", "Bearer made.up.token");
            socket.say(Map.of("type", "connection_init", "payload", payload));
            assertThat(socket.closed()).isEqualTo(4403);
        }
    }

    @Test
    void a_subscription_ends_with_its_token() throws Exception {
        Api.Member member = api.somebody();
        Clock earlier = Clock.offset(Clock.systemUTC(), settings.life().minusSeconds(3).negated());
        String token =
                new AccessTokens(keys, settings, earlier)
                        .issuedTo(member.id(), signInOf(member), PlatformRole.USER);
        try (var socket = GraphQlSocket.open(api).greet(api.as(member, token))) {
            socket.subscribe("1", SUBSCRIPTION);
            assertThat(socket.next().path("type").asString()).isEqualTo("next");
            JsonNode end = socket.next();
            assertThat(end.path("type").asString()).isEqualTo("error");
            assertThat(end.at(CODE).asString()).isEqualTo("UNAUTHENTICATED");
            assertThat(socket.subscribe("2", "{ me { id } }").next().toString())
                    .contains("UNAUTHENTICATED");
            assertThat(socket.closed()).isEqualTo(4403);
        }
    }

    @Test
    void a_subscription_ends_with_its_sign_in() throws Exception {
        Api.Member member = api.somebody();
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            socket.subscribe("1", SUBSCRIPTION);
            assertThat(socket.next().path("type").asString()).isEqualTo("next");
            member.query(
                    "mutation ($input: EndSignInInput!) { endSignIn(input: $input) { signIns { id } } }",
                    Map.of("input", Map.of("signInId", signInOf(member))));
            JsonNode end = socket.next();
            while (end.path("type").asString().equals("next")) {
                end = socket.next();
            }
            assertThat(end.path("type").asString()).as(end.toString()).isEqualTo("error");
            assertThat(end.at(CODE).asString()).isEqualTo("UNAUTHENTICATED");
        }
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

    private static String signInOf(Api.Member member) throws ParseException {
        return SignedJWT.parse(member.token()).getJWTClaimsSet().getStringClaim("sid");
    }
}
