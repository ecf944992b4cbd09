package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;

/** A statement that answers a member. */
public final class Question {

    private final Gate gate;
    private final CypherFile file;

    Question(Gate gate, CypherFile file) {
        this.gate = gate;
        this.file = file;
    }

    /** The same statement, seeing only what this sight includes. */
    public Bound within(Sight sight) {
        return new Bound(gate, file).with("sight", sight.asParameter());
    }
}
