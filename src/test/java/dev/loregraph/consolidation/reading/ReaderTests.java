package dev.loregraph.consolidation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Part;
import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.consolidation.reading.CircleText.Places;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.Perspective;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.text.TextRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReaderTests {

    private static final OfflineExtractor EXTRACTOR =
            new OfflineExtractor(Vocabulary.fromClassPath("seed-data"), new RelationshipTypes());
    private static final Entity OF_ALICE = entity("of-alice", "Mira Vale", Audience.author("a"));
    private static final Entity OF_BOB = entity("of-bob", "Mira", Audience.author("b"));
    private static final Entity OF_THE_DM = entity("of-dm", "Vale", Audience.DM);

    @Test
    void what_one_author_knows_takes_no_place_from_another() {
        assertThat(found("run", OF_BOB)).contains("of-bob");
        assertThat(found("run", OF_ALICE, OF_BOB)).contains("of-alice", "of-bob");
    }

    @Test
    void the_dm_gets_nothing_of_their_own_where_an_author_has_something() {
        assertThat(found("run", OF_THE_DM)).contains("of-dm");
        assertThat(found("run", OF_ALICE, OF_BOB, OF_THE_DM)).doesNotContain("of-dm");
    }

    @Test
    void what_a_run_finds_has_the_same_ids_whenever_that_run_reads_the_text() {
        assertThat(ids("run", OF_BOB)).isEqualTo(ids("run", OF_BOB, OF_ALICE, OF_THE_DM));
        assertThat(ids("run", OF_BOB)).doesNotContainAnyElementsOf(ids("another run", OF_BOB));
    }

    @Test
    void places_that_overlap_become_one() {
        var places = new Places(new TreeMap<>());
        places.takeAll(taken(new TextRange(0, 4), new TextRange(8, 12), new TextRange(20, 22)));
        places.takeAll(taken(new TextRange(3, 9), new TextRange(12, 14)));
        assertThat(places.ranges().values())
                .containsExactly(
                        new TextRange(0, 12), new TextRange(12, 14), new TextRange(20, 22));
    }

    private static Places taken(TextRange... ranges) {
        var places = new Places(new TreeMap<>());
        for (TextRange range : ranges) {
            assertThat(places.take(range)).isTrue();
        }
        return places;
    }

    private static List<String> found(String run, Entity... cast) {
        return read(run, cast).flatMap(mention -> mention.entityIds().stream()).toList();
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
        var figures = new Figures(Stream.of(cast).map(Part::of).toList());
        return new Reader(run, EXTRACTOR, figures, Map.of()).read(text).mentions().stream();
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
