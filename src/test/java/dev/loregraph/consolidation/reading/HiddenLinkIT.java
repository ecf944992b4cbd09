package dev.loregraph.consolidation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Pages;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two campaigns that are twins to their player: in one the DM linked names to a hidden entity. */
@WholeServerTest
class HiddenLinkIT {

    private static final String SECRET = "The Drowned Duke";

    /** Each marked name is a link to the secret, or plain text. */
    private static final List<String> JOURNALS =
            List.of(
                    """
                    <Old Marrow> laughed. Nan Lanyon met Odo Pell on the quay. "Go home," said <Old Marrow> to Nan Lanyon.

                    Rorik met <Odo Pell> on the quay. Rorik met Odo Pell on the quay. Rorik fought <Odo Pell> at dawn.
                    <St. Odo Pell of the Reeds> blessed Rorik. Rorik bought the Brass Key from <Odo Pell>. \
                    Nan Lanyon hired <Old Marrow>, and Nan Lanyon trusts <Odo Pell>'s word.
                    """,
                    """
                    Rorik met Odo Pell at the well. Nan Lanyon met <Odo Pell> there. Rorik fought Odo Pell at noon.
                    """);

    private final Api.Member dm;
    private final Api.Member player;

    @Autowired
    HiddenLinkIT(Api api) {
        this.dm = api.somebody();
        this.player = api.somebody();
    }

    @Test
    void a_link_that_players_do_not_see_changes_nothing_that_they_get() {
        Twin linked = new Twin(true);
        Twin plain = new Twin(false);
        List<String> seen = linked.seenBy(player);
        assertThat(seen).containsExactlyElementsOf(plain.seenBy(player));
        assertThat(String.join("\n", seen))
                .contains("MET", "FOUGHT", "BOUGHT", "Old Marrow")
                .doesNotContain(SECRET, linked.secret());
    }

    @Test
    void the_dm_reads_whom_the_link_means_and_quotes_it_whole() {
        Twin linked = new Twin(true);
        String link = "@[Odo Pell](%s)".formatted(linked.secret());
        List<String> secret =
                linked.seenBy(dm).stream().filter(line -> line.contains(SECRET)).toList();
        assertThat(secret).anyMatch(line -> line.startsWith("FOUGHT") && line.contains(link));
        assertThat(linked.mentions(dm))
                .as("a person's word stands alone in its place")
                .isSortedAccordingTo(
                        Comparator.comparingInt((int[] range) -> range[0])
                                .thenComparing((one, other) -> one[1] > other[0] ? 1 : -1));
    }

    /** A campaign of one session, read. */
    private final class Twin {

        private final String campaign;
        private final String secret;
        private final List<String> journals = new ArrayList<>();

        Twin(boolean linked) {
            campaign = made("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
            made(
                    "addMember",
                    "campaign",
                    Map.of(
                            "campaignId",
                            campaign,
                            "username",
                            player.username(),
                            "role",
                            "PLAYER"));
            Map.of(
                            "Rorik",
                            "CHARACTER",
                            "Nan Lanyon",
                            "NPC",
                            "Odo Pell",
                            "NPC",
                            "Brass Key",
                            "ITEM")
                    .forEach((name, kind) -> entity(kind, name, "PARTY"));
            secret = entity("NPC", SECRET, "DM");
            String session = made("createSession", "session", Map.of("campaignId", campaign));
            for (String journal : JOURNALS) {
                String body =
                        journal.replaceAll("<([^>]+)>", linked ? "@[$1](" + secret + ")" : "$1");
                journals.add(
                        made(
                                "writeJournal",
                                "journal",
                                Map.of(
                                        "sessionId",
                                        session,
                                        "perspective",
                                        "PLAYER",
                                        "body",
                                        body)));
            }
            dm.query(
                    "mutation($id: ID!) { consolidateSession(input: {sessionId: $id}) { run { id } } }",
                    Map.of("id", session));
            RunsOf.ended(dm, campaign, Duration.ofMinutes(1));
        }

        String secret() {
            return secret;
        }

        /** Everything there is to see, without the ids and times that differ by chance. */
        List<String> seenBy(Api.Member member) {
            return Stream.of(relationships(member), journals(member), proposals(member))
                    .flatMap(List::stream)
                    .toList();
        }

        List<int[]> mentions(Api.Member member) {
            return journal(member, journals.getFirst())
                    .path("mentions")
                    .valueStream()
                    .map(mention ->
                            new int[] {mention.path("start").asInt(), mention.path("end").asInt()})
                    .toList();
        }

        private List<String> relationships(Api.Member member) {
            return Pages.of(
                            member,
                            """
                            query($id: ID!, $after: String) { entities(campaignId: $id, first: 5, after: $after) {
                              pageInfo { hasNextPage endCursor }
                              nodes { name relationships(first: 30) { totalCount nodes {
                                type from { name } to { name } weight confidence sinceSession
                                history { session change weight }
                                evidence(first: 10) { totalCount nodes { quote start end author journal { body } } }
                              } } backlinks(first: 50) { totalCount nodes { start end text snippet } } }
                            } }\
                            """,
                            Map.of("id", campaign),
                            "/entities")
                    .stream()
                    .flatMap(entity ->
                            Stream.concat(
                                    entity.at("/relationships/nodes").valueStream().map(Twin::line),
                                    Stream.of(
                                            entity.path("name") + " " + entity.path("backlinks"))))
                    .sorted()
                    .toList();
        }

        /** The ends of a symmetric relationship are in the order of their ids. */
        private static String line(JsonNode relationship) {
            var fields = new TreeMap<String, String>();
            relationship
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
            String ends =
                    Stream.of(fields.remove("from"), fields.remove("to"))
                            .sorted()
                            .toList()
                            .toString();
            return relationship.path("type").asString() + " " + ends + " " + fields;
        }

        private List<String> journals(Api.Member member) {
            return journals.stream().map(id -> journal(member, id).toString()).toList();
        }

        private JsonNode journal(Api.Member member, String id) {
            return member.query(
                            """
                            query($id: ID!) { journal(id: $id) {
                              body revision mentions { start end text state entity { name } candidates { name } }
                            } }\
                            """,
                            Map.of("id", id))
                    .path("journal");
        }

        private List<String> proposals(Api.Member member) {
            return member.query(
                            """
                            query($id: ID!) { entityProposals(campaignId: $id, first: 100) {
                              totalCount nodes { name kind reason confidence occurrences quote audience }
                            } }\
                            """,
                            Map.of("id", campaign))
                    .at("/entityProposals")
                    .valueStream()
                    .map(JsonNode::toString)
                    .toList();
        }

        private String entity(String kind, String name, String audience) {
            return made(
                    "createEntity",
                    "entity",
                    Map.of(
                            "campaignId",
                            campaign,
                            "kind",
                            kind,
                            "name",
                            name,
                            "audience",
                            audience));
        }

        private String made(String mutation, String payload, Map<String, ?> input) {
            String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
            String document =
                    "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                            .formatted(type, mutation, payload);
            return dm.query(document, Map.of("input", input))
                    .at("/" + mutation + "/" + payload + "/id")
                    .asString();
        }
    }
}
