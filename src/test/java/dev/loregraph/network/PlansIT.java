package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Plan;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** No question about relationships reads more of the graph than it answers about. */
@WholeServerTest
class PlansIT {

    private static final AtomicBoolean POPULATED = new AtomicBoolean();

    private final Driver driver;
    private final Table table;
    private final Entity entity;

    @Autowired
    PlansIT(Graph graph, Driver driver, Campaigns campaigns, Entities entities) {
        this.driver = driver;
        this.table = Table.laid(graph, campaigns);
        this.entity = entities.create(table.dm(), table.id(), NewEntity.of(EntityKind.NPC, "Nan"));
        if (POPULATED.compareAndSet(false, true)) {
            entities.createAll(table.dm(), table.id(), crowd());
        }
    }

    /** The planner scans what is next to nothing. */
    private static List<NewEntity> crowd() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> NewEntity.of(EntityKind.NPC, "Extra " + i))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "network/who-met",
        "network/who-met-count",
        "network/relationships-of",
        "network/relationships-of-count",
        "network/evidence-of",
        "network/evidence-of-count",
        "network/statements-of",
        "network/attitudes-of",
        "network/attitudes-of-count",
        "network/persons-of",
        "network/discrepancies",
        "network/discrepancies-count",
        "network/statements-of-count",
        "network/claims-by-id",
        "network/claims-to-decide",
        "network/neighbourhood",
        "network/snapshot",
        "network/relationships-among",
        "network/common-acquaintances",
        "network/common-acquaintances-count",
        "network/meetings",
        "network/relationships-ever",
        "network/same-as",
        "network/timelines",
        "network/timelines-count",
        "network/timelines-in-world",
        "network/timelines-in-world-count",
        "network/allegiances",
        "network/endings",
        "network/betrayals",
        "network/family",
        "network/knowing",
        "network/knowing-count",
        "network/rivalries",
        "network/rivalries-count",
        "network/claims",
        "network/claims-with-status",
        "network/claims-count"
    })
    void a_question_seeks_an_index_and_scans_no_label(String question) {
        Plan plan = Plan.of(driver, question, table.dm().sight(), parameters());
        assertThat(plan.operators())
                .anyMatch(operator -> operator.contains("IndexSeek"))
                .noneMatch(operator -> operator.contains("Scan"));
    }

    @ParameterizedTest
    @CsvSource({"network/claims", "network/claims-with-status"})
    void a_page_of_claims_comes_from_its_index_in_order(String question) {
        Plan plan = Plan.of(driver, question, table.dm().sight(), parameters());
        assertThat(plan.operators())
                .noneMatch(operator -> operator.contains("Sort") || operator.contains("Top"))
                .noneMatch(operator -> operator.contains("Union"));
    }

    @ParameterizedTest
    @CsvSource({
        "network/lock-claims",
        "network/links-from",
        "network/next-entities",
        "network/pairs-of-run",
        "network/pairs-of-subjects",
        "network/claims-of-session",
        "network/claims-that-count",
        "network/derive-audiences-about",
        "network/write-claims",
        "network/retract-claims",
        "network/restore-claims-of-run",
        "network/delete-claims-of-run",
        "network/write-edges",
        "network/hubs-among",
        "network/mark-hub",
        "network/weights-of-hub",
        "network/write-ranks",
        "network/drop-edges",
        "network/drop-contradictions",
        "network/write-contradictions",
        "network/write-statement",
        "network/accept-claims",
        "network/reject-claims",
        "network/retract-statements"
    })
    void a_command_seeks_an_index_and_scans_no_label(String command) {
        Plan plan = Plan.ofCommand(driver, command);
        assertThat(plan.operators())
                .anyMatch(operator -> operator.contains("IndexSeek"))
                .noneMatch(operator -> operator.contains("Scan"));
        assertThat(plan.products()).isEmpty();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entityId", entity.id());
        parameters.put("ids", List.of(entity.id()));
        parameters.put("places", List.of(List.of(entity.id()), List.of(entity.id())));
        parameters.put("campaignId", table.id());
        parameters.put(
                "pairs",
                List.of(
                        Map.of(
                                "id",
                                "x",
                                "fromId",
                                entity.id(),
                                "type",
                                "MET",
                                "toId",
                                entity.id())));
        parameters.put("types", new RelationshipTypes().names());
        parameters.put("toward", null);
        parameters.put("inFactions", true);
        parameters.put("outward", true);
        parameters.put("met", null);
        parameters.put("current", true);
        parameters.put(
                "ends",
                List.of(
                        Map.of(
                                "key",
                                "x",
                                "whoId",
                                entity.id(),
                                "towardId",
                                entity.id(),
                                "session",
                                1)));
        parameters.put("hostile", List.of("FOUGHT", "BETRAYED"));
        parameters.put("sentiments", Map.of("FOUGHT", -0.6, "BETRAYED", -0.9));
        parameters.put("deeds", List.of("FOUGHT", "BETRAYED"));
        parameters.put("bonds", List.of("ALLIED_WITH", "SERVES"));
        parameters.put("memberships", List.of("MEMBER_OF", "LEADS"));
        parameters.put("earliest", 0);
        parameters.put("latest", 9);
        parameters.put("direction", "ANY");
        parameters.put("byRank", true);
        parameters.put("afterRank", "");
        parameters.put("lastRank", "~");
        parameters.put("kinds", null);
        parameters.put("minWeight", 0);
        parameters.put("status", "ACCEPTED");
        parameters.put("statuses", List.of("ACCEPTED", "PROPOSED"));
        parameters.put("until", Instant.EPOCH.atZone(ZoneOffset.UTC));
        parameters.put("before", "");
        parameters.put("edgeLimit", 84);
        parameters.put("nodeLimit", 100);
        parameters.put("tieLimit", 100);
        parameters.put("aId", entity.id());
        parameters.put("bId", entity.id());
        parameters.put("since", 1);
        parameters.put(
                "scopes",
                List.of(
                        Map.of("key", "all", "campaignId", table.id(), "ids", List.of()),
                        Map.of(
                                "key",
                                "one",
                                "campaignId",
                                table.id(),
                                "ids",
                                List.of(entity.id()))));
        parameters.put("from", 0);
        parameters.put("to", 9);
        parameters.put("anySession", false);
        parameters.putAll(Moment.ofSession(9).asParameters());
        parameters.put("depth", 3);
        parameters.put("after", null);
        parameters.put("limit", 21);
        return parameters;
    }
}
