package dev.loregraph.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class BadInputIT {

    private static final String RENAME =
            "mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { viewer { id } } }";

    private final Api api;
    private final Api.Member member;

    @Autowired
    BadInputIT(Api api) {
        this.api = api;
        this.member = api.as("bad-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"query\": \"{ me { id",
                "{\"query\": \"{ me { id } }\", \"variables\": {\"a\":",
                "[]",
                "[{\"query\": \"{ me { id } }\"}]",
                "null",
                "\"{ me { id } }\"",
                "{}",
                "{\"query\": null}",
                "{\"query\": 17}",
                "{\"query\": \"\"}",
                "{\"query\": \"{ me { id } }\", \"variables\": [1]}",
                "{\"query\": \"{ me { id } }\", \"variables\": \"x\"}",
                "{\"query\": \"{ me { id } }\", \"operationName\": {}}",
                "{\"query\": \"\\u0000\"}",
                "{\"query\": \"\\ud800\"}",
                "{\"query\": \"{ me { id } \\udfff\"}",
                "{\"query\": \"query A { me { id } } query B { me { id } }\"}",
                "{\"query\": \"{ me { id } }\", \"operationName\": \"Nope\"}",
                "{\"query\": \"{ me { nothing } }\"}",
                "{\"query\": \"{ me }\"}",
                "{\"query\": \"fragment A on Viewer { ...A } { me { ...A } }\"}",
                "\u0000\u0001\u0002"
            })
    void a_broken_graphql_request_is_a_bad_request(String body) {
        Api.Answer answer = member.rest("POST", "/graphql", body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        assertThat(answer.codes()).as(answer.text()).isNotEmpty().containsOnly("BAD_REQUEST");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("dev.loregraph");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void bad_text_in_a_variable_is_refused_by_field(String nameAsJson) {
        String body =
                "{\"query\": \""
                        + RENAME
                        + "\", \"variables\": {\"input\": {\"displayName\": "
                        + nameAsJson
                        + "}}}";
        Api.Answer answer = member.rest("POST", "/graphql", body);
        assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
        assertThat(answer.body().at("/errors/0/extensions/field").asString())
                .as(answer.text())
                .isEqualTo("displayName");
    }

    static Stream<String> badNames() {
        return Stream.of(
                "\"\"",
                "\"  \"",
                "\"a\\u0000b\"",
                "\"a\\nb\"",
                "\"a\\ud800b\"",
                "\"\\udc00\"",
                "\"a\\u202eb\"",
                "\"\\u0301\"",
                "\"a\\uffffb\"",
                "\"\\ufeffMira\"",
                "\"" + "x".repeat(10_000) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "{}", "[]", "[\"a\", \"b\"]", "null"})
    void a_value_of_the_wrong_kind_in_a_variable_is_refused_by_its_path(String value) {
        Api.Answer answer =
                member.rest(
                        "POST",
                        "/graphql",
                        "{\"query\": \""
                                + RENAME
                                + "\", \"variables\": {\"input\": {\"displayName\": "
                                + value
                                + "}}}");
        assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
        assertThat(answer.body().at("/errors/0/extensions/field").asString())
                .isEqualTo("input.displayName");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("{}", "input"),
                Arguments.of("{\"input\": null}", "input"),
                Arguments.of("{\"input\": 17}", "input"),
                Arguments.of("{\"input\": {}}", "input.campaignId"),
                Arguments.of("{\"input\": {\"campaignId\": \"x\", \"colour\": 1}}", "input.colour"),
                Arguments.of(
                        "{\"input\": {\"campaignId\": \"x\", \"entities\": [{\"kind\": \"NPC\", \"name\": \"a\"}, {\"kind\": \"DWARF\", \"name\": \"b\"}]}}",
                        "input.entities[1].kind"),
                Arguments.of(
                        "{\"input\": {\"campaignId\": \"x\", \"entities\": [{\"kind\": \"NPC\", \"name\": \"a\", \"aliases\": [\"b\", 3]}]}}",
                        "input.entities[0].aliases[1]"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void a_misfit_in_a_variable_is_named_by_its_path(String variables, String path) {
        Api.Answer answer =
                member.rest(
                        "POST",
                        "/graphql",
                        "{\"query\": \"mutation ($input: CreateEntitiesInput!) { createEntities(input: $input) { entities { id } } }\", \"variables\": "
                                + variables
                                + "}");
        assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
        assertThat(answer.body().at("/errors/0/extensions/field").asString())
                .as(answer.text())
                .isEqualTo(path);
    }

    @Test
    void a_misfit_in_the_document_is_named_by_its_path() {
        var error =
                member.refusal(
                        "mutation { changeDisplayName(input: {displayName: 17}) { viewer { id } } }",
                        Map.of());
        assertThat(error.at("/extensions/field").asString()).isEqualTo("input.displayName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/v2/auth/token"})
    void a_body_that_stops_half_way_is_told_where(String path) {
        Api.Answer answer = member.rest("POST", path, "{\"query\":\n \"{ me { id");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("the body is not JSON: it breaks at line 2")
                .doesNotContain("\"field\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ me { id } }", "{ nothing }", "{"})
    void a_query_over_server_sent_events_is_a_stream_of_one_answer(String query) {
        Api.Answer answer =
                api.send(
                        "/graphql",
                        request ->
                                request.header("Authorization", "Bearer " + member.token())
                                        .header("Content-Type", "application/json")
                                        .header("Accept", "text/event-stream")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"query\": \"" + query + "\"}")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("event:next", "event:complete");
        assertThat(answer.text())
                .contains(query.contains("me") ? member.id() : "\"code\":\"BAD_REQUEST\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "x"
            })
    void another_content_type_is_refused(String type) {
        Api.Answer answer =
                api.send(
                        "/graphql",
                        request ->
                                request.header("Authorization", "Bearer " + member.token())
                                        .header("Content-Type", type)
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"query\": \"{ me { id } }\"}")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void graphql_is_asked_by_post_only(String method) {
        Api.Answer answer = member.rest(method, "/graphql?query=%7Bme%7Bid%7D%7D", null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
    }

    @Test
    void a_body_of_ten_megabytes_is_read_and_a_larger_one_is_not() {
        String start = "{\"query\": \"{ me { id } }\", \"x\": \"";
        int room = (10 << 20) - start.length() - 2;
        assertThat(member.rest("POST", "/graphql", start + "x".repeat(room) + "\"}").codes())
                .isEmpty();
        Api.Answer refused = member.rest("POST", "/graphql", start + "x".repeat(room + 1) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.codes()).containsExactly("BAD_REQUEST");
    }

    @Test
    void a_large_body_of_untold_length_is_not_read_to_its_end() {
        byte[] body = ("{\"refreshToken\": \"" + "x".repeat(11 << 20) + "\"}").getBytes(UTF_8);
        Api.Answer answer =
                api.send(
                        "/api/v2/auth/refresh",
                        request ->
                                request.header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofInputStream(
                                                        () -> new ByteArrayInputStream(body))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.body().path("code").asString()).isEqualTo("BAD_REQUEST");
    }

    static Stream<Arguments> greedyQueries() {
        return Stream.of(
                Arguments.of("tokens", "{ me { " + "id ".repeat(6_000) + "} }"),
                Arguments.of("aliases", "{ " + numbered(60, "a%d: me { id }") + " }"),
                Arguments.of("directives", "{ me { id " + "@include(if: true) ".repeat(60) + "} }"),
                Arguments.of(
                        "directives",
                        "{ " + numbered(60, "... @include(if: true) { me { id } }") + "}"),
                Arguments.of("unfolds", doubling(30) + "{ ...f0 }"));
    }

    @ParameterizedTest
    @MethodSource("greedyQueries")
    void a_query_that_asks_for_too_much_is_refused_before_it_runs(String limit, String query) {
        long start = System.nanoTime();
        Api.Answer answer = member.graphQl(query, Map.of());
        assertThat(answer.codes()).as(answer.text()).isNotEmpty().containsOnly("BAD_REQUEST");
        assertThat(answer.text()).contains(limit.equals("tokens") ? "tokens" : limit);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void an_answer_in_another_form_is_not_to_be_had() {
        Api.Answer answer =
                api.send(
                        "/graphql",
                        request ->
                                request.header("Authorization", "Bearer " + member.token())
                                        .header("Content-Type", "application/json")
                                        .header("Accept", "image/png")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"query\": \"{ me { id } }\"}")));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    @Test
    void a_subscription_over_a_plain_request_is_refused() {
        var error = api.somebody().refusal("subscription { viewerChanged { username } }", Map.of());
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "+999999999-12-31", "2026-2-3", "soon"})
    void a_day_that_is_none_is_refused(String day) {
        var error =
                api.somebody()
                        .refusal(
                                "mutation($day: Date) { createSession(input: {campaignId: \"x\", playedOn: $day}) { session { id } } }",
                                Map.of("day", day));
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoMet(entityId: \"x\", asOf: {session: -1}) { totalCount }",
                "whoMet(entityId: \"x\", after: \"bnVsbA\") { totalCount }",
                "whoMet(entityId: \"x\", after: \"W251bGxd\") { totalCount }",
                "neighbourhood(entityId: \"x\", depth: null, limit: null) { truncated }",
                "neighbourhood(entityId: \"x\", depth: 4) { truncated }",
                "suggestMentions(campaignId: \"x\", prefix: \"a\", limit: null) { text }"
            })
    void odd_arguments_are_no_fault_of_the_server(String field) {
        var error = api.somebody().refusal("{ " + field + " }", Map.of());
        assertThat(error.at("/extensions/code").asString()).isIn("BAD_REQUEST", "NOT_FOUND");
    }

    @Test
    void introspection_is_for_members() {
        String query =
                "{ __schema { types { name fields { name type { name ofType { name ofType { name } } } } } } }";
        assertThat(api.stranger().graphQl(query, Map.of()).codes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(member.query(query).at("/__schema/types")).isNotEmpty();
    }

    @Test
    void no_name_is_suggested_for_a_mistyped_one() {
        assertThat(member.graphQl("{ me { usernam } }", Map.of()).text())
                .doesNotContainIgnoringCase("did you mean");
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(" "));
    }

    private static String doubling(int depth) {
        return IntStream.range(0, depth)
                        .mapToObj(n ->
                                "fragment f%d on Query { ...f%d ...f%d } "
                                        .formatted(n, n + 1, n + 1))
                        .collect(Collectors.joining())
                + "fragment f%d on Query { me { id } } ".formatted(depth);
    }
}
