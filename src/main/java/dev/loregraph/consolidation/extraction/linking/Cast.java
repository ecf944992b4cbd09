package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.text.Folding;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's known entities, indexed by every way their names may be written; build once, read
 * from any thread.
 */
public final class Cast {

    private static final int LONGEST_NAME = 40;

    private final Map<String, KnownEntity> entities = new TreeMap<>();
    private final Node root = new Node();

    public Cast(Collection<KnownEntity> known, Vocabulary vocabulary) {
        var shapes = new NameShapes(vocabulary);
        known.forEach(entity -> entities.put(entity.id(), entity));
        for (var entity : entities.values()) {
            shapes.shapesOf(entity).forEach(this::add);
        }
    }

    private void add(NameShapes.Shape shape) {
        var node = root;
        if (shape.words().size() > LONGEST_NAME) {
            return;
        }
        for (var word : shape.words()) {
            node = node.next.computeIfAbsent(word, _ -> new Node());
        }
        if (!node.variants.contains(shape.variant())) {
            node.variants.add(shape.variant());
        }
    }

    public Optional<EntityKind> kindOf(String entityId) {
        return Optional.ofNullable(entities.get(entityId)).map(KnownEntity::kind);
    }

    public boolean isPlayerCharacter(String entityId) {
        var entity = entities.get(entityId);
        return entity != null && entity.kind() == EntityKind.CHARACTER;
    }

    /** Whether this is, letter by letter, a name of the entity. */
    boolean isWritten(String entityId, String spelling) {
        var entity = entities.get(entityId);
        var straight = spelling.replace('’', '\'');
        return entity != null
                && (entity.name().replace('’', '\'').equals(straight)
                        || entity.aliases().stream()
                                .anyMatch(alias -> alias.replace('’', '\'').equals(straight)));
    }

    /** Whether folded words are a part of the entity's own, longer name. */
    boolean isShort(String spelling, String entityId) {
        var entity = entities.get(entityId);
        return entity != null
                && (" " + Folding.fold(entity.name()) + " ").contains(" " + spelling + " ");
    }

    boolean isPerson(String entityId) {
        var entity = entities.get(entityId);
        return entity != null && entity.isPerson();
    }

    public List<String> playerCharacters() {
        return entities.keySet().stream().filter(this::isPlayerCharacter).toList();
    }

    Node root() {
        return root;
    }

    @Nullable KnownEntity entity(String entityId) {
        return entities.get(entityId);
    }

    /** One step in a name. */
    static final class Node {

        private final Map<String, Node> next = new HashMap<>(4);
        private final List<Variant> variants = new ArrayList<>(1);

        @Nullable Node after(String word) {
            return next.get(word);
        }

        /** The variants that end here, the strongest first. */
        List<Variant> variants() {
            return variants.stream()
                    .sorted(
                            Comparator.comparing(Variant::strength)
                                    .reversed()
                                    .thenComparing(Variant::entityId))
                    .toList();
        }

        boolean isEnd() {
            return !variants.isEmpty();
        }
    }
}
