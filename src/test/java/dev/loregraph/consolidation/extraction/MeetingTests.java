package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    orla    | Mirelle met Orla at the mill.
                    orla    | The party meets Orla in her kitchen, and Mirelle bows.
                    bram    | "Halt!" Captain Bram shouts at Mirelle.
                    tavik   | Mirelle asks Tavik about the locked door.
                    tavik   | Tavik tells the party where the key is, and Dorrin thanks him.
                    ysolde  | Lady Ysolde greets Mirelle and Dorrin in the hall.
                    zerrith | Zerrith attacks Dorrin with both claws.
                    zerrith | Dorrin strikes Zerrith down.
                    corvin  | Mirelle spots Corvin in the crowd.
                    corvin  | A thin man introduces himself to Dorrin as Corvin.
                    orla    | Dorrin walks the shore with Orla.
                    bram    | Mirelle thanks Bram and leaves.
                    tavik   | Tavik nods to Dorrin.
                    tavik   | Tavik's voice trembles as he looks at Mirelle.
                    hope    | Hope smiles at Mirelle.
                    orla    | Orla and Bram arrive while Mirelle is still asleep.
                    bram    | Mirelle and Dorrin are greeted by Captain Bram.
                    corvin  | Dorrin pushes Corvin into the well.
                    ysolde  | Mirelle bows to Lady Ysolde.
                    tavik   | Dorrin hands Tavik a lantern.
                    orla    | Orla laughs and pours Dorrin another cup.
                    orla    | Orla pours Mirelle some tea.
                    bram    | Captain Bram leads Mirelle and Dorrin to the cells.
                    corvin  | Corvin, a scarred fiddler, plays for Mirelle.
                    zerrith | Zerrith chases Mirelle across the roofs.
                    tavik   | Mirelle heals Tavik.
                    tavik   | Dorrin argues with Tavik until dawn.
                    ysolde  | Lady Ysolde invites Mirelle to sit.
                    orla    | Mirelle hugs Orla.
                    bram    | Bram refuses to let Dorrin through.
                    tavik   | A voice tells "Tavik" that Mirelle is waiting.
                    tavik   | At the hall Mirelle is introduced to Orla, a cooper, and to Tavik.
                    orla    | Mirelle asks the innkeeper Orla for a room.
                    bram    | "Halt!" shouts Captain Bram, and Mirelle stops.
                    ysolde  | Dorrin stares into the pale face of Lady Ysolde.
                    """)
    void whoever_is_there_was_met(String person, String sentence) {
        assertThat(Scene.met(sentence)).contains(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    orla    | Mirelle asks Tavik about Orla.
                    orla    | Tavik tells Mirelle that Orla had left years ago.
                    corvin  | Mirelle plans to find Corvin tomorrow.
                    corvin  | Dorrin dreams of Corvin.
                    ysolde  | Mirelle reads a letter from Lady Ysolde.
                    ysolde  | Dorrin prays at a temple of Lady Ysolde.
                    bram    | Mirelle wonders whether Bram would help.
                    bram    | Dorrin searches for Captain Bram in vain.
                    tavik   | Mirelle has a vision of Tavik in chains.
                    tavik   | The portrait in the hall shows Mirelle a young man of the house of Tavik.
                    zerrith | Dorrin recalls an old story of Zerrith.
                    zerrith | If Zerrith should wake, Mirelle says, the town is lost.
                    orla    | "We never saw Orla," says Dorrin.
                    orla    | Mirelle and Dorrin discuss the whereabouts of Orla.
                    corvin  | Dorrin never met Corvin.
                    corvin  | Mirelle suspects that Corvin had betrayed them.
                    ysolde  | Mirelle takes the ring from Ysolde's empty house.
                    bram    | Dorrin mentions that Bram would never agree.
                    tavik   | Mirelle wants to visit Tavik some day.
                    zerrith | The book tells Mirelle of the reign of Zerrith.
                    orla    | Dorrin sends a message to Orla.
                    orla    | Mirelle scries on Orla.
                    bram    | Nobody tells Mirelle about Bram.
                    corvin  | Mirelle hopes to speak with Corvin.
                    ysolde  | Dorrin knows that Lady Ysolde had ruled long before the war.
                    tavik   | Dorrin asks if Tavik might be alive.
                    hope    | Hope is lost, Mirelle thinks.
                    hope    | There is little hope for Dorrin.
                    zerrith | Mirelle hears rumours about Zerrith.
                    bram    | Dorrin imagines what Bram would say.
                    corvin  | Mirelle means to outfox Corvin one day.
                    orla    | Dorrin says that they need to outwit Orla.
                    tavik   | Mirelle burns the letter left by Tavik.
                    zerrith | They meet cultists of Zerrith, a ragged band, on the road to Veska.
                    tavik   | Corvin requests that they kill Tavik.
                    orla    | The masked woman looks to Dorrin like a cross between Orla and a fox.
                    ysolde  | Mirelle sends a box of plums to Lady Ysolde.
                    zerrith | Before Dorrin lies the throne of the devil Zerrith.
                    """)
    void whoever_is_only_talked_of_was_not_met(String person, String sentence) {
        assertThat(Scene.met(sentence)).doesNotContain(person);
    }

    @Test
    void the_authors_own_i_and_we_meet_people() {
        var text =
                "We reached the ford at dusk. I met Orla by the water and she told me everything.";
        var source = new SourceText(text, List.of(), false, "mirelle");
        var met =
                Scene.EXTRACTOR.extract(source, Scene.cast()).relations().stream()
                        .filter(relation -> relation.type().equals("MET"))
                        .map(relation -> relation.subjectId() + " " + relation.objectId())
                        .collect(Collectors.toSet());
        assertThat(met).contains("mirelle orla");
    }

    @Test
    void a_masters_notes_show_a_meeting_only_where_the_party_takes_part() {
        var text =
                "# Plans\n- Corvin waits in the mill with six blades.\n- The party spoke with Orla, who greeted Mirelle warmly.\n";
        var met =
                Scene.EXTRACTOR
                        .extract(new SourceText(text, List.of(), true), Scene.cast())
                        .relations()
                        .stream()
                        .filter(relation ->
                                relation.type().equals("MET")
                                        && Scene.cast().isPlayerCharacter(relation.subjectId()))
                        .map(relation -> relation.objectId())
                        .collect(Collectors.toSet());
        assertThat(met).contains("orla").doesNotContain("corvin");
    }

    @Test
    void quotes_show_both_where_any_sentence_does() {
        var text =
                """
                Corvin murdered Tavik. Tavik pours wine. Dorrin thanks Tavik.
                Tavik says that Dorrin looks tired. The party greets Tavik.\
                """;
        assertThat(quotes(text, "dorrin", "tavik"))
                .containsExactly("Dorrin thanks Tavik.", "The party greets Tavik.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Orla greets Mirelle.                          | 1
                    We greet Orla. Mirelle nods.                  | 0.75
                    They greet Orla. Mirelle nods.                | 0.55
                    Mirelle nods. Orla laughs.                    | 0.4
                    Mirelle stays behind. / Orla laughs.          | 0.3
                    Mirelle stays behind. / A feast for Orla!     | 0.15
                    """)
    void a_quote_says_how_plainly_it_shows_the_meeting(String text, double explicitness) {
        assertThat(meetings(text.replace("/", "\n\n"), "mirelle", "orla"))
                .extracting(ExtractedRelation::explicitness)
                .containsExactly(explicitness);
    }

    @Test
    void an_inferred_meeting_quotes_its_strongest_sentence_alone() {
        var text = "Mirelle comes home. \n\n Orla's coat! Orla laughs. The end of Orla.";
        assertThat(quotes(text, "mirelle", "orla")).containsExactly("Orla laughs.");
    }

    @Test
    void what_was_done_before_shows_no_meeting() {
        var text = "Mirelle sighs. Dorrin shrugs. Mirelle walks to the mill where she left Tavik.";
        assertThat(meetings(text, "mirelle", "tavik"))
                .isNotEmpty()
                .allSatisfy(met -> assertThat(met.rule()).isEqualTo("MET:inferred"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orla tells Bram that Mirelle lied.",
                "Orla searches Mirelle's house.",
                "Orla curses the name of Mirelle.",
                "Orla distrusts Mirelle.",
                "Orla buys plums and ships them home.",
                "Orla has died, they say.",
                "Orla calls the guards, and they search the mill.",
                "\"We never harmed you,\" says Orla."
            })
    void whoever_is_talked_of_is_no_company(String sentence) {
        assertThat(meetings("Mirelle waits. \n\n " + sentence, "mirelle", "orla"))
                .isNotEmpty()
                .allSatisfy(met -> assertThat(met.rule()).isEqualTo("MET:inferred"));
    }

    private static List<String> quotes(String text, String one, String other) {
        return meetings(text, one, other).stream().map(met -> met.quote().of(text)).toList();
    }

    private static List<ExtractedRelation> meetings(String text, String one, String other) {
        return Scene.read(text).relations().stream()
                .filter(relation ->
                        relation.type().equals("MET")
                                && relation.subjectId().equals(one)
                                && relation.objectId().equals(other))
                .toList();
    }

    @Test
    void a_pair_keeps_at_most_three_quotes() {
        var text = "Orla greets Mirelle. ".repeat(12);
        assertThat(
                        Scene.read(text).relations().stream()
                                .filter(relation -> relation.type().equals("MET")))
                .hasSize(3);
    }
}
