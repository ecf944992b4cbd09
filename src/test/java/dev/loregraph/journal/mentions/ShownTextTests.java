package dev.loregraph.journal.mentions;

import static dev.loregraph.journal.mentions.MentionOrigin.FOUND;
import static dev.loregraph.journal.mentions.MentionOrigin.TYPED;
import static dev.loregraph.journal.mentions.MentionState.AMBIGUOUS;
import static dev.loregraph.journal.mentions.MentionState.RESOLVED;
import static dev.loregraph.journal.mentions.MentionState.UNRESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.text.TextRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTextTests {

    @Test
    void what_is_in_sight_is_shown_as_it_is_stored() {
        String stored = "@[Vex](e-1) met @Foo and @Sam.";
        var shown =
                ShownText.of(
                        stored,
                        List.of(
                                mention(stored, "@[Vex](e-1)", "Vex", RESOLVED, TYPED, "e-1"),
                                mention(stored, "@Foo", "Foo", UNRESOLVED, TYPED),
                                mention(stored, "@Sam", "Sam", AMBIGUOUS, TYPED, "e-2", "e-3")));
        assertThat(shown.body()).isEqualTo(stored);
        assertThat(shown.mentions())
                .extracting(Mention::state)
                .containsExactly(RESOLVED, UNRESOLVED, AMBIGUOUS);
    }

    @Test
    void a_link_whose_mention_is_out_of_sight_is_plain_text() {
        String stored = "@[Vec \\[na\\]](e-9)'s cult hunts @[Vex](e-1)";
        var shown =
                ShownText.of(
                        stored,
                        List.of(mention(stored, "@[Vex](e-1)", "Vex", RESOLVED, TYPED, "e-1")));
        assertThat(shown.body()).isEqualTo("Vec [na]'s cult hunts @[Vex](e-1)");
        assertThat(markups(shown)).containsExactly("@[Vex](e-1)");
        assertThat(shown.shown(rangeOf(stored, "cult")).of(shown.body())).isEqualTo("cult");
        assertThat(shown.shown(rangeOf(stored, "@[Vec \\[na\\]](e-9)'s")).of(shown.body()))
                .isEqualTo("Vec [na]'s");
        assertThat(shown.shown(rangeOf(stored, "e-9")).of(shown.body())).isEmpty();
    }

    @Test
    void a_link_whose_entity_is_out_of_sight_is_plain_text() {
        String stored = "@[Vecna](e-9) came";
        var shown =
                ShownText.of(
                        stored,
                        List.of(mention(stored, "@[Vecna](e-9)", "Vecna", RESOLVED, TYPED)));
        assertThat(shown.body()).isEqualTo("Vecna came");
        assertThat(shown.mentions()).isEmpty();
    }

    @Test
    void an_ambiguous_name_of_nobody_in_sight_is_plain_text() {
        String stored = "@Lady Kima and @\"The Two\" came";
        var shown =
                ShownText.of(
                        stored,
                        List.of(
                                mention(stored, "@Lady Kima", "Lady Kima", AMBIGUOUS, TYPED),
                                mention(stored, "@\"The Two\"", "The Two", AMBIGUOUS, TYPED)));
        assertThat(shown.body()).isEqualTo("Lady Kima and The Two came");
        assertThat(shown.mentions()).isEmpty();
    }

    @Test
    void an_ambiguous_name_of_one_in_sight_means_that_one() {
        String stored = "@Lady Kima and @Foo";
        var shown =
                ShownText.of(
                        stored,
                        List.of(
                                mention(stored, "@Lady Kima", "Lady Kima", AMBIGUOUS, TYPED, "e-2"),
                                mention(stored, "@Foo", "Foo", UNRESOLVED, TYPED)));
        assertThat(shown.body()).isEqualTo("@[Lady Kima](e-2) and @Foo");
        assertThat(markups(shown)).containsExactly("@[Lady Kima](e-2)", "@Foo");
        assertThat(shown.mentions())
                .extracting(Mention::state)
                .containsExactly(RESOLVED, UNRESOLVED);
    }

    @Test
    void a_link_follows_an_entity_that_was_merged_into_another() {
        String stored = "@[Vex](e-1) left";
        var shown =
                ShownText.of(
                        stored,
                        List.of(mention(stored, "@[Vex](e-1)", "Vex", RESOLVED, TYPED, "e-5")));
        assertThat(shown.body()).isEqualTo("@[Vex](e-5) left");
        assertThat(markups(shown)).containsExactly("@[Vex](e-5)");
    }

    @Test
    void what_a_run_found_leaves_no_trace_when_it_is_out_of_sight() {
        String stored = "Vecna told @[Vecna](e-9) of Vex and Sam";
        var shown =
                ShownText.of(
                        stored,
                        List.of(
                                mention(stored, "Vex", "Vex", RESOLVED, FOUND, "e-1"),
                                mention(stored, "Sam", "Sam", AMBIGUOUS, FOUND),
                                mention(stored, "told", "told", AMBIGUOUS, FOUND, "e-4")));
        assertThat(shown.body()).isEqualTo("Vecna told Vecna of Vex and Sam");
        assertThat(markups(shown)).containsExactly("Vex", "told");
        assertThat(shown.mentions()).extracting(Mention::state).containsOnly(RESOLVED);
    }

    @Test
    void what_is_read_in_the_shown_text_leads_to_its_place_in_the_stored_one_and_back() {
        String stored = "@[Vec \\[na\\] of the Deep](e-9) came. @[Vecna](e-9) left.";
        var shown = ShownText.of(stored, List.of());
        String body = shown.body();
        for (String read : List.of("Vec [na]", "na", "Deep came", body, "Vecna", "Vecna left.")) {
            TextRange place = rangeOf(body, read);
            assertThat(shown.shown(shown.stored(place))).as(read).isEqualTo(place);
        }
        assertThat(shown.stored(rangeOf(body, "Vecna")).of(stored)).isEqualTo("Vecna");
    }

    @Test
    void who_sees_a_link_is_shown_the_whole_of_it() {
        String stored = "@[Vex](e-1) left";
        var shown =
                ShownText.of(
                        stored,
                        List.of(mention(stored, "@[Vex](e-1)", "Vex", RESOLVED, TYPED, "e-1")));
        assertThat(shown.shown(rangeOf(stored, "ex](e-1) left")).of(shown.body()))
                .isEqualTo(stored);
    }

    @Test
    void a_typed_link_in_sight_overrules_what_a_run_found_there_for_others() {
        String stored = "@[Vex](e-1) and Vex";
        var shown =
                ShownText.of(
                        stored,
                        List.of(
                                mention(stored, "@[Vex](e-1)", "Vex", RESOLVED, TYPED, "e-1"),
                                mention(stored, "Vex](", "Vex", RESOLVED, FOUND, "e-2"),
                                mention(stored, "and", "and", RESOLVED, FOUND, "e-3")));
        assertThat(markups(shown)).containsExactly("@[Vex](e-1)", "and");
    }

    private static List<String> markups(ShownText shown) {
        return shown.mentions().stream().map(mention -> mention.range().of(shown.body())).toList();
    }

    private static Mention mention(
            String stored,
            String markup,
            String text,
            MentionState state,
            MentionOrigin origin,
            String... ids) {
        return new Mention(
                markup, "j", "r", rangeOf(stored, markup), text, state, origin, Arrays.asList(ids));
    }

    private static TextRange rangeOf(String text, String part) {
        int start = text.indexOf(part);
        return new TextRange(start, start + part.length());
    }
}
