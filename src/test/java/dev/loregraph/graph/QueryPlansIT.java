package dev.loregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.WholeServerTest;
import dev.loregraph.graph.cypher.CypherFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine does for each statement that a request runs: it finds its way by index. */
@WholeServerTest
class QueryPlansIT {

    private final Driver driver;

    @Autowired
    QueryPlansIT(Driver driver) {
        this.driver = driver;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "campaign/campaigns-by-id",
                "campaign/campaign-by-slug",
                "campaign/campaigns-of-viewer",
                "campaign/sessions-by-id",
                "campaign/session-by-number",
                "campaign/sessions-of-campaigns",
                "campaign/sessions-of-campaigns-count",
                "codex/entities-by-id",
                "codex/entities-named",
                "codex/entities-of-campaign",
                "codex/entities-of-campaign-count",
                "codex/entities-with-name",
                "codex/entities-with-name-count",
                "codex/namesakes",
                "codex/sessions-mentioning",
                "suggest/names-starting-with",
                "suggest/recent-entities",
            })
    void questions_start_from_an_index(String name) {
        assertStartsFromAnIndex(CypherFile.ofQuestion(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "campaign/all-sessions",
                "campaign/create-campaign",
                "campaign/create-session",
                "campaign/lock-campaign",
                "campaign/members-of-campaigns",
                "codex/cast",
                "codex/lock-cast",
                "codex/update-entity",
                "archive/known-lines",
                "archive/keep-lines",
            })
    void commands_start_from_an_index(String name) {
        assertStartsFromAnIndex(CypherFile.ofSystem(name));
    }

    private void assertStartsFromAnIndex(CypherFile file) {
        Plan plan =
                driver.executableQuery("EXPLAIN " + file.text())
                        .execute()
                        .summary()
                        .queryPlan()
                        .orElseThrow();
        List<String> operators = operators(plan).toList();
        assertThat(operators)
                .as(file.name())
                .anyMatch(operator ->
                        operator.contains("IndexSeek") || operator.startsWith("MergeUniqueNode"));
        assertThat(operators)
                .as(file.name())
                .noneMatch(operator ->
                        operator.contains("LabelScan")
                                || operator.contains("AllNodesScan")
                                || operator.contains("IndexScan"));
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()),
                plan.children().stream().flatMap(QueryPlansIT::operators));
    }
}
