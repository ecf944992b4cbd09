package dev.loregraph.network.snapshot;

import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.network.snapshot.Snapshot.Tie;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entities the viewer knows to be one, each person by the least of their ids. */
public final class Persons {

    private final Map<String, String> leastIds = new HashMap<>();
    private final Map<String, List<String>> identities;

    /** One person for all whom these join, over however many of them. */
    Persons(Collection<Tie> sameAs) {
        sameAs.forEach(tie -> join(idOf(tie.fromId()), idOf(tie.toId())));
        this.identities = leastIds.keySet().stream().sorted().collect(groupingBy(this::idOf));
    }

    private void join(String one, String other) {
        String least = one.compareTo(other) < 0 ? one : other;
        leastIds.put(one, least);
        leastIds.put(other, least);
    }

    /** Who an entity is. */
    public String idOf(String entityId) {
        String id = entityId;
        for (String less = leastIds.get(id); less != null && !less.equals(id); ) {
            id = less;
            less = leastIds.get(id);
        }
        return id;
    }

    public boolean areOne(String oneId, String otherId) {
        return idOf(oneId).equals(idOf(otherId));
    }

    /** All entities that a person is. */
    public List<String> identitiesOf(String personId) {
        return identities.getOrDefault(personId, List.of(personId));
    }
}
