package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Questions about a whole network, asked by its DM and by a player: Rorik met Nan in session 1, Nan
 * Ida in session 2 and Ida Mallow in session 3, of which only the DM knows the second; Jory, who
 * betrayed Kest, met nobody.
 */
@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkQuestionsIT {

    private static final String MET = "%s met %s in the kitchen and talked to her.";

    private final Api.Member dm;
    private final Api.Member player;
    private final Map<String, String> ids = new HashMap<>();
    private String campaign = "";

    @Autowired
    NetworkQuestionsIT(Api api) {
        this.dm = api.somebody();
        this.player = api.somebody();
    }

    @BeforeAll
    void play() {
        campaign = dm.make("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        dm.query(
                "mutation($input: AddMemberInput!) { addMember(input: $input) { member { role } } }",
                Map.of(
                        "input",
                        Map.of(
                                "campaignId",
                                campaign,
                                "username",
                                player.username(),
                                "role",
                                "PLAYER")));
        entity("CHARACTER", "Rorik Vane");
        entity("CHARACTER", "Ida Grew");
        entity("ITEM", "Tide Ring");
        entity("LOCATION", "Harrow Hill");
        for (String npc : List.of("Nan Lanyon", "Mallow Fenn", "Jory Tull", "Kest Om")) {
            entity("NPC", npc);
        }
        play("PARTY", MET.formatted("Rorik Vane", "Nan Lanyon"));
        play("DM", MET.formatted("Ida Grew", "Nan Lanyon"));
        play("PARTY", MET.formatted("Ida Grew", "Mallow Fenn"));
        play("PARTY", "Jory Tull betrayed Kest Om.");
        play("PARTY", "Ida Grew took the Tide Ring. Ida Grew travelled to Harrow Hill.");
        play(
                "PARTY",
                "Rorik Vane bought the Tide Ring. " + MET.formatted("Ida Grew", "Mallow Fenn"));
        assertThat(RunsOf.ended(dm, campaign, Duration.ofMinutes(2)))
                .hasSize(6)
                .allMatch(run -> run.path("state").asString().equals("SUCCEEDED"));
    }

    @Test
    void the_shortest_way_leads_along_meetings() {
        JsonNode path = path(dm, Map.of());
        assertThat(names(path.path("entities")))
                .containsExactly("Rorik Vane", "Nan Lanyon", "Ida Grew", "Mallow Fenn");
        assertThat(path.path("hops").asInt()).isEqualTo(3);
        double resistance = 0;
        for (JsonNode step : path.path("steps")) {
            double weight = 0;
            for (JsonNode relationship : step.path("relationships")) {
                weight += relationship.path("weight").asDouble();
                assertThat(relationship.at("/evidence/nodes/0/quote").asString()).isNotBlank();
            }
            resistance += 1 / weight;
        }
        assertThat(path.path("weight").asDouble())
                .isCloseTo(1 / resistance, org.assertj.core.data.Offset.offset(1e-5));
        assertThat(path(dm, Map.of("by", "STRONGEST")).path("entities"))
                .isEqualTo(path.path("entities"));
    }

    @Test
    void there_is_no_way_in_fewer_steps_before_it_happened_by_other_types_or_out_of_sight() {
        assertThat(path(dm, Map.of("maxHops", 2)).isNull()).isTrue();
        assertThat(path(dm, Map.of("asOf", Map.of("session", 2))).isNull()).isTrue();
        assertThat(path(dm, Map.of("types", List.of("KILLED"))).isNull()).isTrue();
        assertThat(path(player, Map.of()).isNull()).isTrue();
        assertThat(path(dm, Map.of("toId", id("Rorik Vane"))).path("hops").asInt()).isZero();
    }

    @Test
    void ways_that_cannot_be_asked_for_are_refused_by_name() {
        refused("maxHops", Map.of("maxHops", 13));
        refused("types", Map.of("types", List.of("ADMIRES")));
        Refused.by(
                Refusal.Code.NOT_FOUND,
                "toId",
                dm.refusal(PATH, with(Map.of("toId", "00000000-0000-0000-0000-000000000000"))));
    }

    @Test
    void common_acquaintances_are_those_whom_both_met() {
        String document =
                """
                query($a: ID!, $b: ID!) { commonAcquaintances(aId: $a, bId: $b) {
                  totalCount nodes { who { name } weightWithA weightWithB } } }\
                """;
        var variables = Map.of("a", id("Rorik Vane"), "b", id("Ida Grew"));
        JsonNode found = dm.query(document, variables).path("commonAcquaintances");
        assertThat(found.path("totalCount").asInt()).isOne();
        assertThat(found.at("/nodes/0/who/name").asString()).isEqualTo("Nan Lanyon");
        assertThat(found.at("/nodes/0/weightWithA").asDouble()).isPositive();
        assertThat(player.query(document, variables).at("/commonAcquaintances/totalCount").asInt())
                .isZero();
    }

    @Test
    void word_travels_in_the_order_of_play_only() {
        assertThat(heard(dm, "Rorik Vane", 1, 9))
                .containsExactly(
                        "Nan Lanyon in 1 from Rorik Vane",
                        "Ida Grew in 2 from Nan Lanyon",
                        "Mallow Fenn in 3 from Ida Grew");
        assertThat(heard(dm, "Rorik Vane", 1, 2)).hasSize(2);
        assertThat(heard(dm, "Rorik Vane", 2, 9)).isEmpty();
        assertThat(heard(dm, "Mallow Fenn", 1, 9))
                .containsExactly("Ida Grew in 3 from Mallow Fenn");
        assertThat(heard(player, "Rorik Vane", 1, 9))
                .containsExactly("Nan Lanyon in 1 from Rorik Vane");
    }

    @Test
    void what_hangs_on_no_player_character_is_a_thread_of_its_own() {
        assertThat(groups(dm, "plotThreads")).containsExactly(List.of("Jory Tull", "Kest Om"));
        assertThat(groups(player, "plotThreads")).isEqualTo(groups(dm, "plotThreads"));
    }

    @Test
    void communities_hold_everybody_who_is_related_once() {
        assertThat(groups(dm, "communities").stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(
                        "Rorik Vane",
                        "Nan Lanyon",
                        "Ida Grew",
                        "Mallow Fenn",
                        "Jory Tull",
                        "Kest Om",
                        "Tide Ring",
                        "Harrow Hill");
        assertThat(groups(dm, "communities")).contains(List.of("Jory Tull", "Kest Om"));
    }

    @Test
    void communities_are_found_where_nothing_joins_them() {
        assertThat(groups(player, "communities", 4))
                .containsExactlyInAnyOrder(
                        List.of("Nan Lanyon", "Rorik Vane"),
                        List.of("Ida Grew", "Mallow Fenn"),
                        List.of("Jory Tull", "Kest Om"));
    }

    @Test
    void those_between_others_are_bridges() {
        String document =
                """
                query($id: ID!, $role: StandingRole!) { standings(campaignId: $id, role: $role) {
                  totalCount nodes { score entity { name } } } }\
                """;
        JsonNode bridges = standings(document, "BRIDGE");
        assertThat(names(bridges.path("nodes"), "/entity/name").getFirst()).isEqualTo("Ida Grew");
        JsonNode central = standings(document, "CENTRAL");
        assertThat(central.path("totalCount").asInt()).isEqualTo(8);
        double all = 0;
        for (JsonNode standing : central.path("nodes")) {
            all += standing.path("score").asDouble();
        }
        assertThat(all).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void pages_of_what_is_worked_out_as_a_whole_join_up() {
        String document =
                """
                query($id: ID!, $after: String) { standings(campaignId: $id, role: CENTRAL, first: 5, after: $after) {
                  nodes { entity { name } } pageInfo { hasNextPage endCursor } } }\
                """;
        JsonNode one = dm.query(document, Map.of("id", campaign)).path("standings");
        String cursor = one.at("/pageInfo/endCursor").asString();
        JsonNode two =
                dm.query(document, Map.of("id", campaign, "after", cursor)).path("standings");
        assertThat(one.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(two.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        List<String> names = new ArrayList<>(names(one.path("nodes"), "/entity/name"));
        names.addAll(names(two.path("nodes"), "/entity/name"));
        assertThat(names).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void a_thing_goes_from_hand_to_hand() {
        String document =
                """
                query($id: ID!, $asOf: AsOf) { possessions(itemId: $id, asOf: $asOf) { totalCount nodes {
                  holder { name } fromSession untilSession how relationships { type evidence { totalCount } } } } }\
                """;
        JsonNode chain = dm.query(document, Map.of("id", id("Tide Ring"))).path("possessions");
        assertThat(names(chain.path("nodes"), "/holder/name"))
                .containsExactly("Ida Grew", "Rorik Vane");
        assertThat(chain.at("/nodes/0/untilSession").asInt()).isEqualTo(6);
        assertThat(chain.at("/nodes/1/untilSession").isNull()).isTrue();
        assertThat(chain.at("/nodes/1/how/0").asString()).isEqualTo("BOUGHT");
        assertThat(chain.at("/nodes/0/relationships/0/evidence/totalCount").asInt()).isPositive();
        var before = Map.of("id", id("Tide Ring"), "asOf", Map.of("session", 5));
        assertThat(dm.query(document, before).at("/possessions/totalCount").asInt()).isOne();
        Refused.by(
                Refusal.Code.BAD_REQUEST,
                "itemId",
                dm.refusal(document, Map.of("id", id("Nan Lanyon"))));
    }

    @Test
    void who_was_where_is_asked_from_both_sides() {
        JsonNode stays =
                dm.query(
                        """
                        query($who: ID!, $place: ID!) {
                          whereabouts(entityId: $who) { nodes { place { name } type fromSession untilSession } }
                          visitors(locationId: $place, session: 5) { nodes { who { name } } }
                          none: visitors(locationId: $place, session: 6) { totalCount } }\
                        """,
                        Map.of("who", id("Ida Grew"), "place", id("Harrow Hill")));
        assertThat(names(stays.at("/whereabouts/nodes"), "/place/name"))
                .containsExactly("Harrow Hill");
        assertThat(stays.at("/whereabouts/nodes/0/untilSession").asInt()).isEqualTo(6);
        assertThat(names(stays.at("/visitors/nodes"), "/who/name")).containsExactly("Ida Grew");
        assertThat(stays.at("/none/totalCount").asInt()).isZero();
    }

    @Test
    void what_changed_between_two_sessions_is_what_weighs_something_else() {
        String document =
                """
                query($id: ID!, $from: Int!, $to: Int!, $entity: ID) {
                  changesBetween(campaignId: $id, fromSession: $from, toSession: $to, entityId: $entity, types: ["MET"]) {
                    totalCount nodes { kind before after relationship { from { name } to { name } weight } } } }\
                """;
        JsonNode begun =
                dm.query(document, Map.of("id", campaign, "from", 2, "to", 3))
                        .path("changesBetween");
        assertThat(begun.path("totalCount").asInt()).isOne();
        assertThat(begun.at("/nodes/0/kind").asString()).isEqualTo("BEGAN");
        assertThat(begun.at("/nodes/0/before").asDouble()).isZero();
        JsonNode grown =
                dm.query(
                                document,
                                Map.of(
                                        "id",
                                        campaign,
                                        "from",
                                        3,
                                        "to",
                                        6,
                                        "entity",
                                        id("Mallow Fenn")))
                        .path("changesBetween");
        assertThat(grown.path("totalCount").asInt()).isOne();
        assertThat(grown.at("/nodes/0/kind").asString()).isEqualTo("GREW");
        assertThat(grown.at("/nodes/0/before")).isEqualTo(begun.at("/nodes/0/after"));
        assertThat(
                        player.query(document, Map.of("id", campaign, "from", 1, "to", 2))
                                .at("/changesBetween/totalCount")
                                .asInt())
                .isZero();
        Refused.by(
                Refusal.Code.BAD_REQUEST,
                "toSession",
                dm.refusal(document, Map.of("id", campaign, "from", 3, "to", 3)));
    }

    private JsonNode standings(String document, String role) {
        return dm.query(document, Map.of("id", campaign, "role", role)).path("standings");
    }

    private static final String PATH =
            """
            query($fromId: ID!, $toId: ID!, $types: [String!], $maxHops: Int! = 6, $asOf: AsOf, $by: PathMeasure! = SHORTEST) {
              pathBetween(fromId: $fromId, toId: $toId, types: $types, maxHops: $maxHops, asOf: $asOf, by: $by) {
                hops weight entities { name }
                steps { from { name } to { name } relationships { type weight evidence { nodes { quote } } } } } }\
            """;

    private JsonNode path(Api.Member asking, Map<String, ?> more) {
        return asking.query(PATH, with(more)).path("pathBetween");
    }

    private void refused(String field, Map<String, ?> more) {
        Refused.by(Refusal.Code.BAD_REQUEST, field, dm.refusal(PATH, with(more)));
    }

    private Map<String, @Nullable Object> with(Map<String, ?> more) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("fromId", id("Rorik Vane"));
        variables.put("toId", id("Mallow Fenn"));
        variables.put("asOf", Map.of("session", 4));
        variables.putAll(more);
        return variables;
    }

    private List<String> heard(Api.Member asking, String knower, int since, int until) {
        JsonNode found =
                asking.query(
                        """
                        query($ids: [ID!]!, $since: Int!, $asOf: AsOf) {
                          whoCouldKnow(entityIds: $ids, since: $since, asOf: $asOf) {
                            nodes { who { name } toldBy { name } session hops } } }\
                        """,
                        Map.of(
                                "ids",
                                List.of(id(knower)),
                                "since",
                                since,
                                "asOf",
                                Map.of("session", until)));
        List<String> heard = new ArrayList<>();
        for (JsonNode hearer : found.at("/whoCouldKnow/nodes")) {
            heard.add(
                    "%s in %d from %s"
                            .formatted(
                                    hearer.at("/who/name").asString(),
                                    hearer.path("session").asInt(),
                                    hearer.at("/toldBy/name").asString()));
        }
        return heard;
    }

    private List<List<String>> groups(Api.Member asking, String question) {
        return groups(asking, question, 6);
    }

    private List<List<String>> groups(Api.Member asking, String question, int session) {
        JsonNode found =
                asking.query(
                        "query($id: ID!, $asOf: AsOf) { %s(campaignId: $id, asOf: $asOf) { nodes { size members { nodes { name } } } } }"
                                .formatted(question),
                        Map.of("id", campaign, "asOf", Map.of("session", session)));
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : found.path(question).path("nodes")) {
            groups.add(names(group.at("/members/nodes")));
            assertThat(group.path("size").asInt()).isEqualTo(groups.getLast().size());
        }
        return groups;
    }

    private static List<String> names(JsonNode nodes) {
        return names(nodes, "/name");
    }

    private static List<String> names(JsonNode nodes, String path) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.at(path).asString()));
        return names;
    }

    private String id(String name) {
        return java.util.Objects.requireNonNull(ids.get(name), name);
    }

    private void entity(String kind, String name) {
        ids.put(
                name,
                dm.make(
                        "createEntity",
                        "entity",
                        Map.of("campaignId", campaign, "kind", kind, "name", name)));
    }

    private void play(String audience, String body) {
        String session = dm.make("createSession", "session", Map.of("campaignId", campaign));
        dm.make(
                "writeJournal",
                "journal",
                Map.of(
                        "sessionId",
                        session,
                        "perspective",
                        "DM",
                        "audience",
                        audience,
                        "body",
                        body));
        dm.make("consolidateSession", "run", Map.of("sessionId", session));
    }
}
