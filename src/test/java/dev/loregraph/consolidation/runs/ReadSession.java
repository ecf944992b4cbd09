package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A campaign with one session and people in it, whose DM has its journals read. */
record ReadSession(Api.Member dm, String campaign, String session) {

    static final String BODY =
            """
            Rorik met Nan Lanyon in the kitchen and talked to her until dawn.

            Nan Lanyon hired Rorik to find her husband. A dwarf named Perrin Oakes poured Rorik a drink. Perrin Oakes laughed.
            """;
    static final String CONSOLIDATE =
            "mutation($input: ConsolidateSessionInput!) { consolidateSession(input: $input) { run { id state } } }";
    static final String UNDO =
            "mutation($id: ID!) { undoConsolidation(input: {runId: $id}) { run { id state } } }";

    static ReadSession of(Api.Member dm, String... bodies) {
        var campaign = made(dm, "createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        Map.of("Rorik", "CHARACTER", "Nan Lanyon", "NPC")
                .forEach((name, kind) ->
                        made(
                                dm,
                                "createEntity",
                                "entity",
                                Map.of("campaignId", campaign, "kind", kind, "name", name)));
        var session = made(dm, "createSession", "session", Map.of("campaignId", campaign));
        for (String body : bodies) {
            made(
                    dm,
                    "writeJournal",
                    "journal",
                    Map.of("sessionId", session, "perspective", "DM", "body", body));
        }
        return new ReadSession(dm, campaign, session);
    }

    String queued() {
        return dm.query(CONSOLIDATE, Map.of("input", Map.of("sessionId", session)))
                .at("/consolidateSession/run/id")
                .asString();
    }

    String read() {
        String run = queued();
        assertThat(ended(run).path("state").asString()).isEqualTo("SUCCEEDED");
        return run;
    }

    JsonNode run(String id) {
        return dm.query(
                        "query($id: ID!) { consolidationRun(id: $id) { state stage writes error summary mentionsLinked } }",
                        Map.of("id", id))
                .path("consolidationRun");
    }

    /** The run, once it isn't active any more. */
    JsonNode ended(String id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(end)) {
            JsonNode run = run(id);
            if (!RunState.valueOf(run.path("state").asString()).isActive()) {
                return run;
            }
            pause(50);
        }
        throw new AssertionError("run " + id + " has not ended");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String made(Api.Member dm, String mutation, String payload, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return dm.query(
                        "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                                .formatted(type, mutation, payload),
                        Map.of("input", input))
                .at("/" + mutation + "/" + payload + "/id")
                .asString();
    }
}
