package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement of the system itself: writes, and reads that a job needs whole. */
public final class Command {

    private final Gate gate;
    private final CypherFile file;

    Command(Gate gate, CypherFile file) {
        this.gate = gate;
        this.file = file;
    }

    public Bound with(String parameter, @Nullable Object value) {
        return new Bound(gate, file).with(parameter, value);
    }

    public Bound withAll(Map<String, ? extends @Nullable Object> parameters) {
        return new Bound(gate, file).withAll(parameters);
    }
}
