package dev.loregraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * How the engine answers a question.
 *
 * @param operators their names, from the last to the first
 */
public record Plan(List<String> operators) {

    /** Has the engine PROFILE the question. */
    public static Plan of(
            Driver driver, String question, Sight sight, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("sight", sight.asParameter());
        try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            var summary =
                    session.run("PROFILE " + CypherFile.ofQuestion(question).text(), all).consume();
            return new Plan(
                    steps(summary.queryPlan().orElseThrow())
                            .map(step -> step.operatorType().replace("@neo4j", ""))
                            .toList());
        }
    }

    private static Stream<org.neo4j.driver.summary.Plan> steps(org.neo4j.driver.summary.Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(Plan::steps));
    }
}
