package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Clients ask what was known on a real date, of every question about the graph. */
@WholeServerTest
class TimeTravelIT {

    private static final String MET = "Rorik met Nan Lanyon in the kitchen and talked to her.";
    private static final String QUESTIONS =
            """
            query($id: ID!, $asOf: AsOf) {
              whoMet(entityId: $id, asOf: $asOf) { totalCount nodes { who { name } evidence { quote } } }
              neighbourhood(entityId: $id, asOf: $asOf) { nodes { name } edges { type } }
              entity(id: $id) { relationships(types: ["MET"], asOf: $asOf) {
                totalCount nodes { weight history { weight } evidence { totalCount nodes { quote } } } } }
            }\
            """;

    private final Api.Member dm;
    private final String campaign;
    private final String session;
    private final String nan;

    @Autowired
    TimeTravelIT(Api api) {
        this.dm = api.somebody();
        this.campaign = dm.make("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        this.session = dm.make("createSession", "session", Map.of("campaignId", campaign));
        this.nan = entity("NPC", "Nan Lanyon");
        entity("CHARACTER", "Rorik");
    }

    @Test
    void every_question_answers_by_what_was_known() {
        Instant before = Instant.now();
        String journal = write(MET);
        consolidate();
        Instant told = Instant.now();
        revise(journal, "Nothing happened at all.");
        consolidate();

        JsonNode then = asked(Map.of("recordedAt", told.toString()));
        assertThat(then.at("/whoMet/totalCount").asInt()).isOne();
        assertThat(then.at("/whoMet/nodes/0/who/name").asString()).isEqualTo("Rorik");
        assertThat(then.at("/whoMet/nodes/0/evidence/0/quote").asString()).isEqualTo(MET);
        assertThat(then.at("/neighbourhood/edges")).isNotEmpty();
        JsonNode met = then.at("/entity/relationships/nodes/0");
        assertThat(met.at("/history/0/weight")).isEqualTo(met.path("weight"));
        assertThat(met.at("/evidence/totalCount").asInt()).isOne();
        assertThat(met.at("/evidence/nodes/0/quote").asString()).isEqualTo(MET);

        assertNothing(asked(null));
        assertNothing(asked(Map.of("recordedAt", before.toString())));
        assertNothing(asked(Map.of("recordedAt", "1999-12-31T23:59:59+01:00")));
        assertNothing(asked(Map.of("recordedAt", told.toString(), "session", 0)));
        assertThat(asked(Map.of("recordedAt", told.toString(), "session", 1))).isEqualTo(then);
    }

    @Test
    void a_time_that_is_none_is_refused() {
        var variables = Map.of("id", nan, "asOf", Map.of("recordedAt", "yesterday"));
        Refused.by(Refusal.Code.BAD_REQUEST, "asOf.recordedAt", dm.refusal(QUESTIONS, variables));
    }

    private static void assertNothing(JsonNode answer) {
        assertThat(answer.at("/whoMet/totalCount").asInt()).isZero();
        assertThat(answer.at("/whoMet/nodes")).isEmpty();
        assertThat(answer.at("/neighbourhood/nodes")).hasSize(1);
        assertThat(answer.at("/neighbourhood/edges")).isEmpty();
        assertThat(answer.at("/entity/relationships/totalCount").asInt()).isZero();
        assertThat(answer.at("/entity/relationships/nodes")).isEmpty();
    }

    private JsonNode asked(@Nullable Map<String, ?> asOf) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", nan);
        variables.put("asOf", asOf);
        return dm.query(QUESTIONS, variables);
    }

    private String write(String body) {
        return dm.make(
                "writeJournal",
                "journal",
                Map.of("sessionId", session, "perspective", "DM", "body", body));
    }

    private void revise(String journal, String body) {
        dm.make(
                "reviseJournal",
                "journal",
                Map.of("journalId", journal, "body", body, "expectedRevision", 1));
    }

    private void consolidate() {
        dm.make("consolidateSession", "run", Map.of("sessionId", session));
        assertThat(RunsOf.ended(dm, campaign, Duration.ofMinutes(1)))
                .allMatch(run -> run.path("state").asString().equals("SUCCEEDED"));
    }

    private String entity(String kind, String name) {
        return dm.make(
                "createEntity",
                "entity",
                Map.of("campaignId", campaign, "kind", kind, "name", name));
    }
}
