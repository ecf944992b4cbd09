package dev.loregraph.api.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import dev.loregraph.WholeServerTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What browsers and slow requests may do, with one welcome origin and two seconds for a request.
 */
@WholeServerTest
@TestPropertySource(
        properties = {"loregraph.web.origins=https://app.example", "loregraph.web.time-limit=2s"})
class WebSafetyIT {

    private static final String RENAME =
            "mutation ($name: String!) { changeDisplayName(input: {displayName: $name}) { viewer { displayName } } }";

    private final Api api;
    private final Driver driver;
    private final ServletWebServerApplicationContext server;

    @Autowired
    WebSafetyIT(Api api, Driver driver, ServletWebServerApplicationContext server) {
        this.api = api;
        this.server = server;
        this.driver = driver;
    }

    @Test
    void the_web_server_has_no_shorter_limit_of_its_own() {
        var tomcat = (TomcatWebServer) requireNonNull(server.getWebServer());
        assertThat(tomcat.getTomcat().getConnector().getAsyncTimeout()).isEqualTo(4_000);
    }

    @ParameterizedTest
    @CsvSource({"GET,/", "GET,/api/v2/none", "GET,/graphql", "POST,/graphql", "GET,/actuator/env"})
    void every_answer_tells_browsers_what_not_to_do(String method, String path) {
        Api.Answer answer = api.stranger().rest(method, path, null);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).contains("no-");
        assertThat(header(answer, "X-Request-Id")).isNotBlank();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void a_welcome_origin_may_ask_with_credentials(String method) throws Exception {
        var answer = preflight("https://app.example", method, "content-type,authorization");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains(method);
        assertThat(
                        header(answer, "Access-Control-Allow-Headers")
                                .toLowerCase(java.util.Locale.ROOT))
                .contains("content-type", "authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example,POST,content-type",
        "http://app.example,POST,content-type",
        "https://app.example.evil.example,POST,content-type",
        "null,POST,content-type",
        "https://app.example,TRACE,content-type",
        "https://app.example,PATCH,content-type",
        "https://app.example,POST,x-odd"
    })
    void anything_else_is_turned_away(String origin, String method, String headers)
            throws Exception {
        var answer = preflight(origin, method, headers);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Content-Type")).contains("json");
    }

    @Test
    void what_is_refused_can_be_read_by_a_welcome_origin() {
        Api.Answer answer =
                api.send(
                        "/graphql",
                        request ->
                                request.header("Origin", "https://app.example")
                                        .header("Content-Type", "text/plain")
                                        .POST(BodyPublishers.ofString("x")));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    }

    @Test
    void a_page_from_elsewhere_is_answered_nothing() {
        Api.Answer answer =
                api.send(
                        "/health/live",
                        request -> request.header("Origin", "https://elsewhere.example").GET());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void sockets_ask_for_the_origin_too() {
        var protocol = List.of("graphql-transport-ws");
        Api.Member member = api.as("web-safety");
        try (var socket = GraphQlSocket.open(api, protocol, "https://app.example").greet(member)) {
            var answer = socket.subscribe("1", "{ me { id } }").next();
            assertThat(answer.at("/payload/data/me/id").asString()).isEqualTo(member.id());
        }
        assertThatThrownBy(() -> GraphQlSocket.open(api, protocol, "http://app.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void a_graphql_request_that_takes_too_long_is_given_up_and_undone() {
        Api.Member member = api.as("web-slow");
        try (var session = driver.session();
                var blocking = session.beginTransaction()) {
            blocking.run("MATCH (u:User {id: $id}) SET u.held = true", Map.of("id", member.id()))
                    .consume();
            long start = System.nanoTime();
            Api.Answer answer = member.graphQl(RENAME, Map.of("name", "Too late"));
            assertThat(System.nanoTime() - start)
                    .isBetween(1_900_000_000L, Duration.ofSeconds(8).toNanos());
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            assertThat(answer.codes()).containsExactly("UNAVAILABLE");
            nobodyWaits();
            blocking.rollback();
        }
        assertThat(member.query("{ me { displayName } }").at("/me/displayName").asString())
                .isEqualTo("web-slow");
        member.query(RENAME, Map.of("name", "In time"));
    }

    @Test
    void a_rest_request_that_takes_too_long_is_given_up_and_undone() {
        String username = "slow-" + UUID.randomUUID().toString().substring(0, 8);
        var asked = Map.of("username", username, "password", Api.PASSWORD);
        try (var session = driver.session();
                var blocking = session.beginTransaction()) {
            blocking.run("CREATE (:User {usernameKey: $key})", Map.of("key", username)).consume();
            Api.Answer answer = api.stranger().rest("POST", "/api/v2/auth/register", asked);
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            assertThat(answer.body().path("code").asString()).isEqualTo("UNAVAILABLE");
            nobodyWaits();
            blocking.rollback();
        }
        assertThat(api.stranger().rest("POST", "/api/v2/auth/token", asked).status())
                .isEqualTo(401);
        assertThat(api.stranger().rest("POST", "/api/v2/auth/register", asked).status())
                .isEqualTo(201);
    }

    @Test
    void a_subscription_outlives_the_time_limit() throws Exception {
        Api.Member member = api.as("web-patient");
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            socket.subscribe("1", "subscription { viewerChanged { displayName } }").next();
            Thread.sleep(2_500);
            member.query(RENAME, Map.of("name", "Later"));
            assertThat(socket.next().at("/payload/data/viewerChanged/displayName").asString())
                    .isEqualTo("Later");
        }
    }

    @ParameterizedTest
    @CsvSource({"1023,false,false", "1025,false,true", "1025,true,false", "5000,false,true"})
    void answers_of_a_kilobyte_are_compressed(int size, boolean declined, boolean compressed)
            throws Exception {
        String path = "/api/v2/";
        path += "x".repeat(size - (sizeOfAnswer(path) - 0));
        var request =
                HttpRequest.newBuilder(api.address("http", path)).header("Accept-Encoding", "gzip");
        if (declined) {
            request.header("x-no-compression", "1");
        }
        var answer = api.client().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(
                        answer.headers()
                                .firstValue("Content-Encoding")
                                .equals(java.util.Optional.of("gzip")))
                .isEqualTo(compressed);
        try (var body = compressed ? new GZIPInputStream(answer.body()) : answer.body()) {
            assertThat(body.readAllBytes()).hasSize(size);
        }
    }

    private int sizeOfAnswer(String path) throws IOException, InterruptedException {
        return api.client()
                .send(
                        HttpRequest.newBuilder(api.address("http", path)).build(),
                        BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    @Test
    void a_request_has_an_id_that_its_sender_may_choose() {
        Api.Answer chosen =
                api.send("/", request -> request.header("X-Request-Id", "from-a-proxy-17").GET());
        assertThat(header(chosen, "X-Request-Id")).isEqualTo("from-a-proxy-17");
        Api.Answer odd = api.send("/", request -> request.header("X-Request-Id", "a b").GET());
        assertThat(header(odd, "X-Request-Id")).isNotEqualTo("a b").hasSize(36);
    }

    @Test
    void forwarded_headers_of_anybody_are_not_believed() {
        Api.Answer answer =
                api.send(
                        "/",
                        request ->
                                request.header("X-Forwarded-Proto", "https")
                                        .header("Forwarded", "proto=https;host=evil.example")
                                        .GET());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    /** The database has ended what waited for the blocked node. */
    private void nobodyWaits() {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    try (var session = driver.session()) {
                        var waiting =
                                session.run(
                                                "SHOW TRANSACTIONS YIELD status, currentQuery"
                                                        + " WHERE status STARTS WITH 'Blocked' RETURN currentQuery")
                                        .list();
                        assertThat(waiting).isEmpty();
                    }
                });
    }

    private HttpResponse<String> preflight(String origin, String method, String headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(api.address("http", "/graphql"))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build();
        return api.client().send(request, BodyHandlers.ofString());
    }

    private static String header(Api.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
