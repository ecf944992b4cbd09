package dev.loregraph.api.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import dev.loregraph.WholeServerTest;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The close codes of graphql-transport-ws, over real sockets. */
@WholeServerTest
@ExtendWith(OutputCaptureExtension.class)
class GraphQlSocketsIT {

    private static final String FOLLOW = "subscription { viewerChanged { displayName } }";

    private final Api api;
    private final Api.Member member;

    @Autowired
    GraphQlSocketsIT(Api api) {
        this.api = api;
        this.member = api.as("sockets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"type\": null}",
                "{\"type\": \"start\"}",
                "{\"type\": \"next\", \"id\": \"1\"}",
                "{\"type\": \"ping\", \"payload\": 1}",
                "{\"type\": \"complete\"}",
                "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ me { id } }\"}}",
                "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ me { id } }\"}}",
                "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ me { id } }\"}}",
                "{\"type\": \"subscribe\", \"id\": \"1\"}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {}}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 1}}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ a }\", \"variables\": []}}",
                "{\"type\": \"connection_init\", \"payload\": \"token\"}"
            })
    void what_is_no_message_of_the_protocol_closes_with_4400(String text, CapturedOutput log) {
        int before = log.getAll().length();
        try (var greeted = GraphQlSocket.open(api).greet(member);
                var stranger = GraphQlSocket.open(api)) {
            assertThat(greeted.say(text).closed()).isEqualTo(4400);
            assertThat(stranger.say(text).closed()).isEqualTo(4400);
        }
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void who_asks_before_being_greeted_is_unauthorized() {
        try (var socket = GraphQlSocket.open(api)) {
            assertThat(socket.subscribe("1", "{ me { id } }").closed()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"connection_init\"}",
                "{\"type\": \"connection_init\", \"payload\": {}}",
                "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": 17}}",
                "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer a.b.c\"}}"
            })
    void a_greeting_without_a_token_that_holds_is_forbidden(String greeting) {
        try (var socket = GraphQlSocket.open(api)) {
            assertThat(socket.say(greeting).closed()).isEqualTo(4403);
        }
    }

    @Test
    void another_protocol_is_not_acceptable() {
        for (List<String> protocols :
                List.of(List.of("graphql-ws"), List.<String>of(), List.of("soap", "mqtt"))) {
            try (var socket = GraphQlSocket.open(api, protocols, null)) {
                assertThat(socket.closed()).as("%s", protocols).isEqualTo(4406);
            }
        }
    }

    @Test
    void who_says_nothing_is_closed_after_three_seconds() {
        long start = System.nanoTime();
        try (var socket = GraphQlSocket.open(api)) {
            assertThat(socket.closed()).isEqualTo(4408);
        }
        assertThat(System.nanoTime() - start).isBetween(2_500_000_000L, 10_000_000_000L);
    }

    @Test
    void an_id_in_use_is_not_used_twice() {
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            socket.subscribe("1", FOLLOW).next();
            assertThat(socket.subscribe("1", "{ me { id } }").closed()).isEqualTo(4409);
        }
    }

    @Test
    void an_id_is_free_again_when_its_operation_is_over() {
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            for (String document : List.of("{ me { id } }", "{ nothing }", "{ me { id } }")) {
                socket.subscribe("1", document);
                String first = socket.next().path("type").asString();
                if (first.equals("next")) {
                    assertThat(socket.next().path("type").asString()).isEqualTo("complete");
                }
            }
            socket.subscribe("2", FOLLOW).next();
            socket.say(Map.of("type", "complete", "id", "2"));
            socket.subscribe("2", FOLLOW);
            assertThat(socket.next().path("type").asString()).isEqualTo("next");
        }
    }

    @Test
    void one_greeting_is_enough() {
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            socket.say(Map.of("type", "connection_init"));
            assertThat(socket.closed()).isEqualTo(4429);
        }
    }

    @Test
    void pings_are_answered_and_pongs_are_not() {
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            socket.say(Map.of("type", "pong")).say(Map.of("type", "ping"));
            assertThat(socket.next().path("type").asString()).isEqualTo("pong");
        }
    }

    @Test
    void a_request_that_is_never_run_ends_with_a_typed_error() {
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            var error = socket.subscribe("1", "{ nothing }").next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void a_long_message_is_put_together_and_an_endless_one_is_not() {
        String padding = "#" + "x".repeat(900_000) + "\n";
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            var answer = socket.subscribe("1", padding + "{ me { id } }").next();
            assertThat(answer.at("/payload/data/me/id").asString()).isEqualTo(member.id());
        }
        try (var stranger = GraphQlSocket.open(api)) {
            assertThat(stranger.say("x".repeat(20 << 10)).closed()).isEqualTo(1009);
        }
    }

    @Test
    void a_hundred_operations_run_at_once_and_no_more(CapturedOutput log) {
        int before = log.getAll().length();
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            for (int id = 0; id <= 100; id++) {
                socket.subscribe("s" + id, FOLLOW);
            }
            assertThat(socket.closed()).isEqualTo(1008);
        }
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void a_page_from_elsewhere_opens_no_socket() {
        assertThatThrownBy(() ->
                        GraphQlSocket.open(
                                api, List.of("graphql-transport-ws"), "https://elsewhere.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }
}
