package dev.loregraph.network.structure;

import dev.loregraph.network.snapshot.Snapshot.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entities that belong together.
 *
 * @param memberIds in the order of their names
 */
record Group(List<String> memberIds) {

    /** The largest first. */
    static final Comparator<Group> BY_SIZE =
            Comparator.comparingInt(Group::size)
                    .reversed()
                    .thenComparing(group -> group.memberIds().getFirst());

    Group {
        memberIds = List.copyOf(memberIds);
    }

    /** That of these persons, by their faces. */
    static Group of(Set<String> personIds, Map<String, Node> faces) {
        return new Group(
                personIds.stream()
                        .map(faces::get)
                        .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
                        .map(Node::id)
                        .toList());
    }

    public int size() {
        return memberIds.size();
    }
}
