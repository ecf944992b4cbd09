package dev.loregraph.journal.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.journal.markup.JournalText;
import dev.loregraph.journal.markup.MentionSyntax;
import dev.loregraph.journal.markup.RandomText;
import dev.loregraph.journal.mentions.LinkedText.LinkedMention;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTests {

    private static final KnownNames KNOWN =
            new KnownNames(
                    Map.of(
                            "vex", List.of("e-1"),
                            "lady", List.of("e-3"),
                            "lady kima", List.of("e-2"),
                            "lady kima of vord", List.of("e-4"),
                            "dr. dranzel", List.of("e-5"),
                            "vax'ildan", List.of("e-6"),
                            "sam", List.of("e-7", "e-8"),
                            "sam the bold", List.of("e-7", "e-8"),
                            "odd [name]", List.of("e-9"),
                            "eleonore", List.of("e-10")),
                    Set.of("e-1", "e-2", "e-3", "e-4", "e-5", "e-6", "e-7", "e-8", "e-9", "e-10"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "@Vex ran | @[Vex](e-1) ran",
                "@vEX's bow | @[vEX](e-1)'s bow",
                "@Vex. | @[Vex](e-1).",
                "@Vexation | @Vexation",
                "@Lady Kima left | @[Lady Kima](e-2) left",
                "@Lady Kima of Vord left | @[Lady Kima of Vord](e-4) left",
                "@Lady Anna left | @[Lady](e-3) Anna left",
                "@\"Lady Kima\" of Vord | @[Lady Kima](e-2) of Vord",
                "@Dr. Dranzel. | @[Dr. Dranzel](e-5).",
                "@Vax’ildan | @[Vax’ildan](e-6)",
                "@\"Odd [name]\" | @[Odd \\[name\\]](e-9)",
                "@Éléonore | @[Éléonore](e-10)",
                "@Sam and @Foo | @Sam and @Foo",
                "@Sam the Bold sang | @Sam the Bold sang",
                "@[the halfling](e-2) | @[the halfling](e-2)",
                "a@Vex @@Vex \\@Vex | a@Vex @@Vex \\@Vex"
            })
    void a_known_name_carries_its_id(String typed, String stored) {
        LinkedText text = linked(typed);
        assertThat(text.body()).isEqualTo(stored);
        assertRangesAreExact(text);
    }

    @Test
    void a_name_of_several_stays_as_typed_with_its_candidates() {
        assertThat(linked("and @Sam the Bold sang").mentions())
                .containsExactly(
                        new LinkedMention(
                                new TextRange(4, 17), "Sam the Bold", List.of("e-7", "e-8")));
    }

    @Test
    void an_unknown_name_stays_as_typed_without_its_possessive() {
        LinkedMention mention = linked("in @Foo's house").mentions().getFirst();
        assertThat(mention).isEqualTo(new LinkedMention(new TextRange(3, 7), "Foo", List.of()));
        assertThat(mention.state()).isEqualTo(MentionState.UNRESOLVED);
    }

    @Test
    void later_ranges_move_with_the_ids_before_them() {
        LinkedText text = linked("@Vex, @Foo and @Lady Kima");
        assertThat(text.body()).isEqualTo("@[Vex](e-1), @Foo and @[Lady Kima](e-2)");
        assertThat(text.mentions())
                .extracting(mention -> mention.range().of(text.body()))
                .containsExactly("@[Vex](e-1)", "@Foo", "@[Lady Kima](e-2)");
    }

    @Test
    void a_link_to_nobody_is_refused_with_its_place() {
        assertThatThrownBy(() -> linked("see @[x](e-99)"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(Refusal.Code.BAD_REQUEST);
                            assertThat(refusal.field()).contains("body");
                            assertThat(refusal)
                                    .hasMessageContaining("at 4")
                                    .hasMessageContaining("'e-99'");
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void storing_what_is_stored_changes_nothing(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            LinkedText once = linked(RandomText.of(random, 40));
            LinkedText twice = linked(once.body());
            assertThat(twice).as(once.body()).isEqualTo(once);
            assertRangesAreExact(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void every_reader_gets_exact_ranges_and_no_hidden_id(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            LinkedText text = linked(RandomText.spaced(random, 40));
            ShownText shown = ShownText.of(text.body(), seenBy(text, Set.of("e-1", "e-7")));
            assertThat(shown.body())
                    .as(text.body())
                    .doesNotContain("](e-2)", "](e-3)", "](e-4)", "](e-8)");
            for (Mention mention : shown.mentions()) {
                String markup = mention.range().of(shown.body());
                assertThat(markup).as(shown.body()).startsWith("@");
                assertThat(JournalText.of(markup).plain()).isEqualTo(mention.text());
            }
            ShownText whole = ShownText.of(text.body(), seenBy(text, KNOWN.ids()));
            assertThat(whole.body()).isEqualTo(text.body());
            assertThat(JournalText.of(shown.body()).plain())
                    .isEqualTo(JournalText.of(whole.body()).plain());
        }
    }

    private static List<Mention> seenBy(LinkedText text, Set<String> visible) {
        return text.mentions().stream()
                .map(mention ->
                        new Mention(
                                "m" + mention.range().start(),
                                "j",
                                "r",
                                mention.range(),
                                mention.text(),
                                mention.state(),
                                MentionOrigin.TYPED,
                                mention.entityIds().stream().filter(visible::contains).toList()))
                .toList();
    }

    private static LinkedText linked(String typed) {
        return LinkedText.of(typed, MentionSyntax.mentionsIn(typed), KNOWN);
    }

    private static void assertRangesAreExact(LinkedText text) {
        for (LinkedMention mention : text.mentions()) {
            String markup = mention.range().of(text.body());
            assertThat(markup).startsWith("@");
            assertThat(JournalText.of(markup).plain()).isEqualTo(mention.text());
        }
    }
}
