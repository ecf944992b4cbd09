package dev.loregraph.access.signin.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal.Code;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    private final Api api;
    private final String user = "user-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    OpenIdConnectIT(Api api) {
        this.api = api;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.table.provider", () -> "real");
        registry.add(client + "registration.table.client-id", () -> RealProvider.CLIENT);
        registry.add(client + "registration.table.client-secret", () -> RealProvider.SECRET);
        registry.add(client + "registration.table.client-name", () -> "The Round Table");
        registry.add(client + "registration.table.scope", () -> "openid");
        registry.add(client + "registration.table.redirect-uri", () -> RealProvider.REDIRECT);
        registry.add(client + "provider.real.issuer-uri", () -> RealProvider.issuer(PROVIDER));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void strangers_see_where_else_to_sign_in() {
        Api.Answer answer = api.stranger().rest("GET", "/api/v2/auth/providers", null);
        assertThat(answer.text()).isEqualTo("[{\"id\":\"table\",\"name\":\"The Round Table\"}]");
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

    private JsonNode start() {
        return api.stranger().rest("POST", AT + "table/start", Map.of()).body();
    }

    /** What the page at the redirect address comes back with. */
    private Map<String, Object> signedInThere(String whom) {
        JsonNode departure = start();
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
        return api.stranger().rest("POST", AT + "table/finish", returned);
    }

    private Api.Answer register(Map<String, ?> asked) {
        return api.stranger().rest("POST", AT + "register", asked);
    }

    private static String text(@Nullable String value) {
        assertThat(value).isNotNull();
        return String.valueOf(value);
    }
}
