package dev.loregraph.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * One row of an answer, read by column name; a missing value is an error unless asked for as
 * optional.
 */
public final class Row {

    private final MapAccessor values;

    Row(MapAccessor values) {
        this.values = values;
    }

    public String text(String column) {
        return present(column).asString();
    }

    public Optional<String> maybeText(String column) {
        return maybe(column).map(Value::asString);
    }

    public int integer(String column) {
        return present(column).asInt();
    }

    public Optional<Integer> maybeInteger(String column) {
        return maybe(column).map(Value::asInt);
    }

    public double number(String column) {
        return present(column).asDouble();
    }

    public boolean flag(String column) {
        return present(column).asBoolean();
    }

    public Optional<Boolean> maybeFlag(String column) {
        return maybe(column).map(Value::asBoolean);
    }

    public Instant instant(String column) {
        return present(column).asZonedDateTime().toInstant();
    }

    public Optional<Instant> maybeInstant(String column) {
        return maybe(column).map(value -> value.asZonedDateTime().toInstant());
    }

    public Optional<LocalDate> maybeDate(String column) {
        return maybe(column).map(Value::asLocalDate);
    }

    public Audience audience(String column) {
        return new Audience(text(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public List<String> texts(String column) {
        return present(column).asList(Value::asString);
    }

    public Optional<List<String>> maybeTexts(String column) {
        return maybe(column).map(value -> value.asList(Value::asString));
    }

    public List<Integer> integers(String column) {
        return present(column).asList(Value::asInt);
    }

    public List<Long> longs(String column) {
        return present(column).asList(Value::asLong);
    }

    public List<Double> numbers(String column) {
        return present(column).asList(Value::asDouble);
    }

    /** Texts and numbers, as they are: a sort key. */
    public List<Object> values(String column) {
        return present(column).asList(Value::asObject);
    }

    /** A nested map or node as a row of its own. */
    public Row row(String column) {
        return new Row(present(column));
    }

    public Optional<Row> maybeRow(String column) {
        return maybe(column).map(Row::new);
    }

    /** A nested list of maps or nodes. */
    public <T> List<T> rows(String column, Function<Row, T> mapping) {
        return present(column).asList(value -> mapping.apply(new Row(value)));
    }

    private Value present(String column) {
        return maybe(column)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no value in column " + column + " of " + values.asMap()));
    }

    private Optional<Value> maybe(String column) {
        Value value = values.get(column);
        return value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
