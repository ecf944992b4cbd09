package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.graph.Graph;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class DoorIT {

    private final Api api;
    private final Graph graph;

    @Autowired
    DoorIT(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/"})
    void strangers_may_see_that_the_server_is_well_and_no_detail(String path) {
        Api.Answer answer = api.stranger().rest("GET", path, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("components", "neo4j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator", "/actuator/env", "/prometheus"})
    void operations_are_not_for_strangers(String path) {
        assertThat(api.stranger().rest("GET", path, null).status()).isIn(401, 404);
        assertThat(api.somebody().rest("GET", path, null).status()).isIn(403, 404);
    }

    @Test
    void outside_the_demo_graphiql_is_for_members() {
        assertThat(api.stranger().rest("GET", "/graphiql", null).status()).isIn(401, 404);
        assertThat(api.somebody().rest("GET", "/graphiql", null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void an_unknown_address_is_not_found_in_json(String method) {
        for (Api.Member who : new Api.Member[] {api.stranger(), api.as("door")}) {
            Api.Answer answer = who.rest(method, "/api/v2/nothing-here", null);
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.body().path("code").asString()).isEqualTo("NOT_FOUND");
            assertThat(answer.body().path("path").asString()).isEqualTo("/api/v2/nothing-here");
            assertThat(answer.body().path("method").asString()).isEqualTo(method);
            assertThat(answer.body().path("error").asString()).isNotBlank();
        }
    }

    @Test
    void a_graphql_request_without_a_token_gets_a_graphql_answer() {
        Api.Answer answer = api.stranger().graphQl("{ me { id } }", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void a_token_that_is_none_is_unauthenticated(String token) {
        Api.Answer answer = api.withToken(token).graphQl("{ me { id } }", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void answers_forbid_what_browsers_should_not_do_with_them() {
        Api.Answer answer = api.stranger().rest("GET", "/", null);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..%2f..%2fetc/passwd HTTP/1.1",
                "GET /..%2f HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /api/v2/%00 HTTP/1.1",
                "GET /api//v2 HTTP/1.1",
                "GET /;x=1 HTTP/1.1",
                "GET /% HTTP/1.1",
                "GET /graphql?query={me{id}} HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET / HTTP/9",
                "GET /\\ HTTP/1.1",
                "TRACE / HTTP/1.1",
                "FLY / HTTP/1.1",
                "GET / HTTP/1.1\r\nno header"
            })
    void a_twisted_request_is_answered_with_a_problem(String request) throws Exception {
        String answer = raw(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505).*");
        assertThat(answer)
                .as(answer)
                .containsPattern("(?i)content-type: application/(problem\\+)?json")
                .contains("\"code\":\"")
                .doesNotContain("<html", "Exception", "\tat ", "Tomcat");
    }

    @Test
    void an_oversized_header_is_answered_with_a_problem() throws Exception {
        String answer =
                raw("GET / HTTP/1.1\r\nHost: localhost\r\nx: " + "y".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html");
    }

    /** What one server takes for a body, another behind it must not take for a request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 60",
                "Content-Length: 4, 60",
                "Content-Length: +4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked",
            })
    void a_request_has_one_end(String lengths) throws Exception {
        String answers =
                raw(
                        "POST /api/v2/auth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + lengths
                                + "\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 200");
        assertThat(Pattern.compile("HTTP/1\\.1 ").matcher(answers).results().count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "/,text/html;charset=utf-8",
        "/start.css,text/css;charset=utf-8",
        "/graphiql,text/html;charset=utf-8",
        "/graphiql/page.css,text/css;charset=utf-8",
        "/graphiql/page.js,text/javascript;charset=utf-8",
        "/health/ready,application/vnd.spring-boot.actuator.v3+json",
        "/actuator/prometheus,text/plain;version=0.0.4;charset=utf-8",
        "/.well-known/jwks.json,application/json",
        "/api/v2/none,application/problem+json",
        "/graphql,application/json",
    })
    void what_is_answered_says_what_it_is_and_in_which_letters(String path, String type) {
        Api.Answer answer = Administrators.one(api, graph).rest("GET", path, null);
        String said = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(said.toLowerCase(Locale.ROOT).replace(" ", "")).isEqualTo(type);
    }

    private String raw(String request) throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), api.address("http", "/").getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
