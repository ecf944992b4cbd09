package dev.loregraph.codex.splitting;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something which was said of an entity is another's.
 *
 * @param kind the other's; null is that of the entity
 * @param aliases what the other is also called; the entity loses those that it has
 */
record SplitWanted(
        String entityId,
        String newName,
        @Nullable EntityKind kind,
        List<String> aliases,
        @Nullable String summary,
        List<String> journalIds,
        List<String> mentionIds,
        List<String> claimIds) {

    private static final int MOST = 1_000;

    SplitWanted {
        aliases = List.copyOf(aliases);
        journalIds = checked("journalIds", journalIds);
        mentionIds = checked("mentionIds", mentionIds);
        claimIds = checked("claimIds", claimIds);
        if (Stream.of(journalIds, mentionIds, claimIds, aliases).allMatch(List::isEmpty)) {
            throw Refusal.badInput(
                    "claimIds",
                    "are none, and there are no mentionIds, journalIds or aliases: say what is the"
                            + " new one's");
        }
    }

    private static List<String> checked(String field, List<String> ids) {
        if (ids.size() > MOST) {
            throw Refusal.badInput(field, "are " + ids.size() + ": send at most " + MOST);
        }
        return ids.stream().distinct().toList();
    }

    /** The other entity, for the readers of this one. */
    NewEntity beside(Entity entity) {
        return new NewEntity(
                kind == null ? entity.kind() : kind,
                Names.checked("newName", newName),
                aliases,
                summary,
                entity.audience());
    }

    /** Which names the entity loses if it has them. */
    List<String> foldedNames() {
        return Stream.concat(Stream.of(newName), aliases.stream())
                .map(Names::folded)
                .distinct()
                .toList();
    }

    EntitySplit asEvent(Entity entity, List<String> partIds, String newId) {
        return new EntitySplit(
                entity.campaignId(), partIds, newId, journalIds, mentionIds, claimIds);
    }
}
