package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.access.factors.CodesOfApp;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal.Code;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class PasswordResetIT {

    private static final String CREATE =
            "mutation ($username: String!) { createPasswordReset(input: {username: $username}) { code expiresAt } }";
    private static final String START =
            "mutation ($password: String) { startSecondFactor(input: {proof: {password: $password}}) { secret } }";
    private static final String CONFIRM =
            "mutation ($code: String!) { confirmSecondFactor(input: {code: $code}) { recoveryCodes } }";
    private static final String NEXT = "another one altogether";

    private final Api api;
    private final Graph graph;
    private final Api.Member forgetful;

    @Autowired
    PasswordResetIT(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
        this.forgetful = api.somebody();
    }

    @Test
    void who_has_the_code_chooses_another_password_once_and_is_signed_out_everywhere() {
        String code = code();
        assertThat(redeem(code, "short", null).body().path("field").asString())
                .isEqualTo("newPassword");
        assertThat(forgetful.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(200);
        Api.Answer done = redeem(code, NEXT, null);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.body().path("username").asString()).isEqualTo(forgetful.username());
        assertThat(forgetful.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        assertThat(signIn(Api.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(NEXT).status()).isEqualTo(200);
        assertThat(redeem(code, Api.PASSWORD, null).status()).isEqualTo(401);
    }

    @Test
    void a_second_factor_is_asked_for_all_the_same() {
        JsonNode started = forgetful.query(START, Map.of("password", Api.PASSWORD));
        String secret = started.findValue("secret").asString();
        forgetful.query(CONFIRM, Map.of("code", CodesOfApp.now(secret)));
        String code = code();
        for (String otp : new @Nullable String[] {null, "000000"}) {
            Api.Answer refused = redeem(code, NEXT, otp);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body().path("field").asString()).isEqualTo("otp");
        }
        assertThat(signIn(Api.PASSWORD).text()).contains("secondFactor");
        assertThat(redeem(code, NEXT, CodesOfApp.next(secret)).status()).isEqualTo(200);
        assertThat(signIn(NEXT).text()).contains("secondFactor");
    }

    @Test
    void a_code_that_is_made_up_or_worn_out_changes_nothing() {
        assertThat(redeem("made up", NEXT, null).status()).isEqualTo(401);
        assertThat(redeem("", NEXT, null).body().path("field").asString()).isEqualTo("code");
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertThat(redeem(code, "short", null).status()).isEqualTo(400);
        }
        assertThat(redeem(code, NEXT, null).status()).isEqualTo(401);
        assertThat(signIn(Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void only_administrators_make_codes_and_only_for_people() {
        Refused.by(Code.FORBIDDEN, null, forgetful.refusal(CREATE, whose(forgetful.username())));
        Api.Member admin = Administrators.one(api, graph);
        String robot = "robot-" + UUID.randomUUID().toString().substring(0, 8);
        admin.query(
                "mutation ($username: String!) { createServiceAccount(input: {username: $username}) { account { id } } }",
                whose(robot));
        for (String nobody : new String[] {robot, "nobody-at-all"}) {
            Refused.by(Code.NOT_FOUND, "username", admin.refusal(CREATE, whose(nobody)));
        }
    }

    @Test
    void the_code_is_not_kept_and_the_audit_tells_of_it() {
        String code = code();
        assertThat(
                        graph.command("test/nodes-holding")
                                .with("text", code)
                                .first(row -> row.integer("count")))
                .contains(0);
        redeem(code, NEXT, null);
        JsonNode told =
                Administrators.one(api, graph)
                        .query(
                                "query ($id: ID!) { auditEntries(filter: {objectId: $id}) { nodes { action outcome } } }",
                                Map.of("id", forgetful.id()));
        assertThat(told.toString()).contains("createPasswordReset", "resetPassword");
    }

    private String code() {
        JsonNode made = Administrators.one(api, graph).query(CREATE, whose(forgetful.username()));
        return made.findValue("code").asString();
    }

    private Api.Answer redeem(String code, String newPassword, @Nullable String otp) {
        var given = new HashMap<String, @Nullable String>();
        given.put("code", code);
        given.put("newPassword", newPassword);
        given.put("otp", otp);
        return api.stranger().rest("POST", "/api/v2/auth/reset-password", given);
    }

    private Api.Answer signIn(String password) {
        var credentials = Map.of("username", forgetful.username(), "password", password);
        return api.stranger().rest("POST", "/api/v2/auth/token", credentials);
    }

    private static Map<String, ?> whose(String username) {
        return Map.of("username", username);
    }
}
