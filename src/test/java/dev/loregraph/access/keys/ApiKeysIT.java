package dev.loregraph.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.MovableClock;
import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal.Code;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
class ApiKeysIT {

    private static final String CREATE =
            "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id prefix rights campaignIds } } }";
    private static final String REVOKE =
            "mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKeys { id } } }";
    private static final String LIST = "{ me { apiKeys { id name prefix lastUsedAt } } }";
    private static final String FOUND =
            "mutation { createCampaign(input: { name: \"By key\" }) { campaign { id } } }";
    private static final String ADD =
            "mutation ($input: AddMemberInput!) { addMember(input: $input) { member { role } } }";

    private final Api api;
    private final Graph graph;
    private final Viewers viewers;
    private final Api.Member owner;

    @Autowired
    ApiKeysIT(Api api, Graph graph, Viewers viewers) {
        this.api = api;
        this.graph = graph;
        this.viewers = viewers;
        this.owner = api.somebody();
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        JsonNode made = create(owner, Map.of("name", "  my script "));
        String secret = made.path("secret").asString();
        assertThat(secret).matches("lgk_[\\w-]{43}");
        Api.Answer list = owner.graphQl(LIST, Map.of());
        assertThat(list.text()).doesNotContain(secret.substring(13));
        JsonNode listed = list.body().at("/data/me/apiKeys/0");
        assertThat(listed.path("name").asString()).isEqualTo("my script");
        assertThat(listed.path("prefix").asString()).isEqualTo(secret.substring(0, 12));
        assertThat(
                        graph.command("test/nodes-holding")
                                .with("text", secret.substring(12))
                                .first(row -> row.integer("count")))
                .contains(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-API-Key", "Authorization"})
    void a_key_stands_for_its_owner_in_either_header(String header) {
        String secret = secret(Map.of("name", "script"));
        Api.Answer answer =
                api.send(
                        "/graphql",
                        request ->
                                request.header(
                                                header,
                                                header.equals("X-API-Key")
                                                        ? secret
                                                        : "Bearer " + secret)
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"query\":\"{ me { id } }\"}")));
        assertThat(answer.body().at("/data/me/id").asString()).isEqualTo(owner.id());
        assertThat(owner.query(LIST).at("/me/apiKeys/0/lastUsedAt").isString()).isTrue();
    }

    @Test
    void a_made_up_key_is_nobodys() {
        assertThat(with("lgk_" + "x".repeat(43)).graphQl("{ me { id } }", Map.of()).status())
                .isEqualTo(401);
        assertThat(with("lgk_").graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void a_key_that_may_only_read_changes_nothing() {
        Api.Member reader = with(secret(Map.of("name", "reader")));
        Refused.by(Code.FORBIDDEN, null, reader.refusal(FOUND, Map.of()));
        Api.Answer imported = reader.rest("POST", "/api/v2/campaigns/import", "{}");
        assertThat(imported.status()).as(imported.text()).isEqualTo(403);
        assertThat(owner.query("{ campaigns { totalCount } }").findValue("totalCount").asInt())
                .isZero();
    }

    @Test
    void a_key_that_may_write_does_what_its_owner_may() {
        Api.Member writer = with(secret(Map.of("name", "writer", "rights", List.of("WRITE"))));
        String made = campaign(writer);
        assertThat(owner.query("{ campaign(id: \"" + made + "\") { id } }").findValue("id"))
                .isNotNull();
    }

    @Test
    void a_key_for_some_campaigns_knows_no_other() {
        String inside = campaign(owner);
        String outside = campaign(owner);
        Api.Member key =
                with(
                        secret(
                                Map.of(
                                        "name",
                                        "narrow",
                                        "rights",
                                        List.of("READ", "WRITE"),
                                        "campaignIds",
                                        List.of(inside))));
        JsonNode seen = key.query("{ campaigns { nodes { id } totalCount } }");
        assertThat(seen.findValuesAsString("id")).containsExactly(inside);
        assertThat(seen.findValue("totalCount").asInt()).isEqualTo(1);
        Refused.by(
                Code.NOT_FOUND,
                "id",
                key.refusal("{ campaign(id: \"" + outside + "\") { id } }", Map.of()));
        Refused.by(Code.FORBIDDEN, null, key.refusal(FOUND, Map.of()));
        var session = Map.of("input", Map.of("campaignId", outside));
        Refused.by(
                Code.NOT_FOUND,
                "campaignId",
                key.refusal(
                        "mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }",
                        session));
    }

    @Test
    void a_key_loses_what_its_owner_loses() {
        Api.Member dm = api.somebody();
        String shared = campaign(dm);
        var membership = new HashMap<String, Object>();
        membership.put("campaignId", shared);
        membership.put("username", owner.username());
        membership.put("role", "PLAYER");
        dm.query(ADD, Map.of("input", membership));
        Api.Member key = with(secret(Map.of("name", "k", "rights", List.of("WRITE"))));
        String ask = "{ campaign(id: \"" + shared + "\") { viewerRole } }";
        assertThat(key.query(ask).findValue("viewerRole").asString()).isEqualTo("PLAYER");
        graph.command("access/remove-member")
                .with("campaignId", shared)
                .with("userId", owner.id())
                .run();
        viewers.forgetWhenCommitted(owner.id());
        Refused.by(Code.NOT_FOUND, "id", key.refusal(ask, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ me { apiKeys { id } } }",
                "{ me { signIns { id } } }",
                "mutation { createApiKey(input: { name: \"child\" }) { secret } }",
                "mutation { changeDisplayName(input: { displayName: \"x\" }) { viewer { id } } }",
                "mutation { changePassword(input: { currentPassword: \"x\", newPassword: \"y\" }) { signIns { id } } }",
                "mutation { endOtherSignIns { signIns { id } } }",
                "mutation { rotateSigningKeys(input: {}) { keyIds } }",
                "mutation { becomeFirstAdministrator(input: { code: \"x\" }) { viewer { id } } }"
            })
    void what_an_owner_does_in_person_no_key_does(String document) {
        Api.Member admin = Administrators.one(api, graph);
        JsonNode made = create(admin, Map.of("name", "k", "rights", List.of("WRITE")));
        Api.Member key = with(made.path("secret").asString());
        Refused.by(Code.FORBIDDEN, null, key.refusal(document, Map.of()));
        assertThat(key.rest("GET", "/actuator/prometheus", null).status()).isEqualTo(403);
    }

    @Test
    void a_key_is_made_by_who_proves_to_be_its_owner() {
        graph.command("test/age-sign-ins").with("userId", owner.id()).with("minutes", 11).run();
        var unproved = Map.of("input", Map.of("name", "k"));
        Refused.by(Code.FORBIDDEN, null, owner.refusal(CREATE, unproved));
        var proof = Map.of("password", Api.PASSWORD);
        assertThat(create(owner, Map.of("name", "k", "proof", proof)).path("secret").isString())
                .isTrue();
    }

    @Test
    void a_key_for_metrics_reads_them_while_its_owner_runs_the_server_and_nothing_else() {
        var wanted = Map.of("name", "prometheus", "rights", List.of("METRICS"));
        Refused.by(Code.FORBIDDEN, null, owner.refusal(CREATE, Map.of("input", wanted)));
        Api.Member admin = Administrators.one(api, graph);
        String ownCampaign = campaign(admin);
        Api.Member key = with(create(admin, wanted).path("secret").asString());
        Api.Answer metrics = key.rest("GET", "/actuator/prometheus", null);
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("jvm_").doesNotContain(admin.username());
        String ask = "{ campaign(id: \"" + ownCampaign + "\") { id } }";
        Refused.by(Code.NOT_FOUND, "id", key.refusal(ask, Map.of()));
        Refused.by(Code.FORBIDDEN, null, key.refusal(FOUND, Map.of()));
        Refused.by(
                Code.FORBIDDEN,
                null,
                key.refusal("{ account(username: \"anybody\") { id } }", Map.of()));
        graph.command("access/set-platform-role")
                .with("id", admin.id())
                .with("role", PlatformRole.USER)
                .run();
        viewers.forgetWhenCommitted(admin.id());
        assertThat(key.rest("GET", "/actuator/prometheus", null).status()).isEqualTo(403);
    }

    @Test
    void a_revoked_key_stops_at_once() {
        JsonNode made = create(owner, Map.of("name", "k"));
        Api.Member key = with(made.path("secret").asString());
        key.query("{ me { id } }");
        var input = Map.of("input", Map.of("apiKeyId", made.at("/apiKey/id").asString()));
        Refused.by(Code.NOT_FOUND, "apiKeyId", api.somebody().refusal(REVOKE, input));
        key.query("{ me { id } }");
        assertThat(owner.query(REVOKE, input).findValue("apiKeys")).isEmpty();
        assertThat(key.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        Refused.by(Code.NOT_FOUND, "apiKeyId", owner.refusal(REVOKE, input));
    }

    @Test
    void asked_twice_with_one_id_there_is_one_key() {
        Map<String, ?> wanted = Map.of("name", "k", "clientMutationId", "once");
        JsonNode first = create(owner, wanted);
        JsonNode second = create(owner, wanted);
        assertThat(second.path("apiKey")).isEqualTo(first.path("apiKey"));
        assertThat(second.path("secret").isNull()).isTrue();
        assertThat(owner.query(LIST).at("/me/apiKeys")).hasSize(1);
    }

    static Stream<Arguments> badKeys() {
        return Stream.of(
                Arguments.of(Map.of("name", " "), "name", Code.BAD_REQUEST),
                Arguments.of(Map.of("name", "x".repeat(101)), "name", Code.BAD_REQUEST),
                Arguments.of(Map.of("name", "a\u0000"), "name", Code.BAD_REQUEST),
                Arguments.of(Map.of("name", "k", "rights", List.of()), "rights", Code.BAD_REQUEST),
                Arguments.of(
                        Map.of("name", "k", "campaignIds", List.of()),
                        "campaignIds",
                        Code.BAD_REQUEST),
                Arguments.of(
                        Map.of("name", "k", "campaignIds", List.of("nowhere")),
                        "campaignIds",
                        Code.NOT_FOUND),
                Arguments.of(
                        Map.of("name", "k", "expiresAt", "2001-01-01T00:00:00Z"),
                        "expiresAt",
                        Code.BAD_REQUEST),
                Arguments.of(
                        Map.of("name", "k", "expiresAt", "2999-01-01T00:00:00Z"),
                        "expiresAt",
                        Code.BAD_REQUEST),
                Arguments.of(
                        Map.of("name", "k", "serviceAccount", "anybody"), null, Code.FORBIDDEN));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void what_cannot_be_a_key_is_refused_by_field(
            Map<String, ?> wanted, @Nullable String field, Code code) {
        Refused.by(code, field, owner.refusal(CREATE, Map.of("input", wanted)));
    }

    @Test
    void a_program_of_its_own_is_let_in_by_keys_that_administrators_make() {
        Api.Member admin = Administrators.one(api, graph);
        String robot = "robot-" + UUID.randomUUID().toString().substring(0, 8);
        admin.query(
                "mutation ($input: CreateServiceAccountInput!) { createServiceAccount(input: $input) { account { id } } }",
                Map.of("input", Map.of("username", robot)));
        JsonNode made =
                create(
                        admin,
                        Map.of("name", "k", "serviceAccount", robot, "rights", List.of("WRITE")));
        Api.Member program = with(made.path("secret").asString());
        JsonNode me = program.query("{ me { username platformRole } }");
        assertThat(me.findValue("username").asString()).isEqualTo(robot);
        assertThat(me.findValue("platformRole").asString()).isEqualTo("SERVICE");
        Refused.by(
                Code.NOT_FOUND,
                "serviceAccount",
                admin.refusal(
                        CREATE,
                        Map.of("input", Map.of("name", "k", "serviceAccount", owner.username()))));
        admin.query(
                "mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { account { id } } }",
                Map.of("input", Map.of("username", robot)));
        assertThat(program.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void a_key_ends_when_it_says_and_there_are_not_too_many() {
        var clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
        var settings = new ApiKeySettings(Duration.ofDays(90), Duration.ofDays(366), 2);
        var keys = new ApiKeys(graph, viewers, settings, clock);
        Viewer user = Table.user(graph, "keys");
        var made = keys.make(user, wanted("one"));
        keys.make(user, wanted("two"));
        Refused.by(Code.CONFLICT, "name", () -> keys.make(user, wanted("three")));
        String secret = String.valueOf(made.secret());
        assertThat(keys.callerWith(secret)).isPresent();
        assertThat(made.toString()).doesNotContain(secret);
        clock.pass(Duration.ofDays(90));
        assertThat(keys.callerWith(secret)).isEmpty();
        assertThat(keys.of(user.userId())).isEmpty();
        keys.make(user, wanted("three"));
    }

    private static NewApiKey wanted(String name) {
        return new NewApiKey(name, Set.of(ApiKeyRight.READ), null, null, null);
    }

    private JsonNode create(Api.Member member, Map<String, ?> wanted) {
        return member.query(CREATE, Map.of("input", wanted)).path("createApiKey");
    }

    private String secret(Map<String, ?> wanted) {
        return create(owner, wanted).path("secret").asString();
    }

    private Api.Member with(String secret) {
        return api.withToken(secret);
    }

    private static String campaign(Api.Member member) {
        return member.query(FOUND).findValue("id").asString();
    }
}
