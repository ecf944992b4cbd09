package dev.loregraph.codex;

import static java.util.stream.Collectors.toSet;

import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The names that entities have from what was merged into them. They stay those of the merged ones:
 * whoever may not see these doesn't see their names, and changing aliases leaves them alone.
 */
@Component
class FormerNames {

    private final Question formerNames;

    FormerNames(Graph graph) {
        this.formerNames = graph.question("codex/former-names");
    }

    /** Those within sight, by the entity's id. */
    Map<String, List<String>> of(Sight sight, Collection<String> ids) {
        return formerNames.within(sight).with("ids", ids).grouped("id", row -> row.text("text"));
    }

    /** The wanted aliases without those that the entity has from what was merged into it. */
    List<String> without(Sight sight, Entity entity, List<String> wanted) {
        Set<String> own = entity.names().map(Names::folded).collect(toSet());
        Set<String> former =
                of(sight, List.of(entity.id())).getOrDefault(entity.id(), List.of()).stream()
                        .map(Names::folded)
                        .filter(name -> !own.contains(name))
                        .collect(toSet());
        return wanted.stream().filter(alias -> !former.contains(Names.folded(alias))).toList();
    }

    /** The aliases with further names behind them, none twice and none like the name. */
    static List<String> together(Entity entity, List<String> former) {
        Set<String> seen = new HashSet<>(Set.of(entity.foldedName()));
        List<String> all = new ArrayList<>();
        Stream.concat(entity.aliases().stream(), former.stream())
                .filter(name -> seen.add(Names.folded(name)))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
