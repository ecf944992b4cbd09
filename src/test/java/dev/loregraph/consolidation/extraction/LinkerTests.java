package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.FoundMention;
import dev.loregraph.consolidation.extraction.text.FixedMention;
import dev.loregraph.consolidation.extraction.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Orla Fenwick sings.                    | Orla Fenwick=orla
                    They ask Orla again.                   | Orla=orla
                    Orla's cat sleeps.                     | Orla=orla
                    Orla’s cat sleeps.                     | Orla=orla
                    They meet Lady Ysolde.                 | Lady Ysolde=ysolde
                    They meet Ysolde of Harrowmere.        | Ysolde of Harrowmere=ysolde
                    They meet Bram.                        | Bram=bram
                    They meet Captain Oduya.               | Captain Oduya=bram
                    Then Lantern Court gathers.            | Lantern Court=lantern
                    They sail for VESKA at once.           | VESKA=veska
                    They draw the móonblade.               | móonblade=moonblade
                    The Siege of Veska begins.             | Siege of Veska=siege
                    A zerrith is no pet.                   | zerrith=zerrith
                    @Orla joins us.                        | Orla=orla
                    """)
    void a_name_is_found_however_it_is_written(String text, String mention) {
        assertThat(Scene.mentions(text)).containsExactly(mention);
    }

    @Test
    void a_surname_that_two_people_share_is_ambiguous() {
        assertThat(Scene.mentions("The door opens and Fenwick enters."))
                .containsExactly("Fenwick=corvin|orla");
    }

    @Test
    void a_shared_surname_means_the_one_whom_the_text_names_in_full() {
        assertThat(Scene.mentions("Corvin Fenwick bows. Later Fenwick leaves."))
                .containsExactly("Corvin Fenwick=corvin", "Fenwick=corvin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They hope for rain.
                    Hope is lost.
                    There is hope.
                    """)
    void a_common_word_is_no_name_without_evidence(String text) {
        assertThat(Scene.mentions(text)).isEmpty();
    }

    @Test
    void a_common_word_is_a_name_where_capitals_or_verbs_show_it() {
        assertThat(Scene.mentions("They follow Hope.")).containsExactly("Hope=hope");
        assertThat(Scene.mentions("Hope smiles.")).containsExactly("Hope=hope");
    }

    @Test
    void a_part_of_another_name_is_not_mistaken_for_its_bearer() {
        assertThat(Scene.mentions("They cross Fenwick Zarrandel at noon.")).isEmpty();
    }

    @Test
    void an_explicit_mention_overrides_what_the_name_would_mean() {
        var text = "We ask @[Orla](corvin-id) and Orla.";
        int end = text.indexOf(')') + 1;
        var source = new SourceText(text, List.of(new FixedMention(7, end, "corvin")), false);
        var mentions = Scene.EXTRACTOR.extract(source, Scene.cast()).mentions();
        assertThat(mentions).hasSize(2);
        assertThat(mentions.getFirst().candidates()).containsExactly("corvin");
        assertThat(mentions.getFirst().explicit()).isTrue();
        assertThat(mentions.getLast().candidates()).containsExactly("orla");
    }

    @Test
    void an_entitys_own_name_wins_over_anothers_alias() {
        assertThat(onTheGull("Peregrin Marsh").candidates()).containsExactly("ship");
    }

    @Test
    void an_entitys_own_name_only_leans_away_from_a_longer_name_that_it_may_shorten() {
        var mention = onTheGull("Peregrin Gull");
        assertThat(mention.candidates()).containsExactly("ship", "sailor");
        assertThat(mention.leaning()).isTrue();
    }

    @Test
    void a_person_is_meant_rather_than_the_inn_that_the_text_names_in_full() {
        var cast =
                Scene.EXTRACTOR.castOf(
                        List.of(
                                Scene.entity("inn", EntityKind.LOCATION, "Orla's Rest", "Orla"),
                                Scene.entity("orla", EntityKind.NPC, "Orla Fenwick", "Orla")));
        var text = "They drink at Orla's Rest until Orla arrives.";
        assertThat(Scene.EXTRACTOR.extract(SourceText.of(text), cast).mentions())
                .extracting(FoundMention::candidates)
                .containsExactly(List.of("inn"), List.of("orla"));
    }

    private static FoundMention onTheGull(String sailor) {
        var cast =
                Scene.EXTRACTOR.castOf(
                        List.of(
                                Scene.entity("ship", EntityKind.ITEM, "Gull"),
                                Scene.entity("sailor", EntityKind.NPC, sailor, "Gull")));
        return Scene.EXTRACTOR
                .extract(SourceText.of("They board the Gull."), cast)
                .mentions()
                .getFirst();
    }

    @Test
    void the_order_of_the_cast_changes_nothing() {
        var text =
                "Orla Fenwick asks Captain Bram about Fenwick. The party travels to Veska. Old Maren waves.";
        var expected = Scene.read(text);
        for (int seed = 0; seed < 5; seed++) {
            var shuffled = new ArrayList<>(Scene.ENTITIES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(
                            Scene.EXTRACTOR.extract(
                                    SourceText.of(text), Scene.EXTRACTOR.castOf(shuffled)))
                    .isEqualTo(expected);
        }
    }
}
