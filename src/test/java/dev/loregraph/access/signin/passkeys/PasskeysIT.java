package dev.loregraph.access.signin.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.client.Origin;
import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal.Code;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class PasskeysIT {

    private static final String AT = "/api/v2/auth/passkeys/";
    private static final String REMOVE =
            "mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { passkeys { id } } }";

    private final Api api;
    private final Api.Member member;
    private final SoftwareAuthenticator device = new SoftwareAuthenticator("http://localhost:8080");

    @Autowired
    PasskeysIT(Api api) {
        this.api = api;
        this.member = api.somebody();
    }

    @Test
    void a_passkey_signs_in_by_itself() {
        Api.Answer kept = register(member, device);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.body().path("name").asString()).isEqualTo("my phone");
        Api.Answer answer = signIn(device);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Api.Member me = api.withToken(answer.body().path("accessToken").asString());
        JsonNode seen =
                me.query("{ me { id passkeys { name usedAt } signIns { method current } } }");
        assertThat(seen.at("/me/id").asString()).isEqualTo(member.id());
        assertThat(seen.at("/me/passkeys/0/usedAt").isString()).isTrue();
        assertThat(seen.toString()).contains("\"PASSKEY\"");
        assertThat(signIn(device).status()).isEqualTo(200);
    }

    @Test
    void the_options_ask_for_a_verified_user_and_name_what_is_registered_already() {
        register(member, device);
        JsonNode asked = options(member).body().path("publicKey");
        assertThat(asked.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(asked.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(asked.path("excludeCredentials")).hasSize(1);
        JsonNode signIn = api.stranger().rest("POST", AT + "sign-in/options", Map.of()).body();
        assertThat(signIn.at("/publicKey/allowCredentials")).isEmpty();
        assertThat(signIn.at("/publicKey/userVerification").asString()).isEqualTo("required");
    }

    @Test
    void strangers_and_who_gives_no_proof_register_nothing() {
        assertThat(api.stranger().rest("POST", AT + "register/options", Map.of()).status())
                .isEqualTo(401);
        assertThat(member.rest("POST", AT + "register/options", Map.of()).status()).isEqualTo(403);
        var wrong = Map.of("password", "not the password");
        assertThat(
                        member.rest("POST", AT + "register/options", wrong)
                                .body()
                                .path("field")
                                .asString())
                .isEqualTo("password");
    }

    @Test
    void a_ticket_is_for_one_member_and_one_use() {
        JsonNode options = options(member).body();
        Map<String, Object> made = device.created(options.path("publicKey"));
        String ticket = options.path("ticket").asString();
        assertThat(finish(api.somebody(), ticket, made).body().path("field").asString())
                .isEqualTo("ticket");
        assertThat(finish(member, ticket, made).body().path("field").asString())
                .isEqualTo("ticket");
    }

    @Test
    void an_assertion_counts_once_and_only_for_its_challenge() {
        register(member, device);
        JsonNode first = signInOptions();
        JsonNode second = signInOptions();
        Map<String, Object> signed = device.signed(first.path("publicKey"));
        assertThat(signIn(second, signed).status()).isEqualTo(401);
        assertThat(signIn(first, signed).status()).isEqualTo(200);
        assertThat(signIn(first, signed).status()).isEqualTo(401);
    }

    @Test
    void a_passkey_that_was_copied_is_found_out_by_its_count() {
        register(member, device);
        assertThat(signIn(device).status()).isEqualTo(200);
        device.count = 0;
        assertThat(signIn(device).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "domain", "unverified", "another user"})
    void what_was_not_made_for_us_is_refused(String flaw) {
        register(member, device);
        spoil(device, flaw);
        Api.Answer answer = signIn(device);
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        if (!flaw.equals("another user")) {
            var other = new SoftwareAuthenticator("http://localhost:8080");
            spoil(other, flaw);
            assertThat(register(member, other).body().path("field").asString())
                    .isEqualTo("credential");
        }
    }

    @Test
    void an_unknown_passkey_is_refused_and_so_is_what_is_none() {
        assertThat(signIn(device).status()).isEqualTo(401);
        for (Object none : List.of(Map.of(), "text", 17, List.of(), Map.of("id", "x"))) {
            var body =
                    Map.of("ticket", signInOptions().path("ticket").asString(), "credential", none);
            Api.Answer answer = api.stranger().rest("POST", AT + "sign-in/finish", body);
            assertThat(answer.status()).as(none + answer.text()).isIn(400, 401);
        }
        JsonNode options = options(member).body();
        Api.Answer answer = finish(member, options.path("ticket").asString(), Map.of("id", "x"));
        assertThat(answer.body().path("field").asString()).isEqualTo("credential");
    }

    @Test
    void a_passkey_belongs_to_one_user_and_goes_when_they_remove_it() {
        register(member, device);
        Api.Member other = api.somebody();
        Api.Answer twice = register(other, device);
        assertThat(twice.status()).as(twice.text()).isEqualTo(409);
        String id = member.query("{ me { passkeys { id } } }").at("/me/passkeys/0/id").asString();
        var proved = Map.of("passkeyId", id, "proof", Map.of("password", Api.PASSWORD));
        Refused.by(Code.NOT_FOUND, "passkeyId", other.refusal(REMOVE, Map.of("input", proved)));
        Refused.by(
                Code.FORBIDDEN,
                null,
                member.refusal(REMOVE, Map.of("input", Map.of("passkeyId", id))));
        device.actFor(member.id());
        assertThat(signIn(device).status()).isEqualTo(200);
        assertThat(member.query(REMOVE, Map.of("input", proved)).findValue("passkeys")).isEmpty();
        assertThat(signIn(device).status()).isEqualTo(401);
    }

    @Test
    void pages_of_other_origins_are_refused_by_the_settings() {
        var here = new PasskeySettings("localhost", List.of(), 20);
        assertThat(here.allows(Origin.create("http://localhost:8080"))).isTrue();
        assertThat(here.allows(Origin.create("http://localhost.evil.example"))).isFalse();
        var table = new PasskeySettings("table.example", List.of(), 20);
        assertThat(table.allows(Origin.create("https://table.example"))).isTrue();
        assertThat(table.allows(Origin.create("http://table.example"))).isFalse();
        assertThat(table.allows(Origin.create("https://www.table.example"))).isFalse();
        var more = new PasskeySettings("table.example", List.of("https://www.table.example"), 20);
        assertThat(more.allows(Origin.create("https://www.table.example"))).isTrue();
        assertThat(more.allows(Origin.create("https://table.example"))).isFalse();
    }

    private void spoil(SoftwareAuthenticator spoiled, String flaw) {
        switch (flaw) {
            case "origin" -> spoiled.origin = "https://elsewhere.example";
            case "domain" -> spoiled.domain = "elsewhere.example";
            case "unverified" -> spoiled.verifiesUser = false;
            default -> spoiled.actFor(UUID.randomUUID().toString());
        }
    }

    private Api.Answer options(Api.Member whose) {
        return whose.rest("POST", AT + "register/options", Map.of("password", Api.PASSWORD));
    }

    private Api.Answer register(Api.Member whose, SoftwareAuthenticator with) {
        JsonNode options = options(whose).body();
        return finish(
                whose, options.path("ticket").asString(), with.created(options.path("publicKey")));
    }

    private static Api.Answer finish(
            Api.Member whose, String ticket, Map<String, Object> credential) {
        var body = Map.of("ticket", ticket, "name", " my phone ", "credential", credential);
        return whose.rest("POST", AT + "register/finish", body);
    }

    private JsonNode signInOptions() {
        return api.stranger().rest("POST", AT + "sign-in/options", Map.of()).body();
    }

    private Api.Answer signIn(SoftwareAuthenticator with) {
        JsonNode options = signInOptions();
        return signIn(options, with.signed(options.path("publicKey")));
    }

    private Api.Answer signIn(JsonNode options, Map<String, Object> signed) {
        var body = Map.of("ticket", options.path("ticket").asString(), "credential", signed);
        return api.stranger().rest("POST", AT + "sign-in/finish", body);
    }
}
