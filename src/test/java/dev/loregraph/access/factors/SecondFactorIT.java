package dev.loregraph.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.MovableClock;
import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.access.vault.Seal;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.refusal.Refusal.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class SecondFactorIT {

    private static final String TOKEN = "/api/v2/auth/token";
    private static final String SECOND = "/api/v2/auth/second-factor";
    private static final String START =
            "mutation ($input: ProvedInput!) { startSecondFactor(input: $input) { secret uri } }";
    private static final String CONFIRM =
            "mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes secondFactor { enabled recoveryCodesLeft } } }";
    private static final String DISABLE =
            "mutation ($input: ProvedInput!) { disableSecondFactor(input: $input) { secondFactor { enabled } } }";
    private static final String RENEW =
            "mutation ($input: ProvedInput!) { renewRecoveryCodes(input: $input) { recoveryCodes } }";
    private static final Map<String, ?> PROVED =
            Map.of("input", Map.of("proof", Map.of("password", Api.PASSWORD)));

    private static final String WRONG = "not the password";

    private final Api api;
    private final Graph graph;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final SecondFactors factors;
    private final Viewer user;

    @Autowired
    SecondFactorIT(Api api, Graph graph, Seal seal) {
        this.api = api;
        this.graph = graph;
        this.factors = new SecondFactors(graph, seal, clock);
        this.user = Table.user(graph, "factor");
    }

    @Test
    void signing_in_asks_for_a_code_once_the_factor_is_on() {
        Api.Member member = api.somebody();
        JsonNode started = member.query(START, PROVED).path("startSecondFactor");
        String secret = started.path("secret").asString();
        assertThat(started.path("uri").asString())
                .startsWith("otpauth://totp/Loregraph:" + member.username())
                .contains("secret=" + secret);
        assertThat(signIn(member, null).status()).isEqualTo(200);
        var code = Map.of("input", Map.of("code", CodesOfApp.now(secret)));
        JsonNode confirmed = member.query(CONFIRM, code).path("confirmSecondFactor");
        assertThat(confirmed.at("/secondFactor/enabled").asBoolean()).isTrue();
        assertThat(confirmed.path("recoveryCodes")).hasSize(10);

        Api.Answer asked = signIn(member, null);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body().path("code").asString()).isEqualTo("UNAUTHENTICATED");
        JsonNode needed = asked.body().path("secondFactor");
        assertThat(needed.path("methods").toString()).isEqualTo("[\"TOTP\",\"RECOVERY_CODE\"]");
        assertThat(needed.path("expiresIn").asInt()).isEqualTo(300);
        String ticket = needed.path("ticket").asString();

        Api.Answer repeated = second(ticket, CodesOfApp.now(secret));
        assertThat(repeated.status()).as("the code that confirmed it").isEqualTo(401);
        Api.Answer signedIn = second(ticket, CodesOfApp.next(secret));
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
        assertThat(second(ticket, CodesOfApp.next(secret)).status()).isEqualTo(401);
        Api.Member again = api.withToken(signedIn.body().path("accessToken").asString());
        assertThat(again.query("{ me { signIns { method current } } }").toString())
                .contains("PASSWORD_AND_SECOND_FACTOR");
    }

    @Test
    void a_recovery_code_signs_in_once_also_beside_the_password() {
        Api.Member member = api.somebody();
        String code = enabled(member).getFirst();
        assertThat(signIn(member, "000000").status()).isEqualTo(401);
        assertThat(signIn(member, code.toLowerCase(Locale.ROOT)).status()).isEqualTo(200);
        assertThat(signIn(member, code).status()).isEqualTo(401);
        assertThat(
                        member.query("{ me { secondFactor { recoveryCodesLeft } } }")
                                .findValue("recoveryCodesLeft")
                                .asInt())
                .isEqualTo(9);
    }

    @Test
    void a_wrong_password_is_told_nothing_of_the_factor() {
        Api.Member member = api.somebody();
        enabled(member);
        var credentials = Map.of("username", member.username(), "password", "not the password");
        Api.Answer answer = api.stranger().rest("POST", TOKEN, credentials);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).doesNotContain("secondFactor");
    }

    @Test
    void what_lets_somebody_in_is_changed_only_with_all_that_signs_them_in() {
        Api.Member member = api.somebody();
        Refused.by(Code.FORBIDDEN, null, member.refusal(START, Map.of("input", Map.of())));
        Refused.by(Code.BAD_REQUEST, "password", member.refusal(START, proof(WRONG, null)));
        List<String> codes = enabled(member);
        Refused.by(Code.CONFLICT, "code", member.refusal(START, proof(Api.PASSWORD, codes.get(0))));
        for (var part : List.of(proof(null, null), PROVED, proof(null, codes.get(1)))) {
            Refused.by(Code.FORBIDDEN, null, member.refusal(DISABLE, part));
        }
        Refused.by(Code.BAD_REQUEST, "code", member.refusal(DISABLE, proof(Api.PASSWORD, "none")));
        Refused.by(
                Code.BAD_REQUEST, "password", member.refusal(DISABLE, proof(WRONG, codes.get(1))));
        var whole = proof(Api.PASSWORD, codes.get(1));
        JsonNode others = member.query(RENEW, whole).findValue("recoveryCodes");
        assertThat(others.toString()).doesNotContain(codes.get(2));
        Refused.by(Code.BAD_REQUEST, "code", member.refusal(DISABLE, whole));
        var fresh = proof(Api.PASSWORD, others.get(0).asString());
        assertThat(member.query(DISABLE, fresh).findValue("enabled").asBoolean()).isFalse();
        assertThat(signIn(member, null).status()).isEqualTo(200);
        Refused.by(Code.CONFLICT, "code", member.refusal(RENEW, PROVED));
    }

    @Test
    void a_ticket_that_is_made_up_or_worn_out_lets_nobody_in() {
        assertThat(second("made up", "123456").status()).isEqualTo(401);
        assertThat(second("", "123456").body().path("field").asString()).isEqualTo("ticket");
        Api.Member member = api.somebody();
        enabled(member);
        String ticket = signIn(member, null).body().at("/secondFactor/ticket").asString();
        for (int i = 0; i < 4; i++) {
            assertThat(second(ticket, "nonsense").status()).isEqualTo(401);
        }
        assertThat(second(ticket, "nonsense").text()).contains("wrong");
        assertThat(second(ticket, "nonsense").text()).contains("ticket has ended");
    }

    @Test
    void no_code_counts_twice_also_when_it_comes_twice_at_once() throws Exception {
        byte[] secret = enrolled();
        clock.pass(Duration.ofMinutes(5));
        String code = Totp.OURS.code(secret, Totp.stepAt(clock.instant()));
        Callable<Boolean> use = () -> isTaken(code);
        try (var threads = Executors.newFixedThreadPool(4)) {
            long taken =
                    threads.invokeAll(List.of(use, use, use, use)).stream()
                            .filter(SecondFactorIT::result)
                            .count();
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void after_five_wrong_codes_none_counts_for_a_while() {
        byte[] secret = enrolled();
        clock.pass(Duration.ofMinutes(5));
        for (int i = 0; i < 5; i++) {
            assertThat(isTaken("nonsense")).isFalse();
        }
        assertThat(isTaken(Totp.OURS.code(secret, Totp.stepAt(clock.instant())))).isFalse();
        clock.pass(Duration.ofMinutes(15));
        assertThat(isTaken(Totp.OURS.code(secret, Totp.stepAt(clock.instant())))).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(isTaken("nonsense")).isFalse();
        assertThat(isTaken(Totp.OURS.code(secret, Totp.stepAt(clock.instant())))).isTrue();
    }

    @Test
    void recovery_codes_work_when_the_sealing_key_is_lost(@TempDir Path elsewhere) {
        enrolled();
        String code = factors.renewRecoveryCodes(user.userId()).getFirst().text();
        var otherKey = new Seal(new KeyFolder(elsewhere, clock));
        assertThat(new SecondFactors(graph, otherKey, clock).takes(user.userId(), code)).isTrue();
        assertThat(factors.of(user.userId()).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void the_database_alone_gives_no_secret_away() {
        Enrolment enrolment = factors.start(user.userId(), user.username());
        assertThat(
                        graph.command("test/nodes-holding")
                                .with("text", enrolment.secret())
                                .first(row -> row.integer("count")))
                .contains(0);
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    }

    private static Map<String, ?> proof(@Nullable String password, @Nullable String code) {
        var proof = new HashMap<String, @Nullable String>();
        proof.put("password", password);
        proof.put("code", code);
        return Map.of("input", Map.of("proof", proof));
    }

    private byte[] enrolled() {
        byte[] secret = CodesOfApp.secret(factors.start(user.userId(), user.username()).secret());
        factors.confirm(user.userId(), Totp.OURS.code(secret, Totp.stepAt(clock.instant())));
        return secret;
    }

    private boolean isTaken(String code) {
        try {
            return factors.takes(user.userId(), code);
        } catch (Refusal _) {
            return false;
        }
    }

    private List<String> enabled(Api.Member member) {
        String secret = member.query(START, PROVED).findValue("secret").asString();
        var code = Map.of("input", Map.of("code", CodesOfApp.now(secret)));
        return member.query(CONFIRM, code)
                .findValue("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Api.Answer signIn(Api.Member member, @Nullable String otp) {
        var credentials =
                otp == null
                        ? Map.of("username", member.username(), "password", Api.PASSWORD)
                        : Map.of(
                                "username",
                                member.username(),
                                "password",
                                Api.PASSWORD,
                                "otp",
                                otp);
        return api.stranger().rest("POST", TOKEN, credentials);
    }

    private Api.Answer second(String ticket, String code) {
        return api.stranger().rest("POST", SECOND, Map.of("ticket", ticket, "code", code));
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
