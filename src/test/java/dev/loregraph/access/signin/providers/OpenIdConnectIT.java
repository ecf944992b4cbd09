package dev.loregraph.access.signin.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.factors.CodesOfApp;
import dev.loregraph.refusal.Refusal.Code;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@WholeServerTest
@DirtiesContext
class OpenIdConnectIT {

    private static final String AT = "/api/v2/auth/providers/";
    private static final ConfigurableApplicationContext PROVIDER = RealProvider.started();
    private static final ConfigurableApplicationContext OTHER = RealProvider.started();

    private final Api api;
    private final String user = "user-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    OpenIdConnectIT(Api api) {
        this.api = api;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        for (String name : List.of("table", "other", "forged")) {
            String client = "spring.security.oauth2.client.registration." + name + ".";
            registry.add(client + "provider", () -> name);
            registry.add(client + "client-id", () -> RealProvider.CLIENT);
            registry.add(client + "client-secret", () -> RealProvider.SECRET);
            registry.add(client + "client-name", () -> "At " + name);
            registry.add(client + "scope", () -> "openid");
            registry.add(client + "authorization-grant-type", () -> "authorization_code");
            registry.add(client + "redirect-uri", () -> RealProvider.REDIRECT);
        }
        String provider = "spring.security.oauth2.client.provider.";
        registry.add(provider + "table.issuer-uri", () -> RealProvider.issuer(PROVIDER));
        registry.add(provider + "other.issuer-uri", () -> RealProvider.issuer(OTHER));
        String real = RealProvider.issuer(PROVIDER) + "/oauth2/";
        registry.add(provider + "forged.authorization-uri", () -> real + "authorize");
        registry.add(provider + "forged.token-uri", () -> real + "token");
        registry.add(
                provider + "forged.jwk-set-uri", () -> RealProvider.issuer(OTHER) + "/oauth2/jwks");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
        OTHER.close();
    }

    @Test
    void strangers_see_where_else_to_sign_in() {
        Api.Answer answer = api.stranger().rest("GET", "/api/v2/auth/providers", null);
        assertThat(answer.text()).contains("{\"id\":\"table\",\"name\":\"At table\"}");
        assertThat(answer.text()).doesNotContain(RealProvider.CLIENT, RealProvider.SECRET);
        assertThat(api.stranger().rest("POST", AT + "elsewhere/start", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_newcomer_chooses_a_username_and_is_known_the_next_time() {
        Api.Answer unknown = finish(signedInThere(user));
        assertThat(unknown.status()).isEqualTo(401);
        String ticket = unknown.body().at("/registration/ticket").asString();
        var taken = Map.of("ticket", ticket, "username", api.somebody().username());
        assertThat(register(taken).status()).isEqualTo(409);
        Api.Answer made = register(Map.of("ticket", ticket, "username", user));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(register(Map.of("ticket", ticket, "username", user + "2")).status())
                .isEqualTo(401);

        Api.Answer again = finish(signedInThere(user));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        Api.Member member = api.withToken(again.body().path("accessToken").asString());
        JsonNode me =
                member.query(
                        "{ me { username signIns { method } providerAccounts { provider } } }");
        assertThat(me.at("/me/username").asString()).isEqualTo(user);
        assertThat(me.at("/me/signIns/0/method").asString()).isEqualTo("PROVIDER");
        assertThat(me.at("/me/providerAccounts/0/provider").asString()).isEqualTo("table");
    }

    @Test
    void a_username_alone_links_nothing() {
        Api.Member member = api.somebody();
        Api.Answer answer = finish(signedInThere(member.username()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().has("registration")).isTrue();
    }

    @Test
    void a_member_links_an_account_with_proof_and_takes_it_away_again() {
        Api.Member member = api.somebody();
        Map<String, Object> unproved = signedInThere(user);
        assertThat(member.rest("POST", AT + "table/link", unproved).status()).isEqualTo(403);
        assertThat(api.stranger().rest("POST", AT + "table/link", unproved).status())
                .isEqualTo(401);
        Map<String, Object> proved = proved(signedInThere(user));
        JsonNode linked = member.rest("POST", AT + "table/link", proved).body();
        assertThat(linked).hasSize(1);
        assertThat(finish(signedInThere(user)).status()).isEqualTo(200);
        Api.Member other = api.somebody();
        assertThat(other.rest("POST", AT + "table/link", proved(signedInThere(user))).status())
                .isEqualTo(409);
        String unlink =
                "mutation ($input: UnlinkProviderAccountInput!) { unlinkProviderAccount(input: $input) { providerAccounts { id } } }";
        var input =
                Map.of(
                        "input",
                        Map.of(
                                "providerAccountId",
                                linked.get(0).path("id").asString(),
                                "proof",
                                Map.of("password", Api.PASSWORD)));
        Refused.by(Code.NOT_FOUND, "providerAccountId", other.refusal(unlink, input));
        member.query(unlink, input);
        assertThat(finish(signedInThere(user)).status()).isEqualTo(401);
    }

    @Test
    void the_address_asks_with_pkce_state_and_nonce() {
        var asked = UriComponentsBuilder.fromUriString(start().path("address").asString()).build();
        assertThat(asked.getQueryParams().toSingleValueMap())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void another_state_ticket_or_code_is_refused() {
        for (String part : new String[] {"state", "ticket", "code"}) {
            Map<String, Object> returned = signedInThere(user);
            returned.put(part, "made-up");
            Api.Answer answer = finish(returned);
            assertThat(answer.status()).as(part).isEqualTo(401);
            assertThat(answer.body().has("registration")).isFalse();
            returned.remove(part);
            assertThat(finish(returned).body().path("field").asString()).isEqualTo(part);
        }
        Map<String, Object> used = signedInThere(user);
        assertThat(finish(used).body().has("registration")).isTrue();
        assertThat(finish(used).body().has("registration")).isFalse();
    }

    @Test
    void a_code_of_one_sign_in_does_not_end_another() {
        Map<String, Object> mine = signedInThere(user);
        Map<String, Object> theirs = signedInThere(user + "x");
        mine.put("code", theirs.get("code"));
        Api.Answer answer = finish(mine);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().has("registration")).isFalse();
    }

    @Test
    void the_same_name_at_another_provider_is_somebody_else() {
        String ticket = finish(signedInThere(user)).body().at("/registration/ticket").asString();
        assertThat(register(Map.of("ticket", ticket, "username", user)).status()).isEqualTo(201);
        Api.Answer answer = finish("other", signedInThere("other", user));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().has("registration")).isTrue();
    }

    @Test
    void what_another_key_has_signed_proves_nothing() {
        Api.Answer answer = finish("forged", signedInThere("forged", user));
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.body().has("registration")).isFalse();
    }

    @Test
    void a_provider_counts_as_one_factor_and_the_second_is_asked_for_here() {
        Api.Member member = api.somebody();
        member.rest("POST", AT + "table/link", proved(signedInThere(user)));
        JsonNode started =
                member.query(
                        "mutation ($p: String) { startSecondFactor(input: {proof: {password: $p}}) { secret } }",
                        Map.of("p", Api.PASSWORD));
        String secret = started.findValue("secret").asString();
        member.query(
                "mutation ($code: String!) { confirmSecondFactor(input: {code: $code}) { recoveryCodes } }",
                Map.of("code", CodesOfApp.now(secret)));
        Api.Answer halfWay = finish(signedInThere(user));
        assertThat(halfWay.status()).isEqualTo(401);
        String ticket = halfWay.body().at("/secondFactor/ticket").asString();
        Api.Answer done =
                api.stranger()
                        .rest(
                                "POST",
                                "/api/v2/auth/second-factor",
                                Map.of("ticket", ticket, "code", CodesOfApp.next(secret)));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private JsonNode start() {
        return start("table");
    }

    private JsonNode start(String provider) {
        return api.stranger().rest("POST", AT + provider + "/start", Map.of()).body();
    }

    /** What the page at the redirect address comes back with. */
    private Map<String, Object> signedInThere(String whom) {
        return signedInThere("table", whom);
    }

    private Map<String, Object> signedInThere(String provider, String whom) {
        JsonNode departure = start(provider);
        var returned =
                UriComponentsBuilder.fromUriString(
                                redirect(departure.path("address").asString(), whom))
                        .build()
                        .getQueryParams();
        var all = new HashMap<String, Object>();
        all.put("ticket", departure.path("ticket").asString());
        all.put("code", text(returned.getFirst("code")));
        all.put(
                "state",
                URLDecoder.decode(text(returned.getFirst("state")), StandardCharsets.UTF_8));
        return all;
    }

    private static Map<String, Object> proved(Map<String, Object> returned) {
        returned.put("proof", Map.of("password", Api.PASSWORD));
        return returned;
    }

    private String redirect(String address, String whom) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header(RealProvider.USER, whom)
                        .header("Accept", "text/html")
                        .build();
        try {
            HttpResponse<String> answer = api.client().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Api.Answer finish(Map<String, Object> returned) {
        return finish("table", returned);
    }

    private Api.Answer finish(String provider, Map<String, Object> returned) {
        return api.stranger().rest("POST", AT + provider + "/finish", returned);
    }

    private Api.Answer register(Map<String, ?> asked) {
        return api.stranger().rest("POST", AT + "register", asked);
    }

    private static String text(@Nullable String value) {
        assertThat(value).isNotNull();
        return String.valueOf(value);
    }
}
