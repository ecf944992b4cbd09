package dev.loregraph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Waits for a campaign's consolidation runs, as a client would. */
public final class RunsOf {

    private static final String RUNS =
            """
            query($id: ID!, $after: String) { consolidationRuns(campaignId: $id, first: 100, after: $after) {
              pageInfo { hasNextPage endCursor }
              nodes { id state writes error summary session { number } }
            } }\
            """;

    private RunsOf() {}

    /** All runs of the campaign, once none is active. */
    public static List<JsonNode> ended(Api.Member dm, String campaignId, Duration within) {
        Instant end = Instant.now().plus(within);
        while (Instant.now().isBefore(end)) {
            List<JsonNode> runs = all(dm, campaignId);
            if (runs.stream().noneMatch(RunsOf::isActive)) {
                return runs;
            }
            pause();
        }
        throw new AssertionError("the campaign's runs have not ended within " + within);
    }

    private static List<JsonNode> all(Api.Member dm, String campaignId) {
        return Pages.of(dm, RUNS, Map.of("id", campaignId), "/consolidationRuns");
    }

    private static boolean isActive(JsonNode run) {
        return List.of("QUEUED", "RUNNING", "UNDOING").contains(run.path("state").asString());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
