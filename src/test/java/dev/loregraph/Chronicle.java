package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A campaign over HTTP: what people write into it, and everything that each gets back. */
public final class Chronicle {

    private static final String ENTITIES =
            """
            query($id: ID!, $after: String) { entities(campaignId: $id, first: 50, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { __typename id kind name aliases summary audience revision updatedAt firstSession { number } lastSession { number }
                merges { entityId name aliases audience intoId } } } }\
            """;
    private static final String RELATIONSHIPS =
            """
            query($id: ID!) { entity(id: $id) { relationships(first: 30) { totalCount nodes {
              id type from { id name } to { id name } weight confidence sinceSession untilSession
              history { session change weight claimId }
              evidence(first: 20) { totalCount nodes { quote start end author } } } } } }\
            """;
    private static final String BACKLINKS =
            "query($id: ID!) { entity(id: $id) { backlinks(first: 100) { totalCount nodes { id start end text snippet state entity { id } } } } }";
    private static final String CLAIMS =
            """
            query($id: ID!, $after: String) { claims(campaignId: $id, first: 50, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { id from { id name aliases } type to { id name } status weight evidence { quote } } } }\
            """;
    private static final String PROPOSALS =
            """
            query($id: ID!, $after: String) { entityProposals(campaignId: $id, first: 100, after: $after) {
              totalCount pageInfo { hasNextPage endCursor } nodes { id name kind quote entity { id name } } } }\
            """;
    private static final String AROUND =
            """
            query($id: ID!) {
              whoMet(entityId: $id, first: 50) { totalCount nodes { who { id name } times weight firstSession { number } evidence(first: 20) { quote } } }
              neighbourhood(entityId: $id, depth: 2, limit: 100) { truncated nodes { id name } edges { id type weight } } }\
            """;
    private static final String SUGGESTIONS =
            "query($id: ID!, $p: String!) { suggestMentions(campaignId: $id, prefix: $p, limit: 20) { text matchedAlias score entity { id name aliases } } }";
    private static final String JOURNAL =
            "query($id: ID!) { journal(id: $id) { body revision mentions { id start end text state entity { id name } candidates { id name } } } }";

    private final Api.Member dm;
    private final String id;
    private final Map<Integer, String> sessions = new HashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final List<String> journals = new ArrayList<>();

    private Chronicle(Api.Member dm, String id) {
        this.dm = dm;
        this.id = id;
    }

    /** Begun by this DM, with these players. */
    public static Chronicle begun(Api.Member dm, Api.Member... players) {
        var chronicle =
                new Chronicle(
                        dm,
                        made(dm, "createCampaign", "campaign", Map.of("name", Table.uniqueName())));
        for (Api.Member player : players) {
            dm.query(
                    "mutation($c: ID!, $u: String!) { addMember(input: {campaignId: $c, username: $u, role: PLAYER}) { member { role } } }",
                    Map.of("c", chronicle.id, "u", player.username()));
        }
        return chronicle;
    }

    public String id() {
        return id;
    }

    public Api.Member dm() {
        return dm;
    }

    /** The id of an entity by the name that it was made with. */
    public String entity(String name) {
        return Objects.requireNonNull(entities.get(name), name);
    }

    public String session(int number) {
        return Objects.requireNonNull(sessions.get(number));
    }

    public Chronicle npc(String name, String... aliases) {
        return entity("NPC", name, "PARTY", aliases);
    }

    public Chronicle secretNpc(String name, String... aliases) {
        return entity("NPC", name, "DM", aliases);
    }

    public Chronicle entity(String kind, String name, String audience, String... aliases) {
        Map<String, Object> input = new HashMap<>();
        input.put("campaignId", id);
        input.put("kind", kind);
        input.put("name", name);
        input.put("aliases", List.of(aliases));
        input.put("audience", audience);
        entities.put(name, made(dm, "createEntity", "entity", input));
        return this;
    }

    /** A journal of a session that the party sees, and its id. */
    public String writes(Api.Member author, int session, String body) {
        return writes(author, session, body, "PLAYER", "PARTY");
    }

    public String writes(
            Api.Member author, int session, String body, String perspective, String audience) {
        String sessionId =
                sessions.computeIfAbsent(
                        session,
                        number ->
                                made(
                                        dm,
                                        "createSession",
                                        "session",
                                        Map.of("campaignId", id, "number", number)));
        String journal =
                made(
                        author,
                        "writeJournal",
                        "journal",
                        Map.of(
                                "sessionId", sessionId,
                                "perspective", perspective,
                                "body", body,
                                "audience", audience));
        journals.add(journal);
        return journal;
    }

    /** Has every session read, and tells how much that wrote. */
    public int read() {
        int writes = 0;
        for (String session : sessions.values()) {
            String run =
                    dm.query(
                                    "mutation($id: ID!) { consolidateSession(input: {sessionId: $id}) { run { id } } }",
                                    Map.of("id", session))
                            .at("/consolidateSession/run/id")
                            .asString();
            JsonNode ended =
                    RunsOf.ended(dm, id, Duration.ofMinutes(1)).stream()
                            .filter(one -> one.path("id").asString().equals(run))
                            .findFirst()
                            .orElseThrow();
            assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
            writes += ended.path("writes").asInt();
        }
        return writes;
    }

    public JsonNode merge(String keep, String merge) {
        return dm.query(
                        "mutation($k: ID!, $m: ID!) { mergeEntities(input: {keepId: $k, mergeId: $m}) { entity { id name aliases } } }",
                        Map.of("k", entity(keep), "m", entity(merge)))
                .at("/mergeEntities/entity");
    }

    public JsonNode unmerge(String merged) {
        return dm.query(
                        "mutation($m: ID!) { undoMerge(input: {entityId: $m}) { entity { id name aliases } keptEntity { id name aliases } } }",
                        Map.of("m", entity(merged)))
                .path("undoMerge");
    }

    /** A field of an entity, found by the name that it was made with. */
    public JsonNode of(Api.Member member, String name, String selection) {
        return member.query(
                        "query($id: ID!) { entity(id: $id) { " + selection + " } }",
                        Map.of("id", entity(name)))
                .path("entity");
    }

    /** Who met the entity, by name, in the order of the names. */
    public List<String> whoMet(Api.Member member, String name) {
        return names(around(member, entity(name)).at("/whoMet/nodes"), "/who/name");
    }

    /** The types and the other ends of an entity's relationships with their weights. */
    public List<String> relationships(Api.Member member, String name) {
        return of(
                        member,
                        name,
                        "id relationships(first: 50) { nodes { type from { name } to { name } weight } }")
                .at("/relationships/nodes")
                .valueStream()
                .map(edge ->
                        edge.path("type").asString()
                                + " "
                                + Stream.of(edge.at("/from/name"), edge.at("/to/name"))
                                        .map(JsonNode::asString)
                                        .sorted()
                                        .toList()
                                + " "
                                + edge.path("weight").asString())
                .sorted()
                .toList();
    }

    /** How often journals name the entity. */
    public int backlinks(Api.Member member, String name) {
        return of(member, name, "backlinks { totalCount }").at("/backlinks/totalCount").asInt();
    }

    public JsonNode journal(Api.Member member, String journalId) {
        return member.query(JOURNAL, Map.of("id", journalId)).path("journal");
    }

    /** Names that are suggested for what somebody typed. */
    public List<String> suggested(Api.Member member, String prefix) {
        return names(suggestions(member, prefix), "/entity/name");
    }

    /** Everything there is to see, in a certain order. */
    public List<String> seenBy(Api.Member member) {
        List<String> seen = new ArrayList<>();
        List<JsonNode> cast = Pages.of(member, ENTITIES, Map.of("id", id), "/entities");
        cast.forEach(entity -> seen.add(entity.toString()));
        for (JsonNode entity : cast) {
            String about = entity.path("id").asString();
            seen.add(around(member, about).toString());
            seen.add(member.query(RELATIONSHIPS, Map.of("id", about)).toString());
            seen.add(member.query(BACKLINKS, Map.of("id", about)).toString());
        }
        Pages.of(member, CLAIMS, Map.of("id", id), "/claims")
                .forEach(one -> seen.add(one.toString()));
        Pages.of(member, PROPOSALS, Map.of("id", id), "/entityProposals")
                .forEach(one -> seen.add(one.toString()));
        journals.forEach(journal -> seen.add(journalOrRefusal(member, journal)));
        for (char prefix = 'a'; prefix <= 'z'; prefix++) {
            seen.add(suggestions(member, String.valueOf(prefix)).toString());
        }
        seen.add(suggestions(member, "").toString());
        entities.values().stream().sorted().forEach(one -> seen.add(entityOrRefusal(member, one)));
        return seen;
    }

    private String journalOrRefusal(Api.Member member, String journal) {
        return member.graphQl(JOURNAL, Map.of("id", journal)).text();
    }

    private static String entityOrRefusal(Api.Member member, String entity) {
        return member.graphQl(
                        "query($id: ID!) { entity(id: $id) { id name } }", Map.of("id", entity))
                .text();
    }

    private JsonNode suggestions(Api.Member member, String prefix) {
        return member.query(SUGGESTIONS, Map.of("id", id, "p", prefix)).path("suggestMentions");
    }

    private static JsonNode around(Api.Member member, String entity) {
        return member.query(AROUND, Map.of("id", entity));
    }

    private static List<String> names(JsonNode nodes, String pointer) {
        return nodes.valueStream().map(node -> node.at(pointer).asString()).sorted().toList();
    }

    private static String made(
            Api.Member by, String mutation, String payload, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        String document =
                "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                        .formatted(type, mutation, payload);
        return by.query(document, Map.of("input", input))
                .at("/" + mutation + "/" + payload + "/id")
                .asString();
    }
}
