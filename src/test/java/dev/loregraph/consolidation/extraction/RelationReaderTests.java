package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.DeclaredTypes;
import dev.loregraph.consolidation.extraction.relations.Polarity;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = STATED)
    void what_a_sentence_states_is_found(String relation, String sentence) {
        assertThat(Scene.relations(sentence)).contains(relation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = UNSTATED)
    void what_a_sentence_does_not_state_is_not_affirmed(String relation, String sentence) {
        assertThat(Scene.relations(sentence)).doesNotContain(relation);
    }

    @Test
    void every_type_that_is_read_has_a_sentence_that_states_it_and_one_that_does_not() {
        var declared = DeclaredTypes.readInJournals();
        assertThat(typesOf(STATED)).containsAll(declared);
        assertThat(typesOf(UNSTATED)).containsAll(declared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    orla BETRAYED bram     | Orla never betrayed Captain Bram.
                    orla MEMBER_OF lantern | Orla is not a member of the Lantern Court.
                    bram TRUSTS tavik      | Bram does not trust Tavik.
                    """)
    void a_plain_no_denies(String relation, String sentence) {
        assertThat(Scene.relations(sentence)).contains("not " + relation).doesNotContain(relation);
    }

    @Test
    void a_relation_quotes_its_sentence_exactly() {
        var text = "It rained. Orla killed Tavik! Then it stopped.";
        var killed =
                Scene.read(text).relations().stream()
                        .filter(relation -> relation.type().equals("KILLED"))
                        .findFirst();
        assertThat(killed)
                .hasValueSatisfying(relation -> {
                    assertThat(relation.quote().of(text)).isEqualTo("Orla killed Tavik!");
                    assertThat(relation.polarity()).isEqualTo(Polarity.AFFIRMS);
                });
    }

    @Test
    void several_subjects_and_objects_each_stand_in_the_relation() {
        assertThat(Scene.relations("Orla and Bram hired Mirelle and Dorrin."))
                .contains(
                        "orla HIRED mirelle",
                        "orla HIRED dorrin",
                        "bram HIRED mirelle",
                        "bram HIRED dorrin");
    }

    @Test
    void the_party_stands_for_the_player_characters_of_the_text() {
        assertThat(Scene.relations("Mirelle and Dorrin wake up. The party travels to Veska."))
                .contains("mirelle TRAVELLED_TO veska", "dorrin TRAVELLED_TO veska");
    }

    private static Set<String> typesOf(String block) {
        var types = new TreeSet<String>();
        Stream.of(block.split("\n"))
                .map(line -> line.trim().split("\\s+"))
                .forEach(words -> types.add(words[1]));
        return types;
    }

    private static final String STATED =
            """
            mirelle MET orla             | Mirelle met Orla at the gate.
            mirelle KNOWS_OF tavik       | Mirelle has heard of Tavik.
            orla HELPED bram             | Orla helped Bram across the river.
            bram HELPED orla             | Orla was helped by Captain Bram.
            orla SAVED tavik             | Orla rescued Tavik from the flood.
            tavik SAVED orla             | Orla was saved by Tavik.
            mirelle FOUGHT zerrith       | Mirelle fought Zerrith on the bridge.
            orla KILLED tavik            | Orla killed Tavik with a spear.
            zerrith KILLED bram          | Bram was slain by Zerrith.
            orla THREATENED bram         | Orla threatened Bram.
            bram THREATENED orla         | Orla is threatened by Captain Bram.
            tavik DECEIVED orla          | Tavik deceived Orla.
            tavik DECEIVED bram          | Tavik lied to Bram.
            corvin BETRAYED orla         | Corvin betrayed Orla Fenwick.
            corvin BETRAYED bram         | Bram was betrayed by Corvin.
            lantern IMPRISONED tavik     | The Lantern Court imprisoned Tavik.
            bram IMPRISONED corvin       | Corvin was arrested by Bram.
            orla ALLIED_WITH tide        | Orla allied with the Iron Tide.
            orla ALLIED_WITH bram        | Orla and Bram are allies.
            bram ENEMY_OF tavik          | Bram is an old enemy of Tavik.
            orla HIRED mirelle           | Orla hired Mirelle.
            orla HIRED dorrin            | Dorrin was hired by Orla.
            bram SERVES ysolde           | Bram serves Lady Ysolde.
            tavik SERVES corvin          | Tavik, a servant of Corvin, sweeps the floor.
            orla MEMBER_OF lantern       | Orla is a member of the Lantern Court.
            orla MEMBER_OF tide          | Orla joined the Iron Tide.
            ysolde LEADS lantern         | Lady Ysolde leads the Lantern Court.
            ysolde LEADS harrowmere      | Ysolde, the ruler of Harrowmere, smiles.
            bram OWNS moonblade          | Bram owns the Moonblade.
            orla OWNS moonblade          | The Moonblade belongs to Orla.
            orla GAVE moonblade          | Orla gave Mirelle the Moonblade.
            mirelle RECEIVED moonblade   | Orla gave Mirelle the Moonblade.
            dorrin RECEIVED moonblade    | Orla handed the Moonblade to Dorrin.
            tavik TOOK moonblade         | Tavik stole the Moonblade.
            tavik TOOK moonblade         | The Moonblade was stolen by Tavik.
            dorrin BOUGHT moonblade      | Dorrin bought the Moonblade.
            corvin SOLD moonblade        | Corvin sold the Moonblade.
            mirelle USED wyrmfire        | Mirelle cast Wyrmfire.
            orla CREATED moonblade       | Orla forged the Moonblade.
            ysolde CREATED lantern       | The Lantern Court was founded by Lady Ysolde.
            zerrith DESTROYED veska      | Zerrith burned down Veska.
            zerrith DESTROYED moonblade  | The Moonblade was destroyed by Zerrith.
            corvin SEEKS moonblade       | Corvin seeks the Moonblade.
            bram GUARDS veska            | Bram guards Veska.
            orla GUARDS moonblade        | The Moonblade is guarded by Orla.
            mirelle TRAVELLED_TO veska   | Mirelle travelled to Veska.
            harrowmere LOCATED_IN veska  | Harrowmere is located in Veska.
            orla LIVES_IN harrowmere     | Orla lives in Harrowmere.
            tavik ORIGINATES_FROM veska  | Tavik comes from Veska.
            bram ORIGINATES_FROM veska   | Bram is from Veska.
            orla PARENT_OF corvin        | Orla is the mother of Corvin.
            ysolde PARENT_OF tavik       | Tavik's mother is Ysolde.
            orla PARENT_OF tavik         | Tavik is the son of Orla.
            orla SIBLING_OF corvin       | Orla and Corvin are siblings.
            corvin SIBLING_OF orla       | Orla's brother Corvin sulks.
            bram SPOUSE_OF orla          | Bram is married to Orla.
            ysolde SPOUSE_OF bram        | Bram's wife, Lady Ysolde, waits.
            tavik LOVES orla             | Tavik loves Orla.
            orla TRUSTS bram             | Orla trusts Bram.
            bram DISTRUSTS tavik         | Bram distrusts Tavik.
            tavik FEARS zerrith          | Tavik is afraid of Zerrith.
            orla HATES corvin            | Orla hates Corvin.
            orla WORSHIPS saint          | Orla worships Saint Ilmarra.
            bram WORSHIPS saint          | Bram is a cleric of Ilmarra.
            bram PARTICIPATED_IN siege   | Bram took part in the Siege of Veska.
            siege OCCURRED_AT veska      | The Siege of Veska took place in Veska.
            """;

    private static final String UNSTATED =
            """
            mirelle MET orla             | Mirelle hopes to meet Orla one day.
            mirelle KNOWS_OF tavik       | If Mirelle has heard of Tavik, she hides it.
            orla HELPED bram             | Orla refused to help Bram.
            orla SAVED tavik             | Orla could have saved Tavik.
            mirelle FOUGHT zerrith       | Mirelle would fight Zerrith alone.
            orla KILLED tavik            | Orla wants to kill Tavik.
            orla KILLED tavik            | Did Orla kill Tavik?
            orla THREATENED bram         | Orla never threatened Bram.
            tavik DECEIVED orla          | Perhaps Tavik deceived Orla.
            corvin BETRAYED orla         | Corvin did not betray Orla.
            lantern IMPRISONED tavik     | The Lantern Court plans to imprison Tavik.
            orla ALLIED_WITH tide        | Orla might ally with the Iron Tide.
            bram ENEMY_OF tavik          | Bram is not an enemy of Tavik.
            orla HIRED mirelle           | Orla offers to hire Mirelle.
            bram SERVES ysolde           | Bram no longer serves Lady Ysolde.
            orla MEMBER_OF lantern       | Orla is not a member of the Lantern Court.
            ysolde LEADS lantern         | Lady Ysolde does not lead the Lantern Court.
            bram OWNS moonblade          | Bram does not own the Moonblade.
            orla GAVE moonblade          | Orla promised to give Mirelle the Moonblade.
            mirelle RECEIVED moonblade   | Orla refused to give Mirelle the Moonblade.
            tavik TOOK moonblade         | Tavik tried to steal the Moonblade.
            dorrin BOUGHT moonblade      | Dorrin could not have bought the Moonblade.
            corvin SOLD moonblade        | Corvin wanted to sell the Moonblade.
            mirelle USED wyrmfire        | Mirelle can cast Wyrmfire.
            orla CREATED moonblade       | Orla never forged the Moonblade.
            zerrith DESTROYED veska      | Zerrith threatens to destroy Veska.
            corvin SEEKS moonblade       | Corvin never sought the Moonblade.
            bram GUARDS veska            | Bram should guard Veska.
            mirelle TRAVELLED_TO veska   | Mirelle plans to travel to Veska.
            harrowmere LOCATED_IN veska  | Harrowmere is not located in Veska.
            orla LIVES_IN harrowmere     | Orla would live in Harrowmere.
            tavik ORIGINATES_FROM veska  | Tavik is not from Veska.
            orla PARENT_OF corvin        | Orla is not the mother of Corvin.
            orla SIBLING_OF corvin       | Orla and Corvin are not siblings.
            bram SPOUSE_OF orla          | Bram wished to marry Orla.
            tavik LOVES orla             | Tavik never loved Orla.
            orla TRUSTS bram             | Should Orla trust Bram?
            bram DISTRUSTS tavik         | Bram does not distrust Tavik.
            tavik FEARS zerrith          | Tavik is not afraid of Zerrith.
            orla HATES corvin            | Rumour says Orla hates Corvin.
            orla WORSHIPS saint          | Orla does not worship Saint Ilmarra.
            bram PARTICIPATED_IN siege   | Bram refused to take part in the Siege of Veska.
            siege OCCURRED_AT veska      | Maybe the Siege of Veska took place in Veska.
            """;
}
