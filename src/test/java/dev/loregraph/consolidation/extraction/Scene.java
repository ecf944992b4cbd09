package dev.loregraph.consolidation.extraction;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.KnownEntity;
import dev.loregraph.consolidation.extraction.relations.Polarity;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A small campaign of its own, read by a real extractor: the tests' language. */
final class Scene {

    static final OfflineExtractor EXTRACTOR =
            new OfflineExtractor(Vocabulary.fromClassPath("seed-data"), new RelationshipTypes());

    static final List<KnownEntity> ENTITIES =
            List.of(
                    entity("mirelle", EntityKind.CHARACTER, "Mirelle Tarn", "Miri"),
                    entity("dorrin", EntityKind.CHARACTER, "Dorrin Ashpike"),
                    entity("orla", EntityKind.NPC, "Orla Fenwick"),
                    entity("bram", EntityKind.NPC, "Captain Bram Oduya"),
                    entity("ysolde", EntityKind.NPC, "Lady Ysolde of Harrowmere"),
                    entity("corvin", EntityKind.NPC, "Corvin Fenwick"),
                    entity("tavik", EntityKind.NPC, "Tavik"),
                    entity("hope", EntityKind.NPC, "Hope"),
                    entity("zerrith", EntityKind.CREATURE, "Zerrith"),
                    entity("lantern", EntityKind.FACTION, "The Lantern Court", "Lantern Court"),
                    entity("tide", EntityKind.FACTION, "Iron Tide"),
                    entity("moonblade", EntityKind.ITEM, "Moonblade"),
                    entity("veska", EntityKind.LOCATION, "Veska"),
                    entity("harrowmere", EntityKind.LOCATION, "Harrowmere"),
                    entity("siege", EntityKind.EVENT, "Siege of Veska"),
                    entity("wyrmfire", EntityKind.SPELL, "Wyrmfire"),
                    entity("saint", EntityKind.LORE, "Saint Ilmarra", "Ilmarra"));

    private Scene() {}

    static KnownEntity entity(String id, EntityKind kind, String name, String... aliases) {
        return new KnownEntity(id, kind, name, List.of(aliases));
    }

    static Cast cast() {
        return EXTRACTOR.castOf(ENTITIES);
    }

    static Extraction read(String text) {
        return EXTRACTOR.extract(SourceText.of(text), cast());
    }

    /** The relationships of a text, as "subject TYPE object", with "not" before what is denied. */
    static Set<String> relations(String text) {
        var relations = new TreeSet<String>();
        read(text)
                .relations()
                .forEach(relation ->
                        relations.add(
                                (relation.polarity() == Polarity.DENIES ? "not " : "")
                                        + relation.subjectId()
                                        + " "
                                        + relation.type()
                                        + " "
                                        + relation.objectId()));
        return relations;
    }

    /** Who was met by a player character. */
    static Set<String> met(String text) {
        var met = new TreeSet<String>();
        read(text).relations().stream()
                .filter(relation ->
                        relation.type().equals("MET")
                                && cast().isPlayerCharacter(relation.subjectId()))
                .forEach(relation -> met.add(relation.objectId()));
        return met;
    }

    /** The mentions of a text, as "words=candidate" or "words=candidate|candidate". */
    static List<String> mentions(String text) {
        return read(text).mentions().stream()
                .map(mention ->
                        text.substring(mention.start(), mention.end())
                                + "="
                                + String.join("|", mention.candidates()))
                .toList();
    }
}
