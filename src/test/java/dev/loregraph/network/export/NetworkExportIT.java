package dev.loregraph.network.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A network as a file is what the viewer sees of it, in each format, whatever its names are. */
@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkExportIT {

    private static final String FORMULA = "=1+1, \"Nan\" & <Lanyon>";

    private final Api.Member dm;
    private final Api.Member player;
    private final Api.Member outsider;
    private final Map<String, String> ids = new HashMap<>();
    private String campaign = "";
    private String session = "";

    @Autowired
    NetworkExportIT(Api api) {
        this.dm = api.somebody();
        this.player = api.somebody();
        this.outsider = api.somebody();
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
        entity("CHARACTER", "Rorik Vane", "PARTY");
        entity("NPC", "Nan Lanyon", "PARTY");
        entity("NPC", "Mallow Fenn", "DM");
        entity("ITEM", FORMULA, "PARTY");
        session = dm.make("createSession", "session", Map.of("campaignId", campaign));
        dm.make(
                "writeJournal",
                "journal",
                Map.of(
                        "sessionId",
                        session,
                        "perspective",
                        "DM",
                        "audience",
                        "PARTY",
                        "body",
                        "Rorik Vane met Nan Lanyon in the kitchen and talked to her. Mallow Fenn betrayed Rorik Vane."));
        dm.make("consolidateSession", "run", Map.of("sessionId", session));
        RunsOf.ended(dm, campaign, Duration.ofMinutes(1));
    }

    @Test
    void json_is_what_networkx_reads() {
        JsonNode all = exported(dm, "json").body();
        assertThat(all.path("directed").asBoolean()).isTrue();
        assertThat(all.path("multigraph").asBoolean()).isTrue();
        assertThat(texts(all.path("nodes"), "name"))
                .containsExactlyInAnyOrder("Rorik Vane", "Nan Lanyon", "Mallow Fenn", FORMULA);
        assertThat(texts(all.path("edges"), "key")).contains("MET", "BETRAYED");
        JsonNode seen = exported(player, "json").body();
        assertThat(texts(seen.path("nodes"), "name"))
                .containsExactlyInAnyOrder("Rorik Vane", "Nan Lanyon", FORMULA);
        assertThat(texts(seen.path("edges"), "key")).contains("MET").doesNotContain("BETRAYED");
    }

    @Test
    void graphml_is_read_back_as_the_same_network() {
        Api.Answer file = exported(dm, "graphml");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphml+xml");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"network.graphml\"");
        var graph = new DirectedPseudograph<String, Object>(null, Object::new, false);
        var importer = new GraphMLImporter<String, Object>();
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("name")) {
                names.add(value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("type")) {
                types.add(value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(file.text()));
        assertThat(names)
                .containsExactlyInAnyOrder("Rorik Vane", "Nan Lanyon", "Mallow Fenn", FORMULA);
        assertThat(types).containsExactlyInAnyOrderElementsOf(keys());
        assertThat(graph.vertexSet()).containsExactlyInAnyOrderElementsOf(ids.values());
    }

    @Test
    void dot_draws_what_is_related() {
        var graph = new DirectedPseudograph<String, Object>(null, Object::new, false);
        var importer = new DOTImporter<String, Object>();
        importer.setVertexFactory(id -> id);
        importer.importGraph(graph, new StringReader(exported(dm, "dot").text()));
        assertThat(graph.vertexSet()).hasSize(3);
        assertThat(graph.edgeSet()).hasSameSizeAs(keys());
    }

    @Test
    void tables_are_read_back_and_hold_no_formula() throws Exception {
        List<Map<String, String>> nodes = table("nodes.csv");
        assertThat(nodes)
                .extracting(row -> row.get("Label"))
                .containsExactlyInAnyOrder(
                        "Rorik Vane", "Nan Lanyon", "Mallow Fenn", "'" + FORMULA);
        List<Map<String, String>> edges = table("edges.csv");
        assertThat(edges)
                .extracting(row -> row.get("Label"))
                .containsExactlyInAnyOrderElementsOf(keys());
        assertThat(edges).allSatisfy(row -> assertThat(ids).containsValue(row.get("Source")));
    }

    @Test
    void a_session_has_the_network_as_of_its_end() {
        String path = "/api/v2/sessions/relationships/graph?sessionId=" + session;
        assertThat(dm.rest("GET", path, null).body()).isEqualTo(exported(dm, "json").body());
        assertThat(outsider.rest("GET", path, null).status()).isEqualTo(404);
        JsonNode before =
                dm.rest("GET", "/api/v2/campaigns/" + campaign + "/network?session=0", null).body();
        assertThat(before.path("nodes")).hasSize(4);
        assertThat(before.path("edges")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=xls",
                "types=ADMIRES",
                "minWeight=-1",
                "minWeight=much",
                "session=first",
                "session=-1",
                "recordedAt=yesterday"
            })
    void what_cannot_be_asked_for_is_refused_by_name(String parameter) {
        var answer =
                dm.rest("GET", "/api/v2/campaigns/" + campaign + "/network?" + parameter, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString())
                .endsWith(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void an_outsider_finds_no_such_campaign_and_an_export_is_on_record() {
        assertThat(exported(outsider, "json").status()).isEqualTo(404);
        exported(player, "json");
        JsonNode entries =
                dm.query(
                                "query($id: ID!) { auditEntries(campaignId: $id, first: 50) { nodes { action actorName } } }",
                                Map.of("id", campaign))
                        .at("/auditEntries/nodes");
        assertThat(texts(entries, "action")).contains("exportNetwork");
    }

    @Test
    void graphql_pages_through_the_same_network() {
        JsonNode network =
                dm.query(
                                """
                                query($id: ID!) { campaignNetwork(campaignId: $id) {
                                  nodes(first: 2) { totalCount nodes { id name kind } pageInfo { hasNextPage } }
                                  ties { nodes { type fromId toId weight sinceSession } } } }\
                                """,
                                Map.of("id", campaign))
                        .path("campaignNetwork");
        assertThat(network.at("/nodes/totalCount").asInt()).isEqualTo(4);
        assertThat(network.at("/nodes/nodes")).hasSize(2);
        assertThat(network.at("/nodes/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(texts(network.at("/ties/nodes"), "type"))
                .containsExactlyInAnyOrderElementsOf(keys());
    }

    private List<String> keys() {
        return texts(exported(dm, "json").body().path("edges"), "key");
    }

    private List<Map<String, String>> table(String format) throws Exception {
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(exported(dm, format).text())) {
            return rows.readAll();
        }
    }

    private Api.Answer exported(Api.Member by, String format) {
        return by.rest("GET", "/api/v2/campaigns/" + campaign + "/network?format=" + format, null);
    }

    private static List<String> texts(JsonNode nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(field).asString()));
        return texts;
    }

    private void entity(String kind, String name, String audience) {
        ids.put(
                name,
                dm.make(
                        "createEntity",
                        "entity",
                        Map.of(
                                "campaignId", campaign,
                                "kind", kind,
                                "name", name,
                                "audience", audience)));
    }
}
