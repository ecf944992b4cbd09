package dev.loregraph.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.graph.cypher.CypherFile;
import dev.loregraph.graph.transactions.Outage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Result;

/**
 * A statement with its parameters; one call of {@code list}, {@code first}, {@code run} or {@code
 * outcome} is one round trip.
 */
public final class Bound {

    private final Gate gate;
    private final CypherFile file;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    Bound(Gate gate, CypherFile file) {
        this.gate = gate;
        this.file = file;
    }

    /**
     * Instants become UTC date-times, audiences and constants their stored names; also inside lists
     * and maps.
     */
    public Bound with(String parameter, @Nullable Object value) {
        parameters.put(parameter, Parameter.stored(value));
        return this;
    }

    public Bound withAll(Map<String, ? extends @Nullable Object> values) {
        values.forEach(this::with);
        return this;
    }

    /** All rows, in the statement's order. */
    public <T> List<T> list(Function<Row, T> mapping) {
        return answer(result -> result.list(row -> mapping.apply(new Row(row))));
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Function<Row, T> mapping) {
        return list(mapping).stream().findFirst();
    }

    /** What each row is, by the text in one of its columns; no two rows have the same there. */
    public <T> Map<String, T> by(String column, Function<Row, T> mapping) {
        return list(row -> Map.entry(row.text(column), mapping.apply(row))).stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The rows by the text in one of their columns, those of each in the statement's order. */
    public <T> Map<String, List<T>> grouped(String column, Function<Row, T> mapping) {
        return list(row -> Map.entry(row.text(column), mapping.apply(row))).stream()
                .collect(
                        groupingBy(
                                Map.Entry::getKey,
                                mapping(Map.Entry::getValue, toUnmodifiableList())));
    }

    /** Runs a statement for its effect and tells what it changed. */
    public Changes run() {
        return answer(result -> Changes.of(result.consume().counters()));
    }

    /** All rows, and what the statement changed besides. */
    public <T> Outcome<T> outcome(Function<Row, T> mapping) {
        return answer(result -> {
            List<T> rows = result.list(row -> mapping.apply(new Row(row)));
            return new Outcome<>(rows, Changes.of(result.consume().counters()));
        });
    }

    private <T> T answer(Function<Result, T> reading) {
        return Deadline.watched(
                () -> Outage.translated(file.name(), () -> answerOfDatabase(reading)));
    }

    private <T> T answerOfDatabase(Function<Result, T> reading) {
        return gate.ask(client ->
                client.delegateTo(runner ->
                                Optional.of(reading.apply(runner.run(file.text(), parameters))))
                        .run()
                        .orElseThrow());
    }
}
