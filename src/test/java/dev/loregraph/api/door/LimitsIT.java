package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.factors.CodesOfApp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The limits at the door, with small numbers of their own. */
@WholeServerTest
@TestPropertySource(
        properties = {
            "loregraph.limits.anonymous=100 in 15m",
            "loregraph.limits.read=20 in 15m",
            "loregraph.limits.write=3 in 15m",
            "loregraph.limits.suggest=2 in 15m",
            "loregraph.limits.consolidate=2 in 15m",
            "loregraph.limits.sign-in-failures=5 in 15m",
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsIT {

    private static final String SUGGEST =
            "{ suggestMentions(campaignId: \"x\", prefix: \"a\") { text } }";
    private static final String CONSOLIDATE =
            "mutation { consolidateSession(input: {sessionId: \"x\"}) { run { id } } }";
    private static final String CONSOLIDATE_IN_FRAGMENT =
            "mutation { ... on Mutation { consolidateSession(input: {sessionId: \"x\"}) { run { id } } } }";
    private static final String RENAME =
            "mutation { changeDisplayName(input: {displayName: \"A\"}) { viewer { id } } }";

    private static final String START =
            "mutation ($password: String) { startSecondFactor(input: {proof: {password: $password}}) { secret } }";
    private static final String CONFIRM =
            "mutation ($code: String!) { confirmSecondFactor(input: {code: $code}) { recoveryCodes } }";

    private final Api api;

    @Autowired
    LimitsIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void members_do_not_share_a_limit_and_classes_do_not_either() {
        Api.Member one = api.as("limits-one");
        Api.Member other = api.as("limits-other");
        for (int i = 0; i < 3; i++) {
            assertThat(one.graphQl(RENAME, Map.of()).status()).isEqualTo(200);
        }
        refused(one.graphQl(RENAME, Map.of()), "write");
        assertThat(one.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(200);
        assertThat(other.graphQl(RENAME, Map.of()).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(one.graphQl(SUGGEST, Map.of()).status()).isEqualTo(200);
            assertThat(one.graphQl(CONSOLIDATE, Map.of()).status()).isEqualTo(200);
        }
        refused(one.graphQl(SUGGEST, Map.of()), "suggest");
        refused(one.graphQl(CONSOLIDATE, Map.of()), "consolidate");
        refused(one.graphQl(CONSOLIDATE_IN_FRAGMENT, Map.of()), "consolidate");
    }

    @Test
    @Order(2)
    void each_root_field_counts_and_so_does_what_cannot_be_run() {
        Api.Member member = api.as("limits-greedy");
        String five = "{ a: me { id } b: me { id } c: me { id } d: me { id } e: me { id } }";
        Api.Answer first = member.graphQl(five, Map.of());
        int left = remaining(first);
        assertThat(remaining(member.graphQl(five, Map.of()))).isEqualTo(left - 5);
        assertThat(remaining(member.graphQl("{ nothing }", Map.of()))).isEqualTo(left - 6);
        assertThat(remaining(member.graphQl("{", Map.of()))).isEqualTo(left - 7);
        String hidden =
                "{ ...Two ... { c: me { id } } } fragment Two on Query { a: me { id } b: me { id } }";
        assertThat(remaining(member.graphQl(hidden, Map.of()))).isEqualTo(left - 10);
        while (member.graphQl("{", Map.of()).status() == 200) {}
        refused(member.graphQl("{", Map.of()), "read");
    }

    @Test
    @Order(3)
    void sockets_have_the_same_limit() {
        Api.Member member = api.as("limits-socket");
        try (var socket = GraphQlSocket.open(api).greet(member)) {
            for (int i = 0; i < 3; i++) {
                socket.subscribe("w" + i, RENAME);
                assertThat(socket.next().path("type").asString()).isEqualTo("next");
                assertThat(socket.next().path("type").asString()).isEqualTo("complete");
            }
            var error = socket.subscribe("w", RENAME).next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        }
    }

    @Test
    @Order(4)
    void rest_has_the_same_limit() {
        Api.Member member = api.as("limits-rest");
        for (int i = 0; i < 3; i++) {
            assertThat(member.rest("POST", "/api/v2/nothing", "{}").status()).isEqualTo(404);
        }
        Api.Answer refused = member.rest("POST", "/api/v2/nothing", "{}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(member.rest("GET", "/api/v2/nothing", null).status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void six_good_sign_ins_pass_and_six_bad_ones_do_not() {
        api.as("limits-forgetful");
        var good = Map.of("username", "limits-forgetful", "password", Api.PASSWORD);
        var bad = Map.of("username", "Limits-Forgetful", "password", "not this one");
        for (int i = 0; i < 6; i++) {
            assertThat(signIn(good).status()).isEqualTo(200);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(bad).status()).isEqualTo(401);
        }
        for (var either : new Map<?, ?>[] {bad, good}) {
            Api.Answer refused = signIn(either);
            assertThat(refused.status()).as(refused.text()).isEqualTo(429);
            assertThat(refused.body().path("code").asString()).isEqualTo("RATE_LIMITED");
            assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(800L, 900L);
        }
        api.as("limits-other");
        var elses = Map.of("username", "limits-other", "password", Api.PASSWORD);
        assertThat(signIn(elses).status()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void wrong_passwords_and_wrong_codes_count_together_wherever_they_are_given() {
        Api.Member member = api.as("limits-factor");
        var good = Map.of("username", member.username(), "password", Api.PASSWORD);
        String secret =
                member.query(START, Map.of("password", Api.PASSWORD))
                        .findValue("secret")
                        .asString();
        member.query(CONFIRM, Map.of("code", CodesOfApp.now(secret)));
        for (int i = 0; i < 6; i++) {
            Api.Answer halfWay = signIn(good);
            assertThat(halfWay.text()).contains("\"ticket\"");
        }
        String ticket = signIn(good).body().at("/secondFactor/ticket").asString();
        var wrong = Map.of("ticket", ticket, "code", "000000");
        assertThat(second(wrong).status()).isEqualTo(401);
        assertThat(signIn(with(good, "otp", "000000")).status()).isEqualTo(401);
        assertThat(signIn(with(good, "password", "wrong one")).status()).isEqualTo(401);
        var proof = Map.of("password", "wrong one");
        assertThat(member.refusal(START, proof).at("/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
        Api.Member elsewhere = api.as("limits-prover");
        for (int i = 0; i < 3; i++) {
            assertThat(elsewhere.refusal(START, proof).at("/extensions/field").asString())
                    .isEqualTo("password");
        }
        var mine = with(good, "username", elsewhere.username());
        for (int i = 0; i < 2; i++) {
            assertThat(signIn(with(mine, "password", "wrong one")).status()).isEqualTo(401);
        }
        assertThat(signIn(mine).status()).isEqualTo(429);
        for (int i = 0; i < 2; i++) {
            assertThat(second(wrong).status()).isEqualTo(401);
        }
        Api.Answer refused = second(with(wrong, "code", CodesOfApp.next(secret)));
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn(good).status()).isEqualTo(429);
    }

    @Test
    @Order(7)
    void the_hundred_and_first_request_of_a_stranger_is_refused() {
        Api.Answer answer = api.stranger().rest("GET", "/api/v2/nothing", null);
        int left = remaining(answer);
        assertThat(left).isBetween(30, 99);
        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"anonymous\";q=100;w=900");
        for (; left > 20; left--) {
            answer = api.withToken("made.up").graphQl("{ me { id } }", Map.of());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(remaining(answer)).isEqualTo(left - 1);
        }
        for (; left > 0; left--) {
            answer = api.stranger().graphQl("{ me { id } }", Map.of());
            assertThat(answer.status()).isEqualTo(401);
        }
        refused(api.stranger().graphQl("{ me { id } }", Map.of()), "anonymous");
        refused(api.withToken("lgk_made-up").graphQl("{ me { id } }", Map.of()), "anonymous");
        assertThat(api.stranger().rest("GET", "/health/live", null).status()).isEqualTo(200);
        assertThat(api.stranger().rest("GET", "/", null).status()).isEqualTo(200);
        assertThat(api.as("limits-other").graphQl("{ me { id } }", Map.of()).status())
                .isEqualTo(200);
    }

    private Api.Answer signIn(Map<?, ?> credentials) {
        return api.stranger().rest("POST", "/api/v2/auth/token", credentials);
    }

    private Api.Answer second(Map<?, ?> ticketAndCode) {
        return api.stranger().rest("POST", "/api/v2/auth/second-factor", ticketAndCode);
    }

    private static Map<String, String> with(Map<String, String> given, String key, String value) {
        var changed = new HashMap<>(given);
        changed.put(key, value);
        return changed;
    }

    private static void refused(Api.Answer answer, String limitClass) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(429);
        assertThat(answer.codes()).containsExactly("RATE_LIMITED");
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElse(""))
                .startsWith("\"" + limitClass + "\"");
        assertThat(answer.headers().firstValue("RateLimit").orElse(""))
                .startsWith("\"" + limitClass + "\";r=0;t=");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(600L, 900L);
    }

    private static int remaining(Api.Answer answer) {
        return Integer.parseInt(answer.headers().firstValue("RateLimit-Remaining").orElse("-1"));
    }
}
