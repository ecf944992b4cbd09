package dev.loregraph.codex;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class EntityApiIT {

    private static final String ALL = "id __typename kind name aliases summary audience revision";
    private static final String CREATE =
            "mutation($input: CreateEntityInput!) { createEntity(input: $input) { entity { "
                    + ALL
                    + " } } }";
    private static final String CREATE_ALL =
            "mutation($input: CreateEntitiesInput!) { createEntities(input: $input) { entities { id name } } }";
    private static final String UPDATE =
            "mutation($input: UpdateEntityInput!) { updateEntity(input: $input) { entity { "
                    + ALL
                    + " } } }";
    private static final String READ = "query($id: ID!) { entity(id: $id) { " + ALL + " } }";

    private final Api.Member dm;
    private final Api.Member alice;
    private final Api.Member stranger;
    private final String campaign;

    @Autowired
    EntityApiIT(Api api) {
        this.dm = api.somebody();
        this.alice = api.somebody();
        this.stranger = api.somebody();
        this.campaign =
                dm.query(
                                "mutation($n: String!) { createCampaign(input: {name: $n}) { campaign { id } } }",
                                Map.of("n", "Campaign " + UUID.randomUUID()))
                        .at("/createCampaign/campaign/id")
                        .asString();
        dm.query(
                "mutation($c: ID!, $u: String!) { addMember(input: {campaignId: $c, username: $u, role: PLAYER})"
                        + " { member { role } } }",
                Map.of("c", campaign, "u", alice.username()));
    }

    @Test
    void each_kind_has_its_type() {
        for (EntityKind kind : EntityKind.values()) {
            JsonNode made = create(dm, Map.of("kind", kind.name(), "name", "One"));
            assertThat(made.path("__typename").asString()).isEqualTo(kind.label());
            assertThat(dm.query(READ, Map.of("id", id(made))).path("entity")).isEqualTo(made);
        }
    }

    @Test
    void an_entity_shows_its_audience_by_the_contracts_names() {
        assertThat(create(dm, Map.of("kind", "NPC", "name", "A")).path("audience").asString())
                .isEqualTo("PARTY");
        JsonNode secret = create(dm, Map.of("kind", "NPC", "name", "B", "audience", "DM"));
        assertThat(secret.path("audience").asString()).isEqualTo("DM");
        Refused.by(NOT_FOUND, "id", alice.refusal(READ, Map.of("id", id(secret))));
        JsonNode own = create(alice, Map.of("kind", "NPC", "name", "C", "audience", "AUTHOR"));
        assertThat(own.path("audience").asString()).isEqualTo("AUTHOR");
        assertThat(dm.query(READ, Map.of("id", id(own))).path("entity")).isEqualTo(own);
    }

    @Test
    void entities_are_listed_by_kind_and_by_name() {
        create(dm, Map.of("kind", "NPC", "name", "Éléonore", "aliases", List.of("Nora")));
        create(dm, Map.of("kind", "ITEM", "name", "Nora"));
        create(dm, Map.of("kind", "ITEM", "name", "Bell"));
        String list =
                "query($c: ID!, $k: [EntityKind!], $n: String) { entities(campaignId: $c, kinds: $k, name: $n) {"
                        + " totalCount nodes { name } edges { cursor node { kind } } pageInfo { hasNextPage } } }";
        assertThat(names(alice.query(list, Map.of("c", campaign))))
                .containsExactly("Bell", "Éléonore", "Nora");
        assertThat(names(alice.query(list, Map.of("c", campaign, "k", List.of("ITEM")))))
                .containsExactly("Bell", "Nora");
        assertThat(names(alice.query(list, Map.of("c", campaign, "n", "NORA"))))
                .containsExactly("Éléonore", "Nora");
        assertThat(
                        alice.query(list, Map.of("c", campaign, "n", "nora"))
                                .at("/entities/totalCount")
                                .asInt())
                .isEqualTo(2);
        Refused.by(NOT_FOUND, "campaignId", stranger.refusal(list, Map.of("c", campaign)));
    }

    @Test
    void many_entities_come_back_in_order_and_one_at_fault_is_named() {
        List<Map<String, Object>> many =
                IntStream.range(0, 200)
                        .<Map<String, Object>>mapToObj(i -> Map.of("kind", "NPC", "name", "N" + i))
                        .toList();
        JsonNode made = dm.query(CREATE_ALL, all(many)).at("/createEntities/entities");
        assertThat(made.valueStream().map(e -> e.path("name").asString()))
                .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "N" + i).toList());
        Refused.by(CONFLICT, "entities[0].name", dm.refusal(CREATE_ALL, all(many)));
        var one = Map.<String, Object>of("kind", "NPC", "name", "\u0000");
        Refused.by(
                BAD_REQUEST,
                "entities[1].name",
                dm.refusal(CREATE_ALL, all(List.of(Map.of("kind", "NPC", "name", "Fine"), one))));
    }

    @Test
    void the_same_mutation_id_writes_once() {
        Map<String, Object> input =
                Map.of(
                        "campaignId",
                        campaign,
                        "kind",
                        "NPC",
                        "name",
                        "Ida",
                        "clientMutationId",
                        "e-1");
        assertThat(dm.query(CREATE, Map.of("input", input)))
                .isEqualTo(dm.query(CREATE, Map.of("input", input)));
        Map<String, Object> many =
                Map.of(
                        "campaignId",
                        campaign,
                        "entities",
                        List.of(Map.of("kind", "NPC", "name", "Wren")),
                        "clientMutationId",
                        "e-2");
        assertThat(dm.query(CREATE_ALL, Map.of("input", many)))
                .isEqualTo(dm.query(CREATE_ALL, Map.of("input", many)));
    }

    @Test
    void an_update_needs_the_current_revision() {
        JsonNode made = create(alice, Map.of("kind", "NPC", "name", "Ida"));
        var change =
                Map.of(
                        "input",
                        Map.of("entityId", id(made), "expectedRevision", 1, "summary", "A smith."));
        JsonNode changed = alice.query(UPDATE, change).at("/updateEntity/entity");
        assertThat(changed.path("revision").asInt()).isEqualTo(2);
        assertThat(changed.path("summary").asString()).isEqualTo("A smith.");
        JsonNode stale = alice.refusal(UPDATE, change);
        Refused.by(CONFLICT, "expectedRevision", stale);
        assertThat(stale.at("/extensions/currentRevision").asInt()).isEqualTo(2);
        Refused.by(NOT_FOUND, "entityId", stranger.refusal(UPDATE, change));
    }

    @Test
    void an_entity_that_no_journal_mentions_has_no_sessions() {
        JsonNode made = create(dm, Map.of("kind", "NPC", "name", "Ida"));
        JsonNode read =
                dm.query(
                        "query($id: ID!) { entity(id: $id) { firstSession { number } lastSession { number } } }",
                        Map.of("id", id(made)));
        assertThat(read.at("/entity/firstSession").isNull()).isTrue();
        assertThat(read.at("/entity/lastSession").isNull()).isTrue();
    }

    @Test
    void bad_input_is_refused_by_field() {
        for (String name : Arrays.asList("", "\u0007", "x".repeat(10_000))) {
            Refused.by(
                    BAD_REQUEST,
                    "name",
                    dm.refusal(CREATE, one(Map.of("kind", "NPC", "name", name))));
        }
        var aliases = Map.of("kind", "NPC", "name", "A", "aliases", List.of("B", ""));
        Refused.by(BAD_REQUEST, "aliases[1]", dm.refusal(CREATE, one(aliases)));
        Refused.by(NOT_FOUND, "id", dm.refusal(READ, Map.of("id", "no such id")));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                stranger.refusal(CREATE, one(Map.of("kind", "NPC", "name", "A"))));
    }

    private JsonNode create(Api.Member member, Map<String, Object> entity) {
        return member.query(CREATE, one(entity)).at("/createEntity/entity");
    }

    private Map<String, ?> one(Map<String, Object> entity) {
        Map<String, Object> input = new HashMap<>(entity);
        input.put("campaignId", campaign);
        return Map.of("input", input);
    }

    private Map<String, ?> all(List<Map<String, Object>> entities) {
        return Map.of("input", Map.of("campaignId", campaign, "entities", entities));
    }

    private static List<String> names(JsonNode data) {
        return data.at("/entities/nodes")
                .valueStream()
                .map(e -> e.path("name").asString())
                .toList();
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }
}
