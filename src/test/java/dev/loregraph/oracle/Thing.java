package dev.loregraph.oracle;

import dev.loregraph.codex.EntityKind;

/**
 * An entity of a history.
 *
 * @param circle who sees it
 * @param maker who made it
 */
record Thing(String id, EntityKind kind, String name, Circle circle, Person maker) {

    @Override
    public String toString() {
        return name + " for " + circle.audience() + " of " + maker;
    }
}
