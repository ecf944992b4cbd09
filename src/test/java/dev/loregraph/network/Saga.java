package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A campaign of its own with a DM, two players and a spectator, who use it over HTTP. */
public final class Saga {

    private static final String CLAIM =
            """
            id status polarity type from { id name } to { id name } audience weight confidence fromSession untilSession
            recordedAt retractedAt extractor statedBy note review { by note } evidence { quote }
            """;

    private final Api.Member dm;
    private final Api.Member alice;
    private final Api.Member bob;
    private final Api.Member spectator;
    private final String id;
    private final Map<String, String> entities = new HashMap<>();
    private final Map<Integer, String> sessions = new HashMap<>();

    public Saga(Api api) {
        this.dm = api.somebody();
        this.alice = api.somebody();
        this.bob = api.somebody();
        this.spectator = api.somebody();
        this.id = made("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        join(alice, "PLAYER");
        join(bob, "PLAYER");
        join(spectator, "SPECTATOR");
    }

    public String id() {
        return id;
    }

    public Api.Member dm() {
        return dm;
    }

    public Api.Member alice() {
        return alice;
    }

    public Api.Member bob() {
        return bob;
    }

    public Api.Member spectator() {
        return spectator;
    }

    public void join(Api.Member member, String role) {
        dm.query(
                "mutation($input: AddMemberInput!) { addMember(input: $input) { member { userId } } }",
                Map.of(
                        "input",
                        Map.of("campaignId", id, "username", member.username(), "role", role)));
    }

    /** As many sessions as that. */
    public Saga played(int count) {
        for (int i = sessions.size() + 1; i <= count; i++) {
            sessions.put(i, made("createSession", "session", Map.of("campaignId", id)));
        }
        return this;
    }

    public String session(int number) {
        return sessions.getOrDefault(number, "no such session");
    }

    public Saga with(String kind, String... names) {
        for (String name : names) {
            entity(kind, name, "PARTY");
        }
        return this;
    }

    public Saga hidden(String kind, String name) {
        entity(kind, name, "DM");
        return this;
    }

    private void entity(String kind, String name, String audience) {
        var input = Map.of("campaignId", id, "kind", kind, "name", name, "audience", audience);
        entities.put(name, made("createEntity", "entity", input));
    }

    public String entity(String name) {
        return entities.getOrDefault(name, name);
    }

    /** The input that states this sentence, such as {@code Rorik MET Nan}. */
    public Map<String, Object> statement(String sentence, int session) {
        String[] words = sentence.split(" ", -1);
        Map<String, Object> input = new HashMap<>();
        input.put("fromId", entity(words[0]));
        input.put("type", words[1]);
        input.put("toId", entity(words[2]));
        input.put("session", session);
        return input;
    }

    /** {@link #statement} with something more. */
    public Map<String, Object> statement(
            String sentence, int session, String field, @Nullable Object value) {
        Map<String, Object> input = statement(sentence, session);
        input.put(field, value);
        return input;
    }

    public JsonNode state(Api.Member member, String sentence, int session) {
        return state(member, statement(sentence, session));
    }

    public JsonNode deny(Api.Member member, String sentence, int session) {
        return state(member, statement(sentence, session, "polarity", "DENIES"));
    }

    public JsonNode state(Api.Member member, Map<String, ?> input) {
        return member.query(
                        "mutation($input: StateRelationshipInput!) { stateRelationship(input: $input) { claim { "
                                + CLAIM
                                + " } } }",
                        Map.of("input", input))
                .at("/stateRelationship/claim");
    }

    public JsonNode refusedStatement(Api.Member member, Map<String, ?> input) {
        return member.refusal(
                "mutation($input: StateRelationshipInput!) { stateRelationship(input: $input) { claim { id } } }",
                Map.of("input", input));
    }

    public static final String REVIEW =
            "mutation($input: ReviewClaimsInput!) { reviewClaims(input: $input) { claims { "
                    + CLAIM
                    + " } } }";

    public static final String RETRACT =
            "mutation($input: RetractClaimsInput!) { retractClaims(input: $input) { claims { "
                    + CLAIM
                    + " } } }";

    public JsonNode review(Api.Member member, String decision, List<String> claimIds) {
        return member.query(
                        REVIEW, Map.of("input", Map.of("claimIds", claimIds, "decision", decision)))
                .at("/reviewClaims/claims");
    }

    public JsonNode retract(Api.Member member, String claimId) {
        return member.query(RETRACT, Map.of("input", Map.of("claimIds", List.of(claimId))))
                .at("/retractClaims/claims/0");
    }

    /** The campaign's claims of a status. */
    public List<JsonNode> claims(Api.Member member, String status) {
        return member.query(
                        "query($id: ID!, $status: ClaimStatus) { claims(campaignId: $id, status: $status, first: 100) { totalCount nodes { "
                                + CLAIM
                                + " } } }",
                        Map.of("id", id, "status", status))
                .at("/claims/nodes")
                .valueStream()
                .toList();
    }

    /** An entity's relationships with what explains them. */
    public List<JsonNode> relationships(
            Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", entity(name));
        variables.put("asOf", asOf);
        JsonNode found =
                member.query(
                                """
                                query($id: ID!, $asOf: AsOf) { entity(id: $id) { relationships(asOf: $asOf, first: 100) { totalCount nodes {
                                  id type from { name } to { name } weight strength confidence sinceSession untilSession
                                  history { session change weight claimId } evidence { totalCount nodes { quote } }
                                  statements { totalCount nodes { id polarity statedBy note } } } } } }\
                                """,
                                variables)
                        .at("/entity/relationships");
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes").valueStream().toList();
    }

    /** {@code Rorik OWNS Ring 2..5}, each, sorted. */
    public List<String> standing(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        return relationships(member, name, asOf).stream()
                .map(one ->
                        "%s %s %s %s..%s"
                                .formatted(
                                        one.at("/from/name").asString(),
                                        one.path("type").asString(),
                                        one.at("/to/name").asString(),
                                        one.path("sinceSession").asString(),
                                        one.path("untilSession").asString("")))
                .sorted()
                .toList();
    }

    /** A journal that the party sees. */
    public String write(Api.Member author, int session, String body) {
        return made(
                author,
                "writeJournal",
                "journal",
                Map.of("sessionId", session(session), "perspective", "PLAYER", "body", body));
    }

    public void revise(Api.Member author, String journal, int revision, String body) {
        made(
                author,
                "reviseJournal",
                "journal",
                Map.of("journalId", journal, "body", body, "expectedRevision", revision));
    }

    /** Reads the session's journals; the id of the run. */
    public String consolidate(int session) {
        String run = made("consolidateSession", "run", Map.of("sessionId", session(session)));
        assertThat(RunsOf.ended(dm, id, Duration.ofMinutes(1)))
                .noneMatch(one -> one.path("state").asString().equals("FAILED"));
        return run;
    }

    private String made(String mutation, String thing, Map<String, ?> input) {
        return made(dm, mutation, thing, input);
    }

    private static String made(Api.Member by, String mutation, String thing, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return by.query(
                        "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                                .formatted(type, mutation, thing),
                        Map.of("input", input))
                .path(mutation)
                .path(thing)
                .path("id")
                .asString();
    }
}
