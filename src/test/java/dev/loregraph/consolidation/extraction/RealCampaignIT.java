package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loregraph.Api;
import dev.loregraph.RunsOf;
import dev.loregraph.WholeServerTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real campaign of years, through the front door: imported over HTTP and consolidated. Prints how
 * long that took; the time it may take here is generous.
 */
@WholeServerTest
class RealCampaignIT {

    private static final Path FOLDER =
            Path.of(
                    Optional.ofNullable(System.getProperty("loregraph.critical-role"))
                            .or(() -> Optional.ofNullable(System.getenv("LOREGRAPH_CRITICAL_ROLE")))
                            .orElse("../shared/data/critical-role"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api.Member dm;

    @Autowired
    RealCampaignIT(Api api) {
        this.dm = api.somebody();
    }

    @Test
    void years_of_journals_are_imported_and_read_in_a_minute() throws IOException {
        assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "no real journals in " + FOLDER + ": set loregraph.critical-role");
        RealCampaign campaign = RealCampaign.read(FOLDER);
        String file = String.join("\n", lines(campaign));

        Instant start = Instant.now();
        JsonNode report = dm.rest("POST", "/api/v2/campaigns/import?consolidate=true", file).body();
        Duration imported = Duration.between(start, Instant.now());
        List<JsonNode> runs = RunsOf.ended(dm, report.path("campaignId").asString(), PATIENCE);
        Duration all = Duration.between(start, Instant.now());

        System.out.printf(
                "%n| real campaign | %d sessions | %d entities |%n| import | %.1f s |%n| import and consolidation | %.1f s |%n"
                        + "| heap in use at the end | %d MB |%n%n",
                campaign.sessions().size(),
                campaign.entities().size(),
                imported.toMillis() / 1e3,
                all.toMillis() / 1e3,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        assertThat(runs)
                .isNotEmpty()
                .allMatch(run -> run.path("state").asString().equals("SUCCEEDED"));
        assertThat(all).isLessThan(PATIENCE);
    }

    private List<String> lines(RealCampaign campaign) {
        List<String> lines = new ArrayList<>();
        lines.add(
                JSON.writeValueAsString(
                        Map.of("type", "campaign", "name", "Real " + UUID.randomUUID())));
        campaign.entities().values().stream()
                .map(RealCampaign.NotedEntity::known)
                .map(known ->
                        Map.of(
                                "type", "entity",
                                "kind", known.kind(),
                                "name", known.name(),
                                "aliases", known.aliases()))
                .map(JSON::writeValueAsString)
                .forEach(lines::add);
        campaign.sessions().stream()
                .filter(session -> !session.narrative().isEmpty())
                .map(session ->
                        Map.of(
                                "type", "session",
                                "number", session.number(),
                                "title", session.title(),
                                "journals", List.of(journal(session))))
                .map(JSON::writeValueAsString)
                .forEach(lines::add);
        return lines;
    }

    private Map<String, String> journal(RealCampaign.PlayedSession session) {
        return Map.of(
                "perspective",
                "DM",
                "author",
                dm.username(),
                "audience",
                "PARTY",
                "body",
                session.text());
    }
}
