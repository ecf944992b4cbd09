package dev.loregraph.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class JournalApiIT {

    private static final String MENTION =
            "start end text state origin entity { id name } candidates { id } snippet journal { id } ";
    private static final String JOURNAL =
            "id perspective author body revision audience createdAt updatedAt session { id number } mentions { "
                    + MENTION
                    + "} ";
    private static final String WRITE =
            "mutation($input: WriteJournalInput!) { writeJournal(input: $input) { journal { "
                    + JOURNAL
                    + "} } }";
    private static final String REVISE =
            "mutation($input: ReviseJournalInput!) { reviseJournal(input: $input) { journal { "
                    + JOURNAL
                    + "} } }";
    private static final String READ = "query($id: ID!) { journal(id: $id) { " + JOURNAL + "} }";
    private static final String BACKLINKS =
            "query($id: ID!, $first: Int, $after: String) { entity(id: $id) { backlinks(first: $first, after: $after) {"
                    + " totalCount pageInfo { hasNextPage endCursor } nodes { "
                    + MENTION
                    + "} } } }";

    private final Api.Member dm;
    private final Api.Member alice;
    private final Api.Member stranger;
    private final String campaign;
    private final String session;

    @Autowired
    JournalApiIT(Api api) {
        this.dm = api.as("journals-dm");
        this.alice = api.as("journals-alice");
        this.stranger = api.as("journals-stranger");
        this.campaign =
                made(
                        "mutation($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }",
                        Map.of("name", "Campaign " + UUID.randomUUID()));
        dm.query(
                "mutation($input: AddMemberInput!) { addMember(input: $input) { member { role } } }",
                Map.of(
                        "input",
                        Map.of(
                                "campaignId",
                                campaign,
                                "username",
                                alice.username(),
                                "role",
                                "PLAYER")));
        this.session =
                made(
                        "mutation($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }",
                        Map.of("campaignId", campaign));
    }

    @Test
    void a_journal_is_written_read_and_revised() {
        String kima = entity("Lady Kima", "PARTY");
        JsonNode written = write(alice, "PLAYER", "We met @Lady Kima and @Foo.");
        assertThat(written.path("body").asString())
                .isEqualTo("We met @[Lady Kima](" + kima + ") and @Foo.");
        assertThat(written.path("author").asString()).isEqualTo(alice.username());
        assertThat(written.path("audience").asString()).isEqualTo("PARTY");
        assertThat(written.at("/session/id").asString()).isEqualTo(session);
        assertThat(written.at("/mentions/0/entity/id").asString()).isEqualTo(kima);
        assertThat(written.at("/mentions/0/snippet").asString())
                .isEqualTo("We met Lady Kima and Foo.");
        assertThat(written.at("/mentions/0/journal/id")).isEqualTo(written.path("id"));
        assertThat(written.at("/mentions/1/state").asString()).isEqualTo("UNRESOLVED");
        assertThat(written.at("/mentions/1/entity").isNull()).isTrue();
        assertThat(read(dm, written)).isEqualTo(written);
        JsonNode revised = revise(alice, written, "We met nobody.", 1);
        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(revised.path("mentions")).isEmpty();
        assertThat(read(alice, written)).isEqualTo(revised);
    }

    @Test
    void a_journal_with_a_secret_is_the_same_as_one_without_it() {
        String visible = entity("Kima", "PARTY");
        JsonNode before = write(alice, "PLAYER", "@Kima, @Vecna and @Kas");
        entity("Vecna", "DM");
        entity("Kima", "DM", "FACTION");
        JsonNode after = write(alice, "PLAYER", "@Kima, @Vecna and @Kas");
        assertThat(after.path("body")).isEqualTo(before.path("body"));
        assertThat(states(after))
                .isEqualTo(states(before))
                .containsExactly("RESOLVED", "UNRESOLVED", "UNRESOLVED");
        assertThat(after.at("/mentions/0/entity/id").asString()).isEqualTo(visible);
    }

    @Test
    void a_secret_in_a_shared_text_shows_neither_id_nor_mention() {
        String secret = entity("Vecna", "DM");
        String known = entity("Kima", "PARTY");
        JsonNode recap = write(dm, "PLAYER", "@Vecna hunts @Kima.");
        var answer = alice.graphQl(READ, Map.of("id", recap.path("id").asString()));
        assertThat(answer.text()).doesNotContain(secret);
        JsonNode seen = answer.body().at("/data/journal");
        assertThat(seen.path("body").asString()).isEqualTo("Vecna hunts @[Kima](" + known + ").");
        assertThat(markups(seen)).containsExactly("@[Kima](" + known + ")");
        assertThat(seen.at("/mentions/0/snippet").asString()).isEqualTo("Vecna hunts Kima.");
    }

    @Test
    void backlinks_are_paged_in_order_and_counted_as_seen() {
        String kima = entity("Kima", "PARTY");
        IntStream.range(0, 3)
                .forEach(i -> write(alice, "PLAYER", "Then @Kima said @\"kima\" " + i));
        write(dm, "DM", "@Kima lies.");
        JsonNode old = write(alice, "PLAYER", "@Kima was here");
        revise(alice, old, "Nobody was here", 1);
        JsonNode first = backlinks(alice, kima, Map.of("first", 4));
        assertThat(first.path("totalCount").asInt()).isEqualTo(6);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode rest =
                backlinks(
                        alice,
                        kima,
                        Map.of("first", 4, "after", first.at("/pageInfo/endCursor").asString()));
        assertThat(rest.path("nodes")).hasSize(2);
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(first.at("/nodes/0/entity/id").asString()).isEqualTo(kima);
        assertThat(first.at("/nodes/0/snippet").asString()).startsWith("Then Kima said kima");
        assertThat(backlinks(dm, kima, Map.of()).path("totalCount").asInt()).isEqualTo(7);
    }

    @Test
    void an_ambiguous_mention_is_a_backlink_only_where_it_means_one() {
        String kima = entity("Kima", "PARTY");
        entity("Kima", "DM", "FACTION");
        write(dm, "PLAYER", "@Kima left.");
        assertThat(backlinks(dm, kima, Map.of()).path("totalCount").asInt()).isZero();
        JsonNode seen = backlinks(alice, kima, Map.of());
        assertThat(seen.path("totalCount").asInt()).isEqualTo(1);
        assertThat(seen.at("/nodes/0/entity/id").asString()).isEqualTo(kima);
        assertThat(seen.at("/nodes/0/snippet").asString()).isEqualTo("Kima left.");
    }

    @Test
    void candidates_are_told() {
        entity("Sam", "PARTY");
        entity("Sam", "PARTY", "ITEM");
        JsonNode journal = write(alice, "PLAYER", "@Sam");
        assertThat(states(journal)).containsExactly("AMBIGUOUS");
        assertThat(journal.at("/mentions/0/candidates")).hasSize(2);
    }

    @Test
    void a_sessions_journals_are_listed_with_what_is_in_them() {
        entity("Kima", "PARTY");
        write(alice, "PLAYER", "@Kima one");
        write(dm, "DM", "two");
        String list =
                "query($id: ID!, $first: Int, $after: String) { session(id: $id) { journals(first: $first, after: $after)"
                        + " { totalCount pageInfo { hasNextPage endCursor } nodes { "
                        + JOURNAL
                        + "} } } }";
        JsonNode all = dm.query(list, Map.of("id", session)).at("/session/journals");
        assertThat(all.path("totalCount").asInt()).isEqualTo(2);
        JsonNode page = dm.query(list, Map.of("id", session, "first", 1)).at("/session/journals");
        assertThat(page.path("nodes").get(0)).isEqualTo(all.path("nodes").get(0));
        String cursor = page.at("/pageInfo/endCursor").asString();
        JsonNode next =
                dm.query(list, Map.of("id", session, "after", cursor)).at("/session/journals");
        assertThat(next.path("nodes").get(0)).isEqualTo(all.path("nodes").get(1));
        assertThat(
                        alice.query(list, Map.of("id", session))
                                .at("/session/journals/totalCount")
                                .asInt())
                .isEqualTo(1);
        assertRefused(dm.refusal(list, Map.of("id", session, "first", 0)), "BAD_REQUEST", "first");
        assertRefused(
                dm.refusal(list, Map.of("id", session, "after", "?")), "BAD_REQUEST", "after");
    }

    @Test
    void the_same_mutation_id_writes_once() {
        Map<String, Object> input =
                Map.of(
                        "sessionId",
                        session,
                        "perspective",
                        "PLAYER",
                        "body",
                        "once",
                        "clientMutationId",
                        "j-1");
        JsonNode first = alice.query(WRITE, Map.of("input", input));
        assertThat(alice.query(WRITE, Map.of("input", input))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | body",
                "' '        | body",
                "'\u0000'   | body",
                "'@[x](no)' | body",
            })
    void a_body_that_can_not_be_kept_is_refused(String body, String field) {
        var input = Map.of("sessionId", session, "perspective", "PLAYER", "body", body);
        assertRefused(alice.refusal(WRITE, Map.of("input", input)), "BAD_REQUEST", field);
        assertThat(count(dm)).isZero();
    }

    @Test
    void half_a_character_is_refused() {
        String request =
                """
                {"query": "mutation($input: WriteJournalInput!) { writeJournal(input: $input) { journal { id } } }", \
                "variables": {"input": {"sessionId": "%s", "perspective": "PLAYER", "body": "half \\ud83d"}}}
                """
                        .formatted(session);
        JsonNode error = alice.rest("POST", "/graphql", request).body().path("errors").get(0);
        assertRefused(error, "BAD_REQUEST", "body");
    }

    @Test
    void everybody_is_told_the_same_of_what_they_may_not_see() {
        JsonNode notes = write(dm, "DM", "secret");
        String unknown = UUID.randomUUID().toString();
        for (Api.Member member : List.of(alice, stranger)) {
            for (String id : List.of(notes.path("id").asString(), unknown)) {
                JsonNode refusal = member.refusal(READ, Map.of("id", id));
                assertRefused(refusal, "NOT_FOUND", "id");
                assertThat(refusal.path("message").asString()).isEqualTo("no journal '" + id + "'");
                var change = Map.of("journalId", id, "body", "x", "expectedRevision", 1);
                assertRefused(
                        member.refusal(REVISE, Map.of("input", change)), "NOT_FOUND", "journalId");
            }
        }
        var input = Map.of("sessionId", session, "perspective", "PLAYER", "body", "x");
        assertRefused(stranger.refusal(WRITE, Map.of("input", input)), "NOT_FOUND", "sessionId");
        var asDm = Map.of("sessionId", session, "perspective", "DM", "body", "x");
        assertThat(alice.refusal(WRITE, Map.of("input", asDm)).at("/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void a_stale_revision_tells_the_current_one() {
        JsonNode journal = write(alice, "PLAYER", "one");
        revise(alice, journal, "two", 1);
        var input =
                Map.of(
                        "journalId",
                        journal.path("id").asString(),
                        "body",
                        "three",
                        "expectedRevision",
                        1);
        JsonNode refusal = alice.refusal(REVISE, Map.of("input", input));
        assertRefused(refusal, "CONFLICT", "expectedRevision");
        assertThat(refusal.at("/extensions/currentRevision").asInt()).isEqualTo(2);
    }

    @Test
    void a_page_of_journals_costs_a_fixed_number_of_questions() {
        entity("Kima", "PARTY");
        IntStream.range(0, 5).forEach(i -> write(alice, "PLAYER", "@Kima " + i));
        String nested =
                "query($id: ID!) { session(id: $id) { journals(first: 5) { nodes { session { journals(first: 5) { nodes {"
                        + " mentions { entity { backlinks(first: 5) { nodes { journal { id } } } } } } } } } } } }";
        JsonNode nodes = alice.query(nested, Map.of("id", session)).at("/session/journals/nodes");
        assertThat(nodes).hasSize(5);
        assertThat(nodes.get(4).at("/session/journals/nodes/0/mentions/0/entity/backlinks/nodes"))
                .hasSize(5);
    }

    @Test
    void a_page_of_long_journals_is_listed_and_read_a_few_texts_at_a_time() {
        String text = "x".repeat(1_000_000);
        IntStream.range(0, 21).forEach(_ -> write(alice, "PLAYER", text));
        String list =
                "query($id: ID!, $first: Int) { session(id: $id) { journals(first: $first) { nodes { id revision %s } } } }";
        assertThat(
                        alice.query(list.formatted(""), Map.of("id", session, "first", 100))
                                .at("/session/journals/nodes"))
                .hasSize(21);
        Map<String, Object> some = Map.of("id", session, "first", 6);
        assertThat(
                        alice.query(list.formatted("body"), some)
                                .at("/session/journals/nodes")
                                .valueStream())
                .hasSize(6)
                .allSatisfy(node -> assertThat(node.path("body").asString()).hasSize(1_000_000));
        assertRefused(
                alice.refusal(list.formatted("body"), Map.of("id", session, "first", 100)),
                "BAD_REQUEST",
                "first");
    }

    private String made(String mutation, Map<String, Object> input) {
        return dm.query(mutation, Map.of("input", input)).findValue("id").asString();
    }

    private String entity(String name, String audience) {
        return entity(name, audience, "NPC");
    }

    private String entity(String name, String audience, String kind) {
        return made(
                "mutation($input: CreateEntityInput!) { createEntity(input: $input) { entity { id } } }",
                Map.of("campaignId", campaign, "kind", kind, "name", name, "audience", audience));
    }

    private JsonNode write(Api.Member author, String perspective, String body) {
        var input = Map.of("sessionId", session, "perspective", perspective, "body", body);
        return author.query(WRITE, Map.of("input", input)).at("/writeJournal/journal");
    }

    private static JsonNode revise(
            Api.Member author, JsonNode journal, String body, int expectedRevision) {
        var input =
                Map.of(
                        "journalId",
                        journal.path("id").asString(),
                        "body",
                        body,
                        "expectedRevision",
                        expectedRevision);
        return author.query(REVISE, Map.of("input", input)).at("/reviseJournal/journal");
    }

    private static JsonNode read(Api.Member member, JsonNode journal) {
        return member.query(READ, Map.of("id", journal.path("id").asString())).path("journal");
    }

    private static JsonNode backlinks(
            Api.Member member, String entityId, Map<String, Object> page) {
        var variables = new HashMap<String, Object>(page);
        variables.put("id", entityId);
        return member.query(BACKLINKS, variables).at("/entity/backlinks");
    }

    private int count(Api.Member member) {
        return member.query(
                        "query($id: ID!) { session(id: $id) { journals { totalCount } } }",
                        Map.of("id", session))
                .at("/session/journals/totalCount")
                .asInt();
    }

    private static List<String> states(JsonNode journal) {
        return StreamSupport.stream(journal.path("mentions").spliterator(), false)
                .map(mention -> mention.path("state").asString())
                .toList();
    }

    private static List<String> markups(JsonNode journal) {
        String body = journal.path("body").asString();
        return StreamSupport.stream(journal.path("mentions").spliterator(), false)
                .map(mention ->
                        body.substring(mention.path("start").asInt(), mention.path("end").asInt()))
                .toList();
    }

    private static void assertRefused(JsonNode error, String code, String field) {
        assertThat(error.at("/extensions/code").asString()).as(error.toString()).isEqualTo(code);
        assertThat(error.at("/extensions/field").asString()).as(error.toString()).isEqualTo(field);
    }
}
