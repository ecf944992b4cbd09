package dev.loregraph.consolidation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.Perspective;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReaderTests {

    private static final OfflineExtractor EXTRACTOR =
            new OfflineExtractor(Vocabulary.fromClassPath("seed-data"), new RelationshipTypes());
    private static final Entity OF_BOB = entity("of-bob", "Mira", Audience.author("b"));
    private static final Entity OF_THE_DM = entity("of-dm", "Vale", Audience.DM);

    @Test
    void what_a_run_finds_has_the_same_ids_whenever_that_run_reads_the_text() {
        assertThat(ids("run", OF_BOB)).isEqualTo(ids("run", OF_BOB, OF_THE_DM));
        assertThat(ids("run", OF_BOB)).doesNotContainAnyElementsOf(ids("another run", OF_BOB));
    }

    private static List<String> ids(String run, Entity... cast) {
        return read(run, cast)
                .filter(mention -> mention.entityIds().contains("of-bob"))
                .map(FoundMention::id)
                .toList();
    }

    private static Stream<FoundMention> read(String run, Entity... cast) {
        var text =
                new CurrentText(
                        "journal",
                        "revision",
                        1,
                        "campaign",
                        "session",
                        Perspective.PLAYER,
                        "c",
                        "carol",
                        Audience.PARTY,
                        "We met Mira Vale on the quay.",
                        "",
                        List.of());
        return new Reader(run, EXTRACTOR, List.of(cast), Map.of()).read(text).mentions().stream();
    }

    private static Entity entity(String id, String name, Audience audience) {
        return new Entity(
                id,
                "campaign",
                EntityKind.NPC,
                name,
                List.of(),
                null,
                audience,
                1,
                Instant.EPOCH,
                "dm",
                Instant.EPOCH);
    }
}
