package dev.loregraph.consolidation.extraction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.KnownEntity;
import dev.loregraph.consolidation.extraction.text.Folding;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A real campaign's sessions and entities, with what its editors noted about each session. */
public record RealCampaign(List<PlayedSession> sessions, Map<String, NotedEntity> entities) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Link(int start, int end, String entity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NotedParagraph(String text, List<Link> links) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlayedSession(
            int number,
            String title,
            List<NotedParagraph> narrative,
            Map<String, List<String>> featured) {

        public String text() {
            return String.join("\n\n", narrative.stream().map(NotedParagraph::text).toList());
        }

        public List<String> featured(String role) {
            return featured.getOrDefault(role, List.of());
        }

        Set<String> linked() {
            var linked = new TreeSet<String>();
            narrative.forEach(
                    paragraph -> paragraph.links().forEach(link -> linked.add(link.entity())));
            return linked;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NotedEntity(
            String name,
            @Nullable String kind,
            boolean playerCharacter,
            List<String> aliases,
            int firstSession) {

        KnownEntity known() {
            var guess = "character".equals(kind) ? EntityKind.NPC : EntityKind.LORE;
            return new KnownEntity(
                    name, playerCharacter ? EntityKind.CHARACTER : guess, name, aliases);
        }

        /**
         * Whether the name or an alias is written out in a text, as whole words, whatever its case
         * or accents.
         */
        boolean occursIn(String foldedText) {
            return foldedText.contains(folded(name))
                    || aliases.stream().anyMatch(alias -> foldedText.contains(folded(alias)));
        }
    }

    public static RealCampaign read(Path folder) throws IOException {
        var entities = new TreeMap<String, NotedEntity>();
        var sessions = new ArrayList<PlayedSession>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".entities.jsonl")) {
                    for (var line : Files.readAllLines(file)) {
                        var entity = JSON.readValue(line, NotedEntity.class);
                        entities.put(entity.name(), entity);
                    }
                } else if (file.toString().endsWith(".sessions.jsonl")) {
                    for (var line : Files.readAllLines(file)) {
                        sessions.add(JSON.readValue(line, PlayedSession.class));
                    }
                }
            }
        }
        return new RealCampaign(List.copyOf(sessions), entities);
    }

    public List<KnownEntity> knownUpTo(int session) {
        return entities.values().stream()
                .filter(entity -> entity.firstSession() <= session)
                .map(NotedEntity::known)
                .toList();
    }

    boolean isKnownBefore(String name, int session) {
        var entity = entities.get(name);
        return entity != null && entity.firstSession() < session;
    }

    List<String> namesOf(String name) {
        var names = new ArrayList<String>();
        names.add(folded(name));
        var entity = entities.get(name);
        if (entity != null) {
            entity.aliases().forEach(alias -> names.add(folded(alias)));
        }
        return names;
    }

    public boolean occurs(String name, String foldedText) {
        var entity = entities.get(name);
        return entity == null ? foldedText.contains(folded(name)) : entity.occursIn(foldedText);
    }

    /**
     * Everything that is a name in this campaign: entities, aliases, featured and linked names, and
     * their words.
     */
    Set<String> realNames() {
        var names = new HashSet<String>();
        entities.values()
                .forEach(entity -> {
                    names.add(entity.name());
                    names.addAll(entity.aliases());
                });
        sessions.forEach(session -> {
            session.featured().values().forEach(names::addAll);
            names.addAll(session.linked());
        });
        return names;
    }

    /**
     * A text as its folded words, each between single spaces, so that {@code contains} compares
     * whole words.
     */
    public static String folded(String text) {
        var words = new StringBuilder(" ");
        for (Token token : Tokenizer.tokens(text)) {
            if (token.type() != Token.Type.PUNCTUATION) {
                words.append(Folding.fold(token.folded())).append(' ');
            }
        }
        return words.toString();
    }
}
