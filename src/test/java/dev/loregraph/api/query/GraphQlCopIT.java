package dev.loregraph.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The thirteen checks of graphql-cop, each as it decides: none is true for a stranger, and those
 * that could hurt aren't true for members either.
 */
@WholeServerTest
class GraphQlCopIT {

    private static final String INTROSPECTION = "query cop { __schema { types { name } } }";

    private final Api api;
    private final Api.Member stranger;
    private final Api.Member member;

    @Autowired
    GraphQlCopIT(Api api) {
        this.api = api;
        this.stranger = api.stranger();
        this.member = api.as("cop");
    }

    @Test
    void fields_are_not_suggested() {
        for (Api.Member who : new Api.Member[] {stranger, member}) {
            assertThat(who.graphQl("query cop { __schema { directive } }", Map.of()).text())
                    .doesNotContainIgnoringCase("did you mean");
        }
    }

    @Test
    void the_schema_is_not_told() {
        assertThat(stranger.graphQl(INTROSPECTION, Map.of()).body().has("data")).isFalse();
    }

    @Test
    void there_is_no_graphiql() {
        for (String path : new String[] {"/graphiql", "/playground", "/console", "/graphql"}) {
            Api.Answer answer =
                    api.send(path, request -> request.header("Accept", "text/html").GET());
            assertThat(answer.status()).as(path).isIn(401, 404, 405);
            assertThat(answer.text()).doesNotContainIgnoringCase("<html");
        }
    }

    @Test
    void nothing_is_asked_by_get() {
        for (String query :
                new String[] {
                    "query%20cop%20%7B__typename%7D", "mutation%20cop%20%7B__typename%7D"
                }) {
            assertThat(stranger.rest("GET", "/graphql?query=" + query, null).status())
                    .isEqualTo(405);
            assertThat(member.rest("GET", "/graphql?query=" + query, null).status()).isEqualTo(405);
        }
    }

    @Test
    void a_hundred_and_one_aliases_are_too_many() {
        String document = "query cop { " + numbered(101, "alias%d: __typename ") + "}";
        refused(stranger.graphQl(document, Map.of()));
        refused(member.graphQl(document, Map.of()));
    }

    @Test
    void requests_come_one_by_one() {
        String batch =
                "["
                        + IntStream.range(0, 10)
                                .mapToObj(_ -> "{\"query\": \"query cop { __typename }\"}")
                                .collect(Collectors.joining(","))
                        + "]";
        refused(stranger.rest("POST", "/graphql", batch));
        refused(member.rest("POST", "/graphql", batch));
    }

    @Test
    void answers_hold_no_trace() {
        for (Api.Member who : new Api.Member[] {stranger, member}) {
            assertThat(
                            who.graphQl("query cop { __typename }", Map.of())
                                    .body()
                                    .at("/extensions/tracing")
                                    .isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void directives_do_not_pile_up() {
        String document = "query cop { __typename " + "@aa".repeat(10) + " }";
        refused(stranger.graphQl(document, Map.of()));
        refused(
                member.graphQl(
                        "query cop { __typename " + "@skip(if: false) ".repeat(51) + "}",
                        Map.of()));
    }

    @Test
    void introspection_does_not_go_round_in_circles() {
        String document =
                "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";
        refused(stranger.graphQl(document, Map.of()));
        refused(member.graphQl(document, Map.of()));
    }

    @Test
    void forms_are_not_read() {
        for (String token : new String[] {"", member.token()}) {
            Api.Answer answer =
                    api.send(
                            "/graphql",
                            request ->
                                    signed(request, token)
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            "query=query%20cop%20%7B__typename%7D")));
            assertThat(answer.status()).isEqualTo(415);
        }
    }

    @Test
    void errors_tell_nothing_of_the_inside() {
        for (Api.Member who : new Api.Member[] {stranger, member}) {
            for (String document : new String[] {"query cop {", "pwn", "query cop { pwn }"}) {
                assertThat(who.graphQl(document, Map.of()).text())
                        .doesNotContain("Exception", "\\tat ", ".java", "dev.loregraph", "trace");
            }
        }
    }

    @Test
    void five_hundred_fields_of_one_name_are_no_work_for_a_stranger() {
        String document = "query cop { " + "__typename ".repeat(500) + "}";
        refused(stranger.graphQl(document, Map.of()));
        assertThat(member.graphQl(document, Map.of()).text().length()).isLessThan(200);
    }

    private static HttpRequest.Builder signed(HttpRequest.Builder request, String token) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.codes()).as(answer.text()).isNotEmpty();
        assertThat(answer.body().has("data")).as(answer.text()).isFalse();
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }
}
