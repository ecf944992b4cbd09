package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal.Code;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class SignInIT {

    private static final String TOKEN = "/api/v2/auth/token";
    private static final String REFRESH = "/api/v2/auth/refresh";
    private static final String REGISTER = "/api/v2/auth/register";

    private static final String END =
            "mutation ($input: EndSignInInput!) { endSignIn(input: $input) { signIns { id } } }";
    private static final String END_OTHERS =
            "mutation ($input: EndOtherSignInsInput) { endOtherSignIns(input: $input) { signIns { id } } }";
    private static final String CHANGE =
            "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { signIns { current } } }";

    private final Api api;
    private final Graph graph;
    private final String username = "mira-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    SignInIT(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
    }

    @Test
    void a_new_member_signs_in_and_is_told_who_they_are() {
        var registered = register(username, "long enough", "Mira Voss");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().path("displayName").asString()).isEqualTo("Mira Voss");
        assertThat(registered.text()).doesNotContain("long enough").doesNotContain("argon2");

        JsonNode tokens = signIn(username, "long enough").body();
        assertThat(tokens.path("expiresIn").asInt()).isEqualTo(900);
        JsonNode me = me(tokens).query("{ me { id username displayName } }").path("me");
        assertThat(me.path("username").asString()).isEqualTo(username);
        assertThat(me.path("displayName").asString()).isEqualTo("Mira Voss");
        assertThat(me.path("id")).isEqualTo(registered.body().path("id"));
    }

    @Test
    void tokens_are_not_to_be_cached() {
        register(username, Api.PASSWORD, null);
        assertThat(signIn(username, Api.PASSWORD).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void case_does_not_tell_usernames_apart() {
        register(username, Api.PASSWORD, null);
        assertThat(signIn(username.toUpperCase(Locale.ROOT), Api.PASSWORD).status()).isEqualTo(200);
        var second = register(username.toUpperCase(Locale.ROOT), Api.PASSWORD, null);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("code").asString()).isEqualTo("CONFLICT");
        assertThat(second.body().path("field").asString()).isEqualTo("username");
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        register(username, Api.PASSWORD, null);
        var wrong = signIn(username, "not the password");
        var unknown = signIn(username + "x", "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body().path("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    static Stream<Arguments> badRegistrations() {
        return Stream.of(
                Arguments.of("", Api.PASSWORD, null, "username"),
                Arguments.of(null, Api.PASSWORD, null, "username"),
                Arguments.of("x", Api.PASSWORD, null, "username"),
                Arguments.of("x".repeat(33), Api.PASSWORD, null, "username"),
                Arguments.of("x".repeat(10_000), Api.PASSWORD, null, "username"),
                Arguments.of("two words", Api.PASSWORD, null, "username"),
                Arguments.of("mira\u0000", Api.PASSWORD, null, "username"),
                Arguments.of("mir\u0430", Api.PASSWORD, null, "username"),
                Arguments.of("-mira", Api.PASSWORD, null, "username"),
                Arguments.of("ok-name", null, null, "password"),
                Arguments.of("ok-name", "1234567", null, "password"),
                Arguments.of("ok-name", "x".repeat(257), null, "password"),
                Arguments.of("ok-name", "null\u0000byte", null, "password"),
                Arguments.of("ok-name", Api.PASSWORD, "x".repeat(65), "displayName"),
                Arguments.of("ok-name", Api.PASSWORD, "a\u0007b", "displayName"),
                Arguments.of("ok-name", Api.PASSWORD, "a\u202Eb", "displayName"));
    }

    @ParameterizedTest
    @MethodSource("badRegistrations")
    void what_cannot_be_registered_is_refused_by_field(
            @Nullable String username,
            @Nullable String password,
            @Nullable String displayName,
            String field) {
        var answer = register(username, password, displayName);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
        assertThat(answer.text()).doesNotContain(String.valueOf(password));
    }

    @Test
    void half_a_surrogate_in_a_registration_is_refused_by_field() {
        String body =
                "{\"username\":\"ok-name\",\"password\":\"long enough\",\"displayName\":\"a\\ud83d\"}";
        var answer = api.stranger().rest("POST", REGISTER, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString()).isEqualTo("displayName");
    }

    @Test
    void a_refresh_token_gives_the_next_pair_once() {
        JsonNode first = signedIn();
        JsonNode second = refresh(first).body();
        assertThat(second.path("refreshToken")).isNotEqualTo(first.path("refreshToken"));
        assertThat(me(second).query("{ me { username } }").at("/me/username").asString())
                .isEqualTo(username);
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_used_twice_ends_its_whole_family() {
        JsonNode first = signedIn();
        JsonNode second = refresh(first).body();
        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(second).status()).isEqualTo(401);
        assertThat(signIn(username, Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_refresh_token_is_refused() {
        var answer = api.stranger().rest("POST", REFRESH, Map.of("refreshToken", "made up"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void signing_out_ends_the_refresh_token() {
        JsonNode tokens = signedIn();
        var body = Map.of("refreshToken", tokens.path("refreshToken").asString());
        assertThat(api.stranger().rest("POST", "/api/v2/auth/sign-out", body).status())
                .isEqualTo(204);
        assertThat(refresh(tokens).status()).isEqualTo(401);
        assertThat(me(tokens).graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "        ",
                "\u00e9t\u00e9 \ud83d\udc09 nu",
                "UPPER-CASE-ONLY"
            })
    void a_password_may_be_made_of_anything_and_is_taken_as_it_is(String password) {
        assertThat(register(username, password, null).status()).isEqualTo(201);
        assertThat(signIn(username, password).status()).isEqualTo(200);
        for (String other :
                new String[] {
                    password + " ", password.toLowerCase(Locale.ROOT) + "x", password.substring(1)
                }) {
            assertThat(signIn(username, other).status()).isEqualTo(401);
        }
    }

    @Test
    void a_password_may_be_as_long_as_a_sentence_and_counts_to_its_end() {
        String sentence = "The lighthouse keeper counts the waves. ".repeat(6);
        assertThat(register(username, sentence, null).status()).isEqualTo(201);
        assertThat(signIn(username, sentence.substring(0, 200)).status()).isEqualTo(401);
        assertThat(signIn(username, sentence).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password123",
                "qwertyuiop",
                "Loregraph-2026!",
                "dungeonmaster",
                "USERNAME77"
            })
    void a_password_that_others_try_first_is_refused(String password) {
        String tried = password.replace("USERNAME", username);
        Api.Answer answer = register(username, tried, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString()).isEqualTo("password");
        assertThat(answer.text()).doesNotContain(tried);
        Api.Member member = me(signedIn());
        Refused.by(
                Code.BAD_REQUEST,
                "newPassword",
                member.refusal(CHANGE, passwords(Api.PASSWORD, tried)));
    }

    @Test
    void a_member_sees_where_they_are_signed_in_and_ends_what_they_do_not_know() {
        Api.Member here = me(signedIn());
        JsonNode elsewhere = signIn(username, Api.PASSWORD).body();
        JsonNode found = here.query("{ me { signIns { id method client address current } } }");
        assertThat(found.at("/me/signIns")).hasSize(2);
        JsonNode other = found.at("/me/signIns/0");
        assertThat(other.path("current").asBoolean()).isFalse();
        assertThat(found.at("/me/signIns/1/current").asBoolean()).isTrue();
        assertThat(other.path("client").asString()).startsWith("Java-http-client");
        assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
        var input = Map.of("input", Map.of("signInId", other.path("id").asString()));
        here.query(END, input);
        assertThat(me(elsewhere).graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).status()).isEqualTo(401);
        Refused.by(Code.NOT_FOUND, "signInId", here.refusal(END, input));
        here.query("{ me { id } }");
    }

    @Test
    void an_open_screen_ends_no_other_sign_in_without_proof() {
        JsonNode tokens = signedIn();
        Api.Member here = me(tokens);
        JsonNode elsewhere = signIn(username, Api.PASSWORD).body();
        JsonNode found = here.query("{ me { id signIns { id current } } }");
        String mine = found.at("/me/signIns/1/id").asString();
        String other = found.at("/me/signIns/0/id").asString();
        graph.command("test/age-sign-ins")
                .with("userId", found.at("/me/id").asString())
                .with("minutes", 11)
                .run();
        Map<String, ?> bare = Map.of("input", Map.of("signInId", other));
        Refused.by(Code.FORBIDDEN, null, here.refusal(END, bare));
        Refused.by(Code.FORBIDDEN, null, here.refusal(END_OTHERS, Map.of()));
        var wrong = Map.of("input", Map.of("proof", Map.of("password", "not the password")));
        Refused.by(Code.BAD_REQUEST, "password", here.refusal(END_OTHERS, wrong));
        me(elsewhere).query("{ me { id } }");
        var proved = Map.of("input", Map.of("proof", Map.of("password", Api.PASSWORD)));
        assertThat(here.query(END_OTHERS, proved).findValue("signIns")).hasSize(1);
        assertThat(me(elsewhere).graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        here.query(END, Map.of("input", Map.of("signInId", mine)));
        assertThat(here.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void nobody_ends_the_sign_in_of_another() {
        JsonNode victim = me(signedIn()).query("{ me { signIns { id } } }");
        var input = Map.of("input", Map.of("signInId", victim.findValue("id").asString()));
        Refused.by(Code.NOT_FOUND, "signInId", api.somebody().refusal(END, input));
    }

    @Test
    void another_password_ends_all_other_sign_ins() {
        Api.Member here = me(signedIn());
        JsonNode elsewhere = signIn(username, Api.PASSWORD).body();
        Refused.by(
                Code.BAD_REQUEST,
                "currentPassword",
                here.refusal(CHANGE, passwords("not the password", "a new password")));
        Refused.by(
                Code.BAD_REQUEST,
                "newPassword",
                here.refusal(CHANGE, passwords(Api.PASSWORD, "short")));
        here.query(CHANGE, passwords(Api.PASSWORD, "a new password"));
        assertThat(refresh(elsewhere).status()).isEqualTo(401);
        assertThat(signIn(username, Api.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(username, "a new password").status()).isEqualTo(200);
        here.query("{ me { id } }");
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void a_body_that_is_not_what_it_should_be_is_a_bad_request(String body) {
        var answer = api.stranger().rest("POST", TOKEN, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("BAD_REQUEST");
    }

    static Stream<String> brokenBodies() {
        return Stream.of(
                "",
                "{",
                "{\"username\":\"mi",
                "[]",
                "null",
                "17",
                "{\"username\":{}}",
                "{\"username\":[1]}",
                "{}");
    }

    private JsonNode signedIn() {
        register(username, Api.PASSWORD, null);
        return signIn(username, Api.PASSWORD).body();
    }

    private static Map<String, ?> passwords(String current, String next) {
        return Map.of("input", Map.of("currentPassword", current, "newPassword", next));
    }

    private Api.Answer register(
            @Nullable String username, @Nullable String password, @Nullable String displayName) {
        var body = new HashMap<String, @Nullable String>();
        body.put("username", username);
        body.put("password", password);
        body.put("displayName", displayName);
        return api.stranger().rest("POST", REGISTER, body);
    }

    private Api.Answer signIn(String username, String password) {
        return api.stranger()
                .rest("POST", TOKEN, Map.of("username", username, "password", password));
    }

    private Api.Answer refresh(JsonNode tokens) {
        var body = Map.of("refreshToken", tokens.path("refreshToken").asString());
        return api.stranger().rest("POST", REFRESH, body);
    }

    private Api.Member me(JsonNode tokens) {
        return api.withToken(tokens.path("accessToken").asString());
    }
}
