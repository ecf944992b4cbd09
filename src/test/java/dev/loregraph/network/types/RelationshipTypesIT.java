package dev.loregraph.network.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Pages;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Saga;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.refusal.Refusal.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Relationship types that a campaign adds to the catalogue, over HTTP. */
@WholeServerTest
class RelationshipTypesIT {

    private static final String TYPES =
            """
            query($id: ID!, $origin: RelationshipTypeOrigin! = ANY, $retired: Boolean! = false, $first: Int, $after: String) {
              campaignRelationshipTypes(campaignId: $id, origin: $origin, retired: $retired, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { id name inverse symmetric dynamics functional inverseFunctional from to baseWeight sentiment revision retired } } }\
            """;
    private static final String CREATE =
            "mutation($input: CreateRelationshipTypeInput!) { createRelationshipType(input: $input) { relationshipType { id name inverse revision } } }";
    private static final String UPDATE =
            "mutation($input: UpdateRelationshipTypeInput!) { updateRelationshipType(input: $input) { relationshipType { name inverse baseWeight revision retired } } }";
    private static final String DISCREPANCIES =
            "query($id: ID!) { discrepancies(campaignId: $id) { nodes { id kind } } }";

    private final Driver driver;
    private final Api api;
    private final Claims claims;
    private final Saga story;

    @Autowired
    RelationshipTypesIT(Driver driver, Api api, Claims claims) {
        this.driver = driver;
        this.api = api;
        this.claims = claims;
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik", "Tamsin")
                        .with("NPC", "Nan")
                        .with("FACTION", "Guild", "Crown")
                        .played(8);
    }

    @Test
    void a_campaign_lists_the_catalogue_and_then_its_own_page_by_page() {
        sworn();
        create(story.dm(), input("PACT_WITH", "symmetric", true, "to", List.of("CHARACTER")));

        assertThat(
                        Pages.of(
                                story.spectator(),
                                TYPES,
                                Map.of("id", story.id(), "first", 7),
                                "/campaignRelationshipTypes"))
                .extracting(type -> type.path("name").asString())
                .startsWith("MET", "SAME_AS")
                .endsWith("SWORN_TO", "PACT_WITH")
                .hasSize(new RelationshipTypes().names().size() + 2);
        JsonNode sworn = listed(story.bob(), "CAMPAIGN", false).getFirst();
        assertThat(sworn.path("from"))
                .extracting(JsonNode::asString)
                .containsExactly("CHARACTER", "NPC");
        assertThat(sworn.path("functional").asBoolean()).isTrue();
        assertThat(sworn.path("baseWeight").asDouble()).isEqualTo(2);
        assertThat(listed(story.bob(), "CATALOGUE", true))
                .hasSize(new RelationshipTypes().names().size())
                .allMatch(type -> type.path("id").isNull() && type.path("revision").isNull());
    }

    @Test
    void another_campaign_knows_nothing_of_them() {
        sworn();
        var elsewhere = new Saga(api).with("NPC", "Odo").with("FACTION", "Watch").played(1);
        assertThat(elsewhere.dm().query(TYPES, Map.of("id", elsewhere.id(), "origin", "CAMPAIGN")))
                .isEqualTo(
                        elsewhere
                                .dm()
                                .query(
                                        TYPES,
                                        Map.of(
                                                "id",
                                                elsewhere.id(),
                                                "origin",
                                                "CAMPAIGN",
                                                "retired",
                                                true)));
        Refused.by(
                Code.BAD_REQUEST,
                "type",
                elsewhere.refusedStatement(
                        elsewhere.dm(), elsewhere.statement("Odo SWORN_TO Watch", 1)));
        Refused.by(
                Code.NOT_FOUND,
                "campaignId",
                elsewhere.dm().refusal(TYPES, Map.of("id", story.id())));
        Refused.by(
                Code.NOT_FOUND,
                "relationshipTypeId",
                elsewhere.dm().refusal(UPDATE, change(ownId("SWORN_TO"), 1, "retired", true)));
    }

    @Test
    void the_same_name_may_mean_something_else_in_another_campaign() {
        sworn();
        var elsewhere = new Saga(api).with("CHARACTER", "Ida", "Odo").played(1);
        Map<String, Object> pact =
                input("SWORN_TO", "symmetric", true, "campaignId", elsewhere.id());
        pact.put("from", List.of("CHARACTER"));
        pact.put("to", List.of("CHARACTER"));
        create(elsewhere.dm(), pact);
        elsewhere.state(elsewhere.dm(), "Odo SWORN_TO Ida", 1);
        story.state(story.dm(), "Rorik SWORN_TO Guild", 1);
        assertThat(elsewhere.standing(elsewhere.dm(), "Ida", null)).hasSize(1);
        assertThat(story.standing(story.dm(), "Guild", null))
                .containsExactly("Rorik SWORN_TO Guild 1..");
    }

    @Test
    void players_state_them_and_every_question_knows_them() {
        sworn();
        story.state(story.alice(), "Rorik SWORN_TO Guild", 2);
        story.state(story.alice(), "Tamsin MEMBER_OF Guild", 2);

        assertThat(story.standing(story.bob(), "Guild", null))
                .containsExactly("Rorik SWORN_TO Guild 2..", "Tamsin MEMBER_OF Guild 2..");
        assertThat(
                        names(
                                story.bob()
                                        .query(
                                                "query($id: ID!) { entity(id: $id) { relationships(types: [\"SWORN_TO\"]) { nodes { from { name } } } } }",
                                                Map.of("id", story.entity("Guild")))
                                        .at("/entity/relationships/nodes"),
                                "/from/name"))
                .containsExactly("Rorik");
        assertThat(
                        names(
                                story.bob()
                                        .query(
                                                "query($id: ID!) { neighbourhood(entityId: $id) { nodes { name } edges { type } } }",
                                                Map.of("id", story.entity("Rorik")))
                                        .at("/neighbourhood/edges"),
                                "/type"))
                .containsExactly("SWORN_TO");
        assertThat(
                        names(
                                story.bob()
                                        .query(
                                                "query($a: ID!, $b: ID!) { pathBetween(fromId: $a, toId: $b, types: [\"SWORN_TO\", \"MEMBER_OF\"]) { steps { relationships { type } } } }",
                                                Map.of(
                                                        "a", story.entity("Rorik"),
                                                        "b", story.entity("Tamsin")))
                                        .at("/pathBetween/steps"),
                                "/relationships/0/type"))
                .containsExactly("SWORN_TO", "MEMBER_OF");
        for (String question :
                List.of(
                        "communities(%s) { totalCount }",
                        "standings(%s, role: CENTRAL) { totalCount }",
                        "plotThreads(%s) { totalCount }",
                        "campaignNetwork(%s) { ties { nodes { type } } }")) {
            String asked = question.formatted("campaignId: $id, types: [\"SWORN_TO\"]");
            assertThat(
                            story.bob()
                                    .query(
                                            "query($id: ID!) { " + asked + " }",
                                            Map.of("id", story.id()))
                                    .size())
                    .as(question)
                    .isEqualTo(1);
        }
        assertThat(
                        story.bob()
                                .query(
                                        "query($id: ID!) { changesBetween(campaignId: $id, fromSession: 1, toSession: 2, types: [\"SWORN_TO\"]) { totalCount } }",
                                        Map.of("id", story.id()))
                                .at("/changesBetween/totalCount")
                                .asInt())
                .isEqualTo(1);
        assertThat(
                        story.bob()
                                .rest(
                                        "GET",
                                        "/api/v2/campaigns/%s/network?types=SWORN_TO"
                                                .formatted(story.id()),
                                        null)
                                .body()
                                .toString())
                .contains("SWORN_TO")
                .doesNotContain("MEMBER_OF");
    }

    @Test
    void a_functional_one_ends_what_the_same_account_said_before() {
        sworn();
        story.state(story.alice(), "Rorik SWORN_TO Guild", 2);
        story.state(story.alice(), "Rorik SWORN_TO Crown", 5);
        story.state(story.bob(), "Rorik SWORN_TO Guild", 6);
        assertThat(story.standing(story.dm(), "Rorik", Map.of("session", 4)))
                .containsExactly("Rorik SWORN_TO Guild 2..5");
        assertThat(discrepancies()).hasSize(1);
    }

    @Test
    void kinds_that_it_is_not_for_are_refused_by_the_end_at_fault() {
        sworn();
        Refused.by(
                Code.BAD_REQUEST,
                "fromId",
                story.refusedStatement(story.dm(), story.statement("Guild SWORN_TO Crown", 1)));
        Refused.by(
                Code.BAD_REQUEST,
                "toId",
                story.refusedStatement(story.dm(), story.statement("Rorik SWORN_TO Nan", 1)));
    }

    @Test
    void under_another_name_it_keeps_its_claims_and_the_old_name_is_free() {
        sworn();
        story.state(story.alice(), "Rorik SWORN_TO Guild", 2);
        story.state(story.alice(), "Rorik SWORN_TO Crown", 5);
        story.state(story.bob(), "Rorik SWORN_TO Guild", 6);

        JsonNode renamed = update(ownId("SWORN_TO"), 1, "name", "LIEGE_OF", "inverse", "HAS_LIEGE");
        assertThat(renamed.path("revision").asInt()).isEqualTo(2);

        assertThat(story.standing(story.dm(), "Rorik", Map.of("session", 4)))
                .containsExactly("Rorik LIEGE_OF Guild 2..5");
        assertThat(story.claims(story.dm(), "ACCEPTED"))
                .extracting(claim -> claim.path("type").asString())
                .containsOnly("LIEGE_OF");
        assertThat(discrepancies()).hasSize(1);
        Refused.by(
                Code.BAD_REQUEST,
                "types",
                story.dm()
                        .refusal(
                                "query($id: ID!) { entity(id: $id) { relationships(types: [\"SWORN_TO\"]) { totalCount } } }",
                                Map.of("id", story.entity("Rorik"))));
        rebuildingChangesNothing();
        sworn();
        assertThat(listed(story.bob(), "CAMPAIGN", false)).hasSize(2);
    }

    @Test
    void a_retired_one_counts_for_nothing_until_it_is_in_use_again() {
        sworn();
        story.state(story.alice(), "Rorik SWORN_TO Guild", 2);
        story.state(story.bob(), "Rorik SWORN_TO Crown", 3);
        List<String> before = relations();
        assertThat(discrepancies()).hasSize(1);

        update(ownId("SWORN_TO"), 1, "retired", true);

        assertThat(story.standing(story.dm(), "Rorik", null)).isEmpty();
        assertThat(discrepancies()).isEmpty();
        assertThat(story.claims(story.dm(), "ACCEPTED")).hasSize(2);
        assertThat(listed(story.bob(), "CAMPAIGN", false)).isEmpty();
        assertThat(listed(story.bob(), "CAMPAIGN", true))
                .allMatch(type -> type.path("retired").asBoolean());
        Refused.by(
                Code.BAD_REQUEST,
                "type",
                story.refusedStatement(story.dm(), story.statement("Nan SWORN_TO Guild", 4)));
        Refused.by(
                Code.CONFLICT, "name", story.dm().refusal(CREATE, one(swornInput("HAS_OATH_OF"))));
        assertThat(claims.rebuildRelationships(story.id()).writes()).isZero();

        update(ownId("SWORN_TO"), 2, "retired", false);

        assertThat(relations()).isEqualTo(before);
        assertThat(discrepancies()).hasSize(1);
        rebuildingChangesNothing();
    }

    @Test
    void another_weight_is_for_what_is_stated_from_then_on() {
        sworn();
        story.state(story.alice(), "Rorik SWORN_TO Guild", 2);
        update(ownId("SWORN_TO"), 1, "baseWeight", 5);
        story.state(story.alice(), "Tamsin SWORN_TO Guild", 2);
        assertThat(story.relationships(story.bob(), "Guild", null))
                .extracting(one -> one.path("weight").asDouble())
                .containsExactly(5.0, 2.0);
    }

    @Test
    void a_merge_keeps_the_smaller_id_of_a_symmetric_one_first() {
        Map<String, Object> pact = input("PACT_WITH", "symmetric", true);
        pact.put("from", List.of("CHARACTER", "NPC"));
        create(story.dm(), pact);
        story.with("NPC", "Nanny");
        story.state(story.alice(), "Rorik PACT_WITH Nan", 1);
        story.state(story.alice(), "Nanny PACT_WITH Rorik", 2);
        story.dm()
                .query(
                        "mutation($keep: ID!, $merge: ID!) { mergeEntities(input: {keepId: $keep, mergeId: $merge}) { entity { id } } }",
                        Map.of("keep", story.entity("Nan"), "merge", story.entity("Nanny")));
        assertThat(story.relationships(story.bob(), "Rorik", null)).hasSize(1);
        rebuildingChangesNothing();
    }

    @Test
    void names_and_inverses_belong_to_one_type_of_the_campaign() {
        sworn();
        Refused.by(Code.CONFLICT, "name", story.dm().refusal(CREATE, one(swornInput("OTHER"))));
        Map<String, Object> turned = swornInput("SWORN_TO");
        turned.put("name", "HAS_OATH_OF");
        Refused.by(Code.CONFLICT, "name", story.dm().refusal(CREATE, one(turned)));
        Map<String, Object> clash = swornInput("HAS_OATH_OF");
        clash.put("name", "VASSAL_OF");
        Refused.by(Code.CONFLICT, "inverse", story.dm().refusal(CREATE, one(clash)));
        Map<String, Object> known = swornInput("OWNS");
        known.put("name", "VASSAL_OF");
        Refused.by(Code.BAD_REQUEST, "inverse", story.dm().refusal(CREATE, one(known)));
        assertThat(listed(story.dm(), "CAMPAIGN", true)).hasSize(1);
    }

    @Test
    void what_cannot_be_changed_to_is_refused_and_changes_nothing() {
        sworn();
        create(story.dm(), input("PACT_WITH", "symmetric", true, "to", List.of("CHARACTER")));
        story.state(story.dm(), "Rorik SWORN_TO Guild", 1);
        String before = GraphHash.of(driver, story.id());
        String id = ownId("SWORN_TO");
        refusedChange(Code.BAD_REQUEST, "name", id, "name", "OWNS");
        refusedChange(Code.CONFLICT, "name", id, "name", "PACT_WITH");
        refusedChange(Code.BAD_REQUEST, "inverse", id, "inverse", "SWORN_TO");
        refusedChange(Code.CONFLICT, "inverse", id, "inverse", "PACT_WITH");
        refusedChange(Code.BAD_REQUEST, "baseWeight", id, "baseWeight", 0);
        refusedChange(Code.BAD_REQUEST, "sentiment", id, "sentiment", 2);
        refusedChange(Code.BAD_REQUEST, "from", id, "from", List.of());
        refusedChange(Code.BAD_REQUEST, "inverse", ownId("PACT_WITH"), "inverse", "BOUND_TO");
        JsonNode stale = story.dm().refusal(UPDATE, change(id, 7, "retired", true));
        Refused.by(Code.CONFLICT, "expectedRevision", stale);
        Refused.by(
                Code.NOT_FOUND,
                "relationshipTypeId",
                story.dm().refusal(UPDATE, change("made up", 1, "name", "A")));
        assertThat(GraphHash.of(driver, story.id())).isEqualTo(before);
        assertThat(update(id, 1, "name", "SWORN_TO").path("revision").asInt()).isEqualTo(1);
        assertThat(GraphHash.of(driver, story.id())).isEqualTo(before);
    }

    @Test
    void only_a_dm_adds_and_changes_them() {
        for (Api.Member member : List.of(story.alice(), story.spectator())) {
            Refused.by(
                    Code.FORBIDDEN, null, member.refusal(CREATE, one(swornInput("HAS_OATH_OF"))));
        }
        sworn();
        Refused.by(
                Code.FORBIDDEN,
                null,
                story.alice().refusal(UPDATE, change(ownId("SWORN_TO"), 1, "retired", true)));
        assertThat(listed(story.dm(), "CAMPAIGN", false)).hasSize(1);
    }

    @Test
    void sent_twice_it_is_added_once_and_it_is_on_record() {
        Map<String, Object> input = swornInput("HAS_OATH_OF");
        input.put("clientMutationId", "oath");
        JsonNode first = create(story.dm(), input);
        assertThat(create(story.dm(), input)).isEqualTo(first);
        update(first.path("id").asString(), 1, "retired", true);
        JsonNode entries =
                story.dm()
                        .query(
                                "query($id: ID!) { auditEntries(campaignId: $id, first: 6) { nodes { action outcome } } }",
                                Map.of("id", story.id()))
                        .at("/auditEntries/nodes");
        assertThat(names(entries, "/action"))
                .contains("createRelationshipType", "updateRelationshipType");
    }

    private void rebuildingChangesNothing() {
        List<String> before = GraphHash.lines(driver, story.id());
        assertThat(claims.rebuildRelationships(story.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    private List<String> relations() {
        return GraphHash.lines(driver, story.id()).stream()
                .filter(line -> line.contains("[SWORN_TO]") || line.contains("[CONTRADICTS]"))
                .toList();
    }

    private List<JsonNode> discrepancies() {
        return story.dm()
                .query(DISCREPANCIES, Map.of("id", story.id()))
                .at("/discrepancies/nodes")
                .valueStream()
                .toList();
    }

    private void sworn() {
        create(story.dm(), swornInput("HAS_OATH_OF"));
    }

    private Map<String, Object> swornInput(String inverse) {
        Map<String, Object> input =
                input("SWORN_TO", "inverse", inverse, "functional", true, "baseWeight", 2);
        input.put("from", List.of("NPC", "CHARACTER"));
        input.put("to", List.of("FACTION"));
        return input;
    }

    private Map<String, Object> input(String name, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("campaignId", story.id());
        input.put("name", name);
        input.put("from", List.of("CHARACTER"));
        input.put("to", List.of("CHARACTER", "NPC"));
        addTo(input, more);
        return input;
    }

    private static void addTo(Map<String, Object> input, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            input.put(String.valueOf(more[i]), more[i + 1]);
        }
    }

    private static Map<String, Object> one(Map<String, Object> input) {
        return Map.of("input", input);
    }

    private static JsonNode create(Api.Member member, Map<String, Object> input) {
        return member.query(CREATE, one(input)).at("/createRelationshipType/relationshipType");
    }

    private static Map<String, Object> change(String id, int revision, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("relationshipTypeId", id);
        input.put("expectedRevision", revision);
        addTo(input, more);
        return one(input);
    }

    private JsonNode update(String id, int revision, Object... more) {
        return story.dm()
                .query(UPDATE, change(id, revision, more))
                .at("/updateRelationshipType/relationshipType");
    }

    private void refusedChange(
            Code code, @Nullable String field, String id, String name, Object value) {
        Refused.by(code, field, story.dm().refusal(UPDATE, change(id, 1, name, value)));
    }

    private String ownId(String name) {
        return listed(story.dm(), "CAMPAIGN", true).stream()
                .filter(type -> type.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private List<JsonNode> listed(Api.Member member, String origin, boolean retired) {
        return member.query(
                        TYPES,
                        Map.of(
                                "id",
                                story.id(),
                                "origin",
                                origin,
                                "retired",
                                retired,
                                "first",
                                100))
                .at("/campaignRelationshipTypes/nodes")
                .valueStream()
                .toList();
    }

    private static List<String> names(JsonNode nodes, String pointer) {
        return nodes.valueStream().map(node -> node.at(pointer).asString()).toList();
    }
}
