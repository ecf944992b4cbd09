package dev.loregraph.access.audit;

import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.SampleRequest;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.graph.Graph;
import graphql.schema.GraphQLFieldDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class AuditIT {

    private static final String ENTRIES =
            "query($campaignId: ID, $filter: AuditFilter, $first: Int, $after: String) {"
                    + " auditEntries(campaignId: $campaignId, filter: $filter, first: $first, after: $after) {"
                    + " totalCount pageInfo { endCursor hasNextPage } nodes { number at actorId actorName inPerson address"
                    + " action outcome code objects { name id } details previousHash hash } } }";
    private static final String VERIFY =
            "query($campaignId: ID) { verifyAudit(campaignId: $campaignId) { intact entries lastNumber fault { kind number } } }";
    private static final String CAMPAIGN =
            "mutation($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }";
    private static final String MEMBER =
            "mutation($input: AddMemberInput!) { addMember(input: $input) { member { userId } } }";
    private static final String ENTITY =
            "mutation($input: CreateEntityInput!) { createEntity(input: $input) { entity { id } } }";
    private static final String SESSION =
            "mutation($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }";
    private static final String JOURNAL =
            "mutation($input: WriteJournalInput!) { writeJournal(input: $input) { journal { id } } }";

    private final Api api;
    private final Graph graph;
    private final Driver driver;
    private final GraphQlSource graphQl;
    private final Api.Member dm;
    private final Api.Member player;
    private final String campaignId;

    @Autowired
    AuditIT(Api api, Graph graph, Driver driver, GraphQlSource graphQl) {
        this.api = api;
        this.graph = graph;
        this.driver = driver;
        this.graphQl = graphQl;
        this.dm = api.somebody();
        this.player = api.somebody();
        this.campaignId =
                id(dm, CAMPAIGN, Map.of("name", "Audited " + UUID.randomUUID()), "campaign");
        add(player, "PLAYER");
    }

    @Test
    void a_write_is_told_of_before_and_after_with_who_what_and_from_where() {
        String entityId = entity("Strahd");
        List<JsonNode> entries = entries(dm, Map.of("action", "createEntity"));
        assertThat(entries).hasSize(2);
        JsonNode done = entries.getFirst();
        JsonNode begun = entries.getLast();
        assertThat(begun.path("outcome").asString()).isEqualTo("BEGUN");
        assertThat(done.path("outcome").asString()).isEqualTo("DONE");
        assertThat(done.path("number").asInt()).isGreaterThan(begun.path("number").asInt());
        for (JsonNode entry : entries) {
            assertThat(entry.path("actorId").asString()).isEqualTo(dm.id());
            assertThat(entry.path("actorName").asString()).isEqualTo(dm.username());
            assertThat(entry.path("inPerson").asBoolean()).isTrue();
            assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.path("details").toString()).contains("kind=NPC");
        }
        assertThat(objects(begun)).containsExactly("campaign:" + campaignId);
        assertThat(objects(done)).containsExactly("campaign:" + campaignId, "entity:" + entityId);
    }

    @Test
    void a_change_of_rights_tells_whose_and_which() {
        JsonNode entry = entries(dm, Map.of("action", "addMember")).getFirst();
        assertThat(objects(entry)).contains("user:" + player.id());
        assertThat(entry.path("details").toString()).contains("role=PLAYER");
    }

    @Test
    void what_is_refused_is_told_to_the_campaign_of_members_only() {
        Map<String, Object> input = member(player, "DM");
        Refused.by(FORBIDDEN, null, player.refusal(MEMBER, Map.of("input", input)));
        JsonNode refused = entries(dm, Map.of("action", "addMember")).getFirst();
        assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("code").asString()).isEqualTo("FORBIDDEN");
        assertThat(refused.path("actorId").asString()).isEqualTo(player.id());

        Api.Member outsider = api.somebody();
        outsider.refusal(MEMBER, Map.of("input", input));
        assertThat(entries(dm, Map.of("actorId", outsider.id()))).isEmpty();
        assertThat(platform(Map.of("actorId", outsider.id(), "objectId", campaignId)))
                .extracting(entry -> entry.path("outcome").asString())
                .containsExactly("REFUSED", "BEGUN");
    }

    @Test
    void nothing_that_people_type_is_in_it() {
        String secret = "secret-" + UUID.randomUUID();
        entity("Hidden " + secret);
        journal(player, secret, "AUTHOR");
        var change = Map.of("currentPassword", secret, "newPassword", secret + "!");
        player.refusal(
                "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { signIns { id } } }",
                Map.of("input", change));
        for (String username : new String[] {secret, player.username()}) {
            var credentials = Map.of("username", username, "password", secret);
            api.stranger().rest("POST", "/api/v2/auth/token", credentials);
        }
        assertThat(entries(dm, Map.of()).toString()).doesNotContain(secret);
        assertThat(platform(Map.of()).toString()).doesNotContain(secret);
        assertThat(
                        run(
                                "MATCH (e:AuditEntry) WHERE any(k IN keys(e) WHERE any(text IN CASE WHEN valueType(e[k]) STARTS WITH 'LIST' THEN e[k] ELSE [toString(e[k])] END WHERE text CONTAINS $secret)) RETURN count(e)",
                                Map.of("secret", secret)))
                .isZero();
    }

    @Test
    void sign_ins_are_told_of_good_and_failed() {
        Api.Member somebody = api.somebody();
        var wrong = Map.of("username", somebody.username(), "password", "not the password");
        api.stranger().rest("POST", "/api/v2/auth/token", wrong);
        List<JsonNode> entries = platform(Map.of("objectId", somebody.id()));
        assertThat(entries.getFirst().path("action").asString()).isEqualTo("signIn");
        assertThat(entries.getFirst().path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(entries.getFirst().path("code").asString()).isEqualTo("UNAUTHENTICATED");
        JsonNode good = entries.get(1);
        assertThat(good.path("action").asString()).isEqualTo("signedIn");
        assertThat(good.path("actorId").asString()).isEqualTo(somebody.id());
        assertThat(good.path("details").toString()).contains("method=PASSWORD");
        assertThat(good.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entries.getLast().path("action").asString()).isEqualTo("register");
    }

    @Test
    void a_copied_refresh_token_is_told_of() {
        Api.Member somebody = api.somebody();
        var credentials = Map.of("username", somebody.username(), "password", Api.PASSWORD);
        String first = refreshToken("token", credentials);
        String second = refreshToken("refresh", Map.of("refreshToken", first));
        assertThat(second).isNotEmpty();
        api.stranger().rest("POST", "/api/v2/auth/refresh", Map.of("refreshToken", first));
        assertThat(platform(Map.of("objectId", somebody.id(), "action", "refreshTokenReused")))
                .hasSize(1);
    }

    @Test
    void a_dm_who_reads_somebodys_own_journal_is_told_of_and_nobody_else() {
        String own = journal(player, "Nobody but me and the DM.", "AUTHOR");
        journal(player, "For everybody.", "PARTY");
        String read = "query($id: ID!) { journal(id: $id) { body } }";
        player.query(read, Map.of("id", own));
        var filter = Map.<String, Object>of("action", "readPrivateJournals");
        assertThat(entries(dm, filter)).isEmpty();
        dm.query(read, Map.of("id", own));
        JsonNode entry = entries(dm, filter).getFirst();
        assertThat(entry.path("actorId").asString()).isEqualTo(dm.id());
        assertThat(objects(entry)).containsExactly("journal:" + own);
        assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
        dm.query("query($id: ID!) { journal(id: $id) { author } }", Map.of("id", own));
        assertThat(entries(dm, filter)).hasSize(1);
        dm.query(
                "query($id: ID) { campaign(id: $id) { sessions { nodes { journals { nodes { body } } } } } }",
                Map.of("id", campaignId));
        assertThat(entries(dm, filter)).hasSize(2);
    }

    @Test
    void an_import_over_rest_is_told_of_with_its_campaign() {
        String slug = "imported-" + UUID.randomUUID().toString().substring(0, 8);
        Api.Answer answer =
                dm.rest(
                        "POST",
                        "/api/v2/campaigns/import",
                        "{\"type\":\"campaign\",\"slug\":\"%s\",\"name\":\"Imported\"}"
                                .formatted(slug));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode entry =
                platform(Map.of("action", "importCampaign", "actorId", dm.id())).getFirst();
        assertThat(entry.path("outcome").asString()).isEqualTo("DONE");
        assertThat(objects(entry))
                .contains("campaign:" + answer.body().path("campaignId").asString());
    }

    @Test
    void every_mutation_of_the_schema_is_told_of() {
        List<GraphQLFieldDefinition> mutations =
                Objects.requireNonNull(graphQl.schema().getMutationType()).getFieldDefinitions();
        assertThat(mutations).hasSizeGreaterThan(20);
        for (GraphQLFieldDefinition mutation : mutations) {
            Api.Member somebody = api.somebody();
            SampleRequest request = SampleRequest.of("mutation", mutation, Map.of());
            Api.Answer answer = somebody.graphQl(request.document(), request.variables());
            assertThat(platform(Map.of("actorId", somebody.id(), "action", mutation.getName())))
                    .as("%s, which answered %s", mutation.getName(), answer.text())
                    .hasSize(2);
        }
    }

    @Test
    void without_its_entry_nothing_is_written() {
        run("MATCH (c:AuditChain {id: $id}) SET c.headNumber = 0", Map.of("id", campaignId));
        var input = Map.of("campaignId", campaignId, "kind", "NPC", "name", "Nobody");
        assertThat(dm.graphQl(ENTITY, Map.of("input", input)).codes()).hasSize(1);
        assertThat(
                        run(
                                "MATCH (e:Entity {campaignId: $id}) RETURN count(e)",
                                Map.of("id", campaignId)))
                .isZero();
    }

    @Test
    void a_campaigns_entries_are_for_its_dms_and_the_servers_for_administrators() {
        var campaigns = Map.of("campaignId", campaignId);
        for (String document : new String[] {ENTRIES, VERIFY}) {
            Refused.by(FORBIDDEN, null, player.refusal(document, campaigns));
            Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(document, campaigns));
            Refused.by(FORBIDDEN, null, dm.refusal(document, Map.of()));
            Api.Member administrator = Administrators.one(api, graph);
            Refused.by(NOT_FOUND, "campaignId", administrator.refusal(document, campaigns));
            administrator.query(document);
        }
    }

    @Test
    void entries_come_in_pages_and_by_what_they_tell() {
        String first = entity("Ireena");
        entity("Ismark");
        assertThat(entries(dm, Map.of("objectId", first))).hasSize(1);
        assertThat(entries(dm, Map.of("outcome", "BEGUN", "action", "createEntity"))).hasSize(2);
        assertThat(entries(dm, Map.of("from", "2000-01-01T00:00:00Z"))).hasSize(7);
        assertThat(entries(dm, Map.of("until", "2000-01-01T00:00:00Z"))).isEmpty();
        assertThat(entries(dm, Map.of("actorId", player.id()))).isEmpty();

        Map<String, Object> asked = new HashMap<>(Map.of("campaignId", campaignId, "first", 4));
        JsonNode page = dm.query(ENTRIES, asked).path("auditEntries");
        assertThat(page.path("totalCount").asInt()).isEqualTo(7);
        assertThat(numbers(page)).containsExactly(7, 6, 5, 4);
        asked.put("after", page.at("/pageInfo/endCursor").asString());
        page = dm.query(ENTRIES, asked).path("auditEntries");
        assertThat(numbers(page)).containsExactly(3, 2, 1);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void many_writers_at_once_make_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> writers =
                    IntStream.range(0, 24)
                            .<Callable<String>>mapToObj(i -> () -> entity("Guard " + i))
                            .toList();
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isNotEmpty();
            }
        }
        JsonNode found = dm.query(VERIFY, Map.of("campaignId", campaignId)).path("verifyAudit");
        assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.path("entries").asInt()).isEqualTo(3 + 48);
    }

    private String refreshToken(String step, Map<String, ?> body) {
        return api.stranger()
                .rest("POST", "/api/v2/auth/" + step, body)
                .body()
                .path("refreshToken")
                .asString();
    }

    private void add(Api.Member member, String role) {
        dm.query(MEMBER, Map.of("input", member(member, role)));
    }

    private Map<String, Object> member(Api.Member member, String role) {
        return Map.of("campaignId", campaignId, "username", member.username(), "role", role);
    }

    private String entity(String name) {
        var input = Map.of("campaignId", campaignId, "kind", "NPC", "name", name);
        return id(dm, ENTITY, input, "entity");
    }

    private String journal(Api.Member author, String body, String audience) {
        String sessionId = id(dm, SESSION, Map.of("campaignId", campaignId), "session");
        var input =
                Map.of(
                        "sessionId",
                        sessionId,
                        "perspective",
                        "PLAYER",
                        "body",
                        body,
                        "audience",
                        audience);
        return id(author, JOURNAL, input, "journal");
    }

    private static String id(Api.Member by, String mutation, Map<String, ?> input, String made) {
        JsonNode found = by.query(mutation, Map.of("input", input)).findValue(made);
        return Objects.requireNonNull(found).path("id").asString();
    }

    private List<JsonNode> platform(Map<String, ?> filter) {
        return entries(Administrators.one(api, graph), filter, null);
    }

    private List<JsonNode> entries(Api.Member reader, Map<String, ?> filter) {
        return entries(reader, filter, campaignId);
    }

    private static List<JsonNode> entries(
            Api.Member reader, Map<String, ?> filter, @Nullable String campaignId) {
        Map<String, Object> asked = new HashMap<>(Map.of("filter", filter, "first", 100));
        asked.put("campaignId", campaignId);
        return reader.query(ENTRIES, asked).at("/auditEntries/nodes").valueStream().toList();
    }

    private static List<String> objects(JsonNode entry) {
        return entry.path("objects")
                .valueStream()
                .map(object -> object.path("name").asString() + ":" + object.path("id").asString())
                .toList();
    }

    private static Stream<Integer> numbers(JsonNode page) {
        return page.path("nodes").valueStream().map(node -> node.path("number").asInt());
    }

    private long run(String cypher, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.run(cypher, parameters).list().stream()
                    .findFirst()
                    .map(row -> row.get(0).asLong())
                    .orElse(0L);
        }
    }
}
