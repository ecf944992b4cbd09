package dev.loregraph.journal.mentions;

import dev.loregraph.codex.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom an author may mean: only entities that they may see.
 *
 * @param idsByName entity ids by folded name or alias
 * @param ids entities that may be linked by id
 */
record KnownNames(Map<String, List<String>> idsByName, Set<String> ids) {

    KnownNames {
        idsByName = Map.copyOf(idsByName);
        ids = Set.copyOf(ids);
    }

    List<String> idsNamed(String name) {
        return idsByName.getOrDefault(Names.folded(name), List.of());
    }
}
