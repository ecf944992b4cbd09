package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.QueryProfile;
import org.neo4j.driver.summary.ResultSummary;

/**
 * How the engine answers a question.
 *
 * @param operators their names, from the last to the first
 * @param hits how often it touched the store; 0 when it was only asked how it would go about it
 * @param products what is multiplied with each other, but for single nodes
 */
public record Plan(List<String> operators, List<String> products, long hits) {

    /** Has the engine PROFILE the question. */
    public static Plan of(
            Driver driver, String question, Sight sight, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("sight", sight.asParameter());
        try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            var summary =
                    session.run("PROFILE " + CypherFile.ofQuestion(question).text(), all).consume();
            return of(summary);
        }
    }

    /** Has the engine EXPLAIN the command, whatever its parameters. */
    public static Plan ofCommand(Driver driver, String command) {
        try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            var summary = session.run("EXPLAIN " + CypherFile.ofSystem(command).text()).consume();
            return of(summary);
        }
    }

    private static Plan of(ResultSummary summary) {
        var last = summary.queryPlan().orElseThrow();
        return new Plan(
                steps(last).map(Plan::name).toList(),
                steps(last)
                        .filter(step -> name(step).equals("CartesianProduct"))
                        .flatMap(product -> steps(product).skip(1))
                        .map(Plan::name)
                        .filter(name ->
                                !name.startsWith("NodeUniqueIndexSeek")
                                        && !name.equals("CartesianProduct"))
                        .toList(),
                summary.queryProfile().map(Plan::hits).orElse(0L));
    }

    private static long hits(QueryProfile step) {
        return step.dbHits().orElse(0) + step.children().stream().mapToLong(Plan::hits).sum();
    }

    private static String name(org.neo4j.driver.summary.Plan step) {
        return step.operatorType().replace("@neo4j", "");
    }

    private static Stream<org.neo4j.driver.summary.Plan> steps(org.neo4j.driver.summary.Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(Plan::steps));
    }
}
