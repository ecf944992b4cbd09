package dev.loregraph.network.allegiance;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what bound people and factions to each other, each in one round trip. */
@Component
class Allegiances {

    private static final int MOST_PLEDGES = 10_000;

    private final Question allegiances;
    private final Question endings;

    Allegiances(Graph graph) {
        this.allegiances = graph.question("network/allegiances");
        this.endings = graph.question("network/endings");
    }

    /**
     * Whose allegiances are asked for.
     *
     * @param current only those that hold at the moment
     */
    record Asked(Entity entity, boolean current, Moment moment) {}

    /** Who belonged to, led or served which faction, from both sides. */
    List<Allegiance> inFactions(Sight sight, Asked asked) {
        return joined(sight, asked, Allegiance.TO_FACTIONS, true);
    }

    /** Whom somebody belonged to, led, served or was allied with. */
    List<Allegiance> of(Sight sight, Asked asked) {
        return joined(sight, asked, Allegiance.TYPES, false);
    }

    private List<Allegiance> joined(
            Sight sight, Asked asked, List<String> types, boolean inFactions) {
        List<Pledge> pledges =
                allegiances
                        .within(sight)
                        .with("entityId", asked.entity().id())
                        .with("types", types)
                        .with("inFactions", inFactions)
                        .with("current", asked.current())
                        .withAll(asked.moment().asParameters())
                        .with("limit", MOST_PLEDGES + 1)
                        .list(row -> Pledge.of(row, asked.moment()));
        if (pledges.size() > MOST_PLEDGES) {
            throw Refusal.badInput(
                    "current",
                    "brings more than %,d allegiances together: ask for those that hold, at one moment"
                            .formatted(MOST_PLEDGES));
        }
        return Pledge.joined(pledges, asked.moment()).stream()
                .filter(one -> !asked.current() || one.isCurrent())
                .toList();
    }

    /** What can have ended each of these, by their keys; none for those that nothing ended. */
    Map<String, List<Relationship>> endings(
            Sight sight, Moment moment, List<String> deeds, List<Ending> ends) {
        return endings.within(sight)
                .with("ends", ends.stream().map(Ending::asParameter).toList())
                .with("deeds", deeds)
                .withAll(moment.asParameters())
                .grouped("key", row -> Relationship.of(row, moment));
    }
}
