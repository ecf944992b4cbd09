package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.codex.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Quillon            | NPC      | They meet a dwarf named Quillon by the well.
                    Quillon            | NPC      | At the well Quillon says nothing.
                    Captain Varrik     | NPC      | The gate is held by Captain Varrik.
                    Serelle            | NPC      | Mirelle asks for her sister, Serelle, in vain.
                    Tamsin             | NPC      | The door opens for Tamsin, a halfling baker.
                    Thornholt          | LOCATION | They spend the night in Thornholt.
                    Gilded Grebe Tavern | LOCATION | They drink at the Gilded Grebe Tavern.
                    Drowned Ghoulet    | LOCATION | They drink in a tavern called the Drowned Ghoulet.
                    Order of Vellum Kesh | FACTION | A knight of the Order of Vellum Kesh waits.
                    Sword of Kalthuun  | ITEM     | He draws the Sword of Kalthuun at last.
                    """)
    void a_new_name_is_proposed_with_its_kind_and_a_reason(
            String name, EntityKind kind, String text) {
        assertThat(Scene.read(text).proposals())
                .anySatisfy(proposal -> {
                    assertThat(proposal.name()).isEqualTo(name);
                    assertThat(proposal.kind()).isEqualTo(kind);
                    assertThat(proposal.reason()).isNotBlank();
                    assertThat(proposal.occurrences().getFirst().of(text)).isEqualTo(name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orla waits.",
                "Meanwhile, nothing happens.",
                "On Monday we rest.",
                "Mirelle casts Fireball.",
                "Perhaps. Yes. Indeed!",
                "They speak Elvish all night.",
                ""
            })
    void known_names_plain_words_and_rules_terms_are_not_proposed(String text) {
        assertThat(Scene.read(text).proposals()).isEmpty();
    }

    @Test
    void a_name_that_recurs_is_one_proposal_with_all_its_places() {
        var proposals =
                Scene.read("Quillon waits. They ask Quillon. Later Quillon leaves.").proposals();
        assertThat(proposals)
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.occurrences()).hasSize(3));
    }
}
