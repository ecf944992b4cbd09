package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.SampleRequest;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.AccessRow.Role;
import dev.loregraph.graph.Graph;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table in src/docs/access.md is whole, and every cell of it is tried over HTTP. */
@WholeServerTest
class AccessTableIT {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> AUTHORITY =
            Set.of("UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND");

    private final Api api;
    private final Graph graph;
    private final Driver driver;
    private final GraphQLSchema schema;
    private final RequestMappingHandlerMapping endpoints;
    private final WebMvcEndpointHandlerMapping operations;

    @Autowired
    AccessTableIT(
            Api api,
            Graph graph,
            Driver driver,
            GraphQlSource graphQl,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            WebMvcEndpointHandlerMapping operations) {
        this.api = api;
        this.graph = graph;
        this.driver = driver;
        this.schema = graphQl.schema();
        this.endpoints = requestMappingHandlerMapping;
        this.operations = operations;
    }

    static List<AccessRow> rows() throws IOException {
        return AccessRow.below("Who may do what");
    }

    @Test
    void every_operation_and_endpoint_has_a_row_and_every_row_is_of_one() throws IOException {
        Set<String> served = new TreeSet<>();
        for (GraphQLObjectType root :
                List.of(
                        schema.getQueryType(),
                        Objects.requireNonNull(schema.getMutationType()),
                        Objects.requireNonNull(schema.getSubscriptionType()))) {
            root.getFieldDefinitions()
                    .forEach(field -> served.add(root.getName() + "." + field.getName()));
        }
        Stream.of(endpoints, operations)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .flatMap(method ->
                                        mapping.getPatternValues().stream()
                                                .map(pattern -> method + " " + pattern)))
                .forEach(served::add);
        Set<String> told = rows().stream().map(AccessRow::name).collect(Collectors.toSet());
        assertThat(new TreeSet<>(told)).isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_holds(AccessRow row) throws Exception {
        Stage stage = new Stage();
        for (Role role : Role.values()) {
            String expected = row.expectedOf(role);
            List<String> refusals = tried(row, stage, role);
            assertThat(refusals)
                    .as("%s as %s", row, role)
                    .isEqualTo(expected.equals("yes") ? List.of() : List.of(expected));
            if (expected.equals("yes") && row.mayChangeSomething()) {
                stage = new Stage();
            }
        }
    }

    private List<String> tried(AccessRow row, Stage stage, Role role) throws Exception {
        Api.Member member = stage.as(role);
        List<String> codes =
                row.isEndpoint() ? endpoint(row, stage, member) : operation(row, stage, member);
        return codes.stream().filter(AUTHORITY::contains).distinct().toList();
    }

    private List<String> endpoint(AccessRow row, Stage stage, Api.Member member) {
        String[] called = row.name().split(" ", 2);
        String path = addressed(called[1], stage.given(row));
        Object body = called[0].equals("GET") ? null : stage.body(path);
        Api.Answer answer = member.rest(called[0], path, body);
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        return List.of(answer.body().path("code").asString(""));
    }

    private static String addressed(String path, Map<String, Object> given) {
        String known =
                PATH_VARIABLE
                        .matcher(path)
                        .replaceAll(name ->
                                String.valueOf(given.getOrDefault(name.group(1), "unknown")));
        return known.endsWith("/relationships/graph")
                ? known + "?sessionId=" + given.get("sessionId")
                : known.replace("**", "ready");
    }

    private List<String> operation(AccessRow row, Stage stage, Api.Member member) throws Exception {
        String type = row.name().substring(0, row.name().indexOf('.'));
        GraphQLFieldDefinition field =
                ((GraphQLObjectType) Objects.requireNonNull(schema.getType(type)))
                        .getFieldDefinition(row.name().substring(type.length() + 1));
        var request = SampleRequest.of(type.toLowerCase(Locale.ROOT), field, stage.given(row));
        if (type.equals("Subscription")) {
            return followed(request, member);
        }
        Api.Answer answer = member.graphQl(request.document(), request.variables());
        assertThat(answer.text()).doesNotContain("\"INTERNAL\"");
        return answer.codes();
    }

    /** The codes of the first event. */
    private List<String> followed(SampleRequest request, Api.Member member) throws Exception {
        var body = Map.of("query", request.document(), "variables", request.variables());
        var http =
                HttpRequest.newBuilder(api.address("http", "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!member.token().equals("null")) {
            http.header("Authorization", "Bearer " + member.token());
        }
        try (Stream<String> lines =
                api.client().send(http.build(), BodyHandlers.ofLines()).body()) {
            String first = lines.filter(line -> line.contains("{")).findFirst().orElseThrow();
            assertThat(first)
                    .as("data, or an error with its code")
                    .containsAnyOf("\"data\":{", "\"code\"");
            return CODE.matcher(first).results().map(code -> code.group(1)).toList();
        }
    }

    /** A campaign with one of each kind of thing in it; people stay the same. */
    private final class Stage {

        private final Api.Member dm = api.as("table-dm");
        private final Api.Member player = api.as("table-player");
        private final Api.Member other = api.as("table-other");
        private final Map<String, Object> given = new HashMap<>();
        private final Map<String, Map<String, Object>> more = new HashMap<>();

        Stage() {
            String campaignId =
                    made(dm, "createCampaign", Map.of("name", "Stage " + UUID.randomUUID()));
            given.put("campaignId", campaignId);
            for (var role :
                    Map.of("player", "PLAYER", "other", "PLAYER", "spectator", "SPECTATOR")
                            .entrySet()) {
                made(
                        dm,
                        "addMember",
                        Map.of(
                                "campaignId",
                                campaignId,
                                "username",
                                api.as("table-" + role.getKey()).username(),
                                "role",
                                role.getValue()));
            }
            String sessionId = made(dm, "createSession", Map.of("campaignId", campaignId));
            String entityId = entity(dm, "NPC", "PARTY");
            given.put("sessionId", sessionId);
            given.put("entityId", entityId);
            given.put("keepId", entityId);
            given.put("mergeId", entity(dm, "NPC", "PARTY"));
            given.put("characterId", entity(dm, "CHARACTER", "PARTY"));
            List.of("fromId", "toId", "aId", "bId").forEach(end -> given.put(end, entityId));
            given.put("entityIds", entityId);
            given.put("itemId", entity(dm, "ITEM", "PARTY"));
            given.put("locationId", entity(dm, "LOCATION", "PARTY"));
            given.put("fromSession", 1);
            given.put("toSession", 2);
            given.put("journalId", journal(other, sessionId, "PARTY"));
            given.put("username", other.username());
            given.put("expectedRevision", 1);
            String runId = made(dm, "consolidateSession", Map.of("sessionId", sessionId));
            given.put("runId", runId);
            given.put("proposalIds", proposal(campaignId));
            invite(campaignId);

            more.put("Query.campaign", Map.of("id", campaignId));
            more.put("Query.session", Map.of("id", sessionId));
            more.put("Query.entity", Map.of("id", entityId));
            more.put("Query.entity of the DMs' audience", Map.of("id", entity(dm, "NPC", "DM")));
            more.put("Query.journal", Map.of("id", given.get("journalId")));
            more.put(
                    "Query.journal of its author's audience",
                    Map.of("id", journal(other, sessionId, "AUTHOR")));
            more.put("Query.consolidationRun", Map.of("id", runId));
            more.put("Subscription.consolidationRun", Map.of("id", runId));
            more.put(
                    "Mutation.updateEntity of the player's",
                    Map.of("entityId", entity(player, "NPC", "PARTY")));
            more.put(
                    "Mutation.reviseJournal of the player's",
                    Map.of("journalId", journal(player, sessionId, "PARTY")));
            more.put(
                    "Mutation.dateEvent of the player's",
                    Map.of("entityId", entity(player, "EVENT", "PARTY")));
            Map<String, Object> proof = Map.of("proof", Map.of("password", Api.PASSWORD));
            more.put("Mutation.createApiKey", proof);
            more.put("Mutation.createApiKey for metrics", with(proof, "rights", "METRICS"));
            more.put("Mutation.createEntity for the DMs", Map.of("audience", "DM"));
            more.put(
                    "Mutation.updateEntity of the player's, to be for the DMs",
                    Map.of("entityId", entity(player, "NPC", "PARTY"), "audience", "DM"));
            var statement =
                    Map.<String, Object>of(
                            "fromId",
                            entityId,
                            "toId",
                            Objects.requireNonNull(given.get("characterId")),
                            "type",
                            "MET",
                            "session",
                            1);
            String claimId = made(other, "stateRelationship", statement);
            more.put("Mutation.stateRelationship", statement);
            more.put("Mutation.stateRelationship for the DMs", with(statement, "audience", "DM"));
            more.put("Mutation.reviewClaims", Map.of("claimIds", claimId));
            more.put("Mutation.retractClaims of somebody else's", Map.of("claimIds", claimId));
            more.put(
                    "Mutation.retractClaims of the player's",
                    Map.of("claimIds", made(player, "stateRelationship", statement)));
            String typeId =
                    made(
                            dm,
                            "createRelationshipType",
                            Map.of(
                                    "campaignId",
                                    campaignId,
                                    "name",
                                    "SWORN_TO",
                                    "inverse",
                                    "HAS_OATH_OF",
                                    "from",
                                    List.of("NPC"),
                                    "to",
                                    List.of("FACTION")));
            more.put("Mutation.updateRelationshipType", Map.of("relationshipTypeId", typeId));
            more.put("Mutation.endOtherSignIns", Map.of("input", proof));
            more.put("Mutation.endSignIn of somebody else's", proof);
            String merged = entity(dm, "NPC", "PARTY");
            made(dm, "mergeEntities", Map.of("keepId", entityId, "mergeId", merged));
            String journalId = (String) Objects.requireNonNull(given.get("journalId"));
            String split =
                    made(
                            dm,
                            "splitEntity",
                            Map.of(
                                    "entityId",
                                    entity(dm, "NPC", "PARTY"),
                                    "newName",
                                    "N" + UUID.randomUUID(),
                                    "journalIds",
                                    List.of(journalId)));
            more.put("Mutation.splitEntity", Map.of("journalIds", List.of(journalId)));
            more.put("Mutation.undoSplit", Map.of("entityId", split));
            more.put("Mutation.undoMerge", Map.of("entityId", merged));
            more.put("Mutation.writeJournal", Map.of("perspective", "PLAYER"));
            more.put("Mutation.writeJournal as DM notes", Map.of("perspective", "DM"));
        }

        Api.Member as(Role role) {
            return switch (role) {
                case STRANGER -> api.stranger();
                case OUTSIDER -> api.as("table-outsider");
                case SPECTATOR -> api.as("table-spectator");
                case PLAYER -> player;
                case DM -> dm;
                case ADMIN -> administrator();
            };
        }

        Map<String, Object> given(AccessRow row) {
            Map<String, Object> all = new HashMap<>(given);
            if (row.which().equals("of the server")) {
                all.remove("campaignId");
            }
            switch (row.name()) {
                case "Query.account",
                        "Mutation.changePlatformRole",
                        "Mutation.closeAccount",
                        "Mutation.endSignInsOfAccount",
                        "Mutation.createPasswordReset" ->
                        all.put("username", api.somebody().username());
                case "Mutation.createServiceAccount" ->
                        all.put("username", "t-" + UUID.randomUUID().toString().substring(0, 18));
                default -> {
                    // about the campaign
                }
            }
            all.putAll(more.getOrDefault(row.toString(), Map.of()));
            return all;
        }

        Object body(String path) {
            String name = "t-" + UUID.randomUUID().toString().substring(0, 18);
            Map<String, String> credentials = Map.of("username", name, "password", Api.PASSWORD);
            if (path.equals("/api/v2/auth/register")) {
                return credentials;
            }
            if (path.endsWith("/import")) {
                return "{\"type\":\"campaign\",\"slug\":\"%s\",\"name\":\"Imported\"}"
                        .formatted(name);
            }
            if (path.contains("/passkeys/")
                    || path.contains("/providers/")
                    || path.endsWith("/reset-password")
                    || path.endsWith("/second-factor")) {
                return Map.of(
                        "ticket", "made up",
                        "code", "000000",
                        "state", "made up",
                        "username", name,
                        "credential", Map.of("id", "AAAA", "type", "public-key"));
            }
            api.stranger().rest("POST", "/api/v2/auth/register", credentials);
            if (path.endsWith("/token")) {
                return credentials;
            }
            String refreshToken =
                    api.stranger()
                            .rest("POST", "/api/v2/auth/token", credentials)
                            .body()
                            .path("refreshToken")
                            .asString();
            return Map.of("refreshToken", refreshToken);
        }

        private static Map<String, Object> with(
                Map<String, Object> given, String name, Object value) {
            Map<String, Object> more = new HashMap<>(given);
            more.put(name, value);
            return more;
        }

        private String entity(Api.Member by, String kind, String audience) {
            return made(
                    by,
                    "createEntity",
                    Map.of(
                            "campaignId",
                            Objects.requireNonNull(given.get("campaignId")),
                            "kind",
                            kind,
                            "name",
                            "N" + UUID.randomUUID(),
                            "audience",
                            audience));
        }

        private String journal(Api.Member by, String sessionId, String audience) {
            return made(
                    by,
                    "writeJournal",
                    Map.of(
                            "sessionId",
                            sessionId,
                            "perspective",
                            "PLAYER",
                            "body",
                            "We rested.",
                            "audience",
                            audience));
        }

        private void invite(String campaignId) {
            JsonNode invited =
                    dm.query(
                                    "mutation($input: CreateInvitationInput!) { createInvitation(input: $input) { code invitation { id } } }",
                                    Map.of("input", Map.of("campaignId", campaignId)))
                            .path("createInvitation");
            given.put("code", invited.path("code").asString());
            given.put("invitationId", invited.at("/invitation/id").asString());
        }

        private String proposal(String campaignId) {
            String id = UUID.randomUUID().toString();
            try (var session = driver.session()) {
                session.run(
                                "MATCH (j:JournalEntry {id: $journalId})-[:CURRENT]->(r:JournalRevision)"
                                        + " CREATE (:EntityProposal {id: $id, key: $id, campaignId: $campaignId, sessionId: j.sessionId, audience: 'PARTY', name: $id,"
                                        + " folded: $id, kind: 'NPC', reason: 'made up', confidence: 0.5, occurrences: 1, start: 0, end: 2,"
                                        + " status: 'PROPOSED'})-[:PROPOSED_IN]->(r)",
                                Map.of(
                                        "id",
                                        id,
                                        "campaignId",
                                        campaignId,
                                        "journalId",
                                        Objects.requireNonNull(given.get("journalId"))))
                        .consume();
            }
            return id;
        }

        /** The id of what the mutation makes. */
        private String made(Api.Member by, String mutation, Map<String, ?> input) {
            GraphQLFieldDefinition field =
                    Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(mutation);
            var type = Objects.requireNonNull(field.getArgument("input")).getType();
            String thing =
                    switch (mutation) {
                        case "createCampaign" -> "campaign { id }";
                        case "addMember" -> "member { id: userId }";
                        case "createSession" -> "session { id }";
                        case "createEntity", "mergeEntities" -> "entity { id }";
                        case "splitEntity" -> "newEntity { id }";
                        case "writeJournal" -> "journal { id }";
                        case "stateRelationship" -> "claim { id }";
                        case "createRelationshipType" -> "relationshipType { id }";
                        default -> "run { id }";
                    };
            JsonNode data =
                    by.query(
                            "mutation($input: %s) { %s(input: $input) { %s } }"
                                    .formatted(GraphQLTypeUtil.simplePrint(type), mutation, thing),
                            Map.of("input", input));
            return Objects.requireNonNull(data.findValue("id")).asString();
        }
    }

    private static volatile Api.@Nullable Member administrator;

    private Api.Member administrator() {
        Api.Member known = administrator;
        if (known == null) {
            known = Administrators.one(api, graph);
            administrator = known;
        }
        return known;
    }
}
