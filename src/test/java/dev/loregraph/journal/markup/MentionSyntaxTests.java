package dev.loregraph.journal.markup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionSyntaxTests {

    /**
     * Mentions are written {@code usual name}, {@code usual name<longest reading}, or {@code
     * text->id}.
     */
    static Stream<Arguments> texts() {
        return Stream.of(
                // where a mention may begin
                arguments("@Vex", "Vex"),
                arguments("hello @Vex", "Vex"),
                arguments("line\n@Vex", "Vex"),
                arguments("line\r\n@Vex", "Vex"),
                arguments("tab\t@Vex", "Vex"),
                arguments("hard space\u00A0@Vex", "Vex"),
                arguments("line separator\u2028@Vex", "Vex"),
                arguments("(@Vex)", "Vex"),
                arguments("[@Vex]", "Vex"),
                arguments("{@Vex}", "Vex"),
                arguments("\"@Vex\"", "Vex"),
                arguments("she said \"@Vex\"", "Vex"),
                arguments("'@Vex'", "Vex"),
                arguments("“@Vex”", "Vex"),
                arguments("‘@Vex’", "Vex"),
                arguments("«@Vex»", "Vex"),
                arguments("„@Vex“", "Vex"),
                arguments("¿@Vex?", "Vex"),
                arguments("(\"@Vex\")", "Vex"),
                arguments("\u200F@Vex", "Vex"),
                arguments("\uFEFF@Vex", "Vex"),
                // where it may not
                arguments("bob@example.com", ""),
                arguments("write to bob@example.com, please", ""),
                arguments("@bob@example.com", ""),
                arguments("foo_@Vex", ""),
                arguments("3@Vex", ""),
                arguments("end.@Vex", ""),
                arguments("end)@Vex", ""),
                arguments("a\"@Vex", ""),
                arguments("a'@Vex", ""),
                arguments("well-@Vex", ""),
                arguments("*@Vex*", ""),
                arguments("/@Vex", ""),
                arguments("\\@Vex", ""),
                arguments("é@Vex", ""),
                arguments("e\u0301@Vex", ""),
                arguments("😀@Vex", ""),
                arguments("@@Vex", ""),
                arguments("@@", ""),
                arguments("@", ""),
                arguments("@ ", ""),
                arguments("@ Vex", ""),
                arguments("@\nVex", ""),
                arguments("", ""),
                arguments("no mention", ""),
                // one word
                arguments("@Vex.", "Vex<Vex."),
                arguments("@Vex, then", "Vex"),
                arguments("@Vex! @Vax?", "Vex; Vax"),
                arguments("@Vex'ahlia", "Vex'ahlia"),
                arguments("@Vex’ahlia", "Vex’ahlia"),
                arguments("@Vex's bow", "Vex<Vex's bow"),
                arguments("@Vex’s", "Vex<Vex’s"),
                arguments("@VEX'S", "VEX<VEX'S"),
                arguments("@Ravens' nest", "Ravens"),
                arguments("@'s", ""),
                arguments("@Half-Orc", "Half-Orc"),
                arguments("@Half-", "Half"),
                arguments("@-Half", ""),
                arguments("@J.B", "J.B"),
                arguments("@J.B.", "J.B<J.B."),
                arguments("@J..B", "J<J."),
                arguments("@R2D2", "R2D2"),
                arguments("@42", "42"),
                arguments("@Vex\u2014gone", "Vex"),
                arguments("@Vex/@Vax", "Vex"),
                arguments("@vex_ahlia", "vex"),
                arguments("@😀", ""),
                arguments("@Vex😀", "Vex"),
                arguments("@Éléonore", "Éléonore"),
                arguments("@E\u0301le\u0301onore", "E\u0301le\u0301onore"),
                arguments("@\u0301Vex", ""),
                arguments("@فكس مشى", "فكس<فكس مشى"),
                arguments("ذهب @فكس", "فكس"),
                arguments("@ヴェックス", "ヴェックス"),
                arguments("@𐌰𐌱", "𐌰𐌱"),
                arguments("@می\u200Cخواهم", "می\u200Cخواهم"),
                // several words
                arguments("@Lady Kima", "Lady<Lady Kima"),
                arguments("@Lady Kima's hammer", "Lady<Lady Kima's hammer"),
                arguments("@Lady  Kima", "Lady"),
                arguments("@Lady\nKima", "Lady"),
                arguments("@Lady\tKima", "Lady"),
                arguments("@Lady, Kima", "Lady"),
                arguments("@Lady\u00A0Kima", "Lady<Lady\u00A0Kima"),
                arguments("@Dr. Dranzel", "Dr<Dr. Dranzel"),
                arguments("@Lady Kima @Vex", "Lady<Lady Kima; Vex"),
                arguments("@a b c d e f g h i j k l", "a<a b c d e f g h i j"),
                // quoted
                arguments("@\"Lady Kima\"", "Lady Kima"),
                arguments("@“Lady Kima”", "Lady Kima"),
                arguments("@\" Lady Kima \"", "Lady Kima"),
                arguments("@\"Lady Kima\"'s hammer", "Lady Kima"),
                arguments("@\"Kima, Lady [of Vord] (retired)\"", "Kima, Lady [of Vord] (retired)"),
                arguments("@\"unterminated", ""),
                arguments("@\"unterminated\n\"", ""),
                arguments("@\"\"", ""),
                arguments("@\"  \"", ""),
                arguments("@\"a\"@\"b\"", "a"),
                arguments("@\"a (\"@b", "a ("),
                arguments("@\"Foo went to @\"Bar\"", "Bar"),
                arguments("@“Lady Kima\"", ""),
                // linked
                arguments("@[Vex](e-1)", "Vex->e-1"),
                arguments("(@[the half-elf](e-1))", "the half-elf->e-1"),
                arguments("@[a \\[b\\] c](e-1)", "a [b] c->e-1"),
                arguments("@[back\\\\slash](e-1)", "back\\slash->e-1"),
                arguments("@[back\\slash](e-1)", "back\\slash->e-1"),
                arguments("@[a](e-1)@[b](e-2)", "a->e-1; b->e-2"),
                arguments("@[a](e-1) @[b](e-2)", "a->e-1; b->e-2"),
                arguments("@[a [b] c](e-1)", ""),
                arguments("@[Vex]", ""),
                arguments("@[Vex] (e-1)", ""),
                arguments("@[Vex](", ""),
                arguments("@[Vex]()", ""),
                arguments("@[Vex](e-1", ""),
                arguments("@[Vex](https://example.com)", ""),
                arguments("@[](e-1)", ""),
                arguments("@[  ](e-1)", ""),
                arguments("@[Vex\nVax](e-1)", ""),
                arguments("@[@Vex](e-1)", "Vex"),
                arguments("@[Vex", ""),
                arguments("@[", ""),
                arguments("@[Vex\\](e-1)", ""),
                arguments("\\@[Vex](e-1)", ""),
                arguments("well-@[Vex](e-1)", "Vex->e-1"),
                arguments("**@[Vex](e-1)**", "Vex->e-1"),
                arguments("@@[Vex](e-1)", ""),
                arguments("@[a](e-1)@b", "a->e-1"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void finds_what_people_mean(String text, String expected) {
        assertThat(
                        MentionSyntax.mentionsIn(text).stream()
                                .map(MentionSyntaxTests::shown)
                                .collect(joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ranges_cover_the_markup_and_lie_apart(String text, String expected) {
        int free = 0;
        for (TypedMention mention : MentionSyntax.mentionsIn(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(free);
            assertThat(text.substring(mention.start(), mention.end())).startsWith("@");
            free = mention.end();
        }
        assertThat(free).isLessThanOrEqualTo(text.length());
    }

    @Test
    void offers_every_name_that_may_be_meant_longest_first() {
        assertThat(readings("@Lady Kima's hammer fell"))
                .containsExactly(
                        "Lady Kima's hammer fell",
                        "Lady Kima's hammer",
                        "Lady Kima's",
                        "Lady Kima",
                        "Lady");
    }

    @Test
    void offers_an_abbreviation_with_and_without_its_dot() {
        assertThat(readings("@Dr. Dranzel."))
                .containsExactly("Dr. Dranzel.", "Dr. Dranzel", "Dr.", "Dr");
    }

    @Test
    void offers_nothing_longer_than_a_name() {
        String longest = "a".repeat(MentionSyntax.LONGEST_NAME);
        assertThat(readings("@" + longest + " b")).containsExactly(longest);
        assertThat(MentionSyntax.mentionsIn("@" + longest + "a")).isEmpty();
        assertThat(MentionSyntax.mentionsIn("@\"" + longest + "\"")).hasSize(1);
        assertThat(MentionSyntax.mentionsIn("@\"" + longest + "a\"")).isEmpty();
        assertThat(MentionSyntax.mentionsIn("@[" + longest + "](e-1)")).hasSize(1);
        assertThat(MentionSyntax.mentionsIn("@[" + longest + "a](e-1)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vex",
                "[x]",
                "a\\b",
                "\\",
                "]",
                "](",
                "\\\\]",
                "[[",
                "(e-2)",
                "ends with \\"
            })
    void a_written_link_is_read_back_as_it_was(String display) {
        assertThat(MentionSyntax.mentionsIn(MentionSyntax.link(display, "e-1")))
                .singleElement()
                .isEqualTo(
                        new Link(0, MentionSyntax.link(display, "e-1").length(), display, "e-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@", "@ ", "@\"", "@[", "@[a", "@[\\", "\"@", "'@\"", "@\"a ", "@a ", "@a. ", "@a'",
                "@[a](", "@[a](b", "\u200F@", "@a-", "@\u0301", "@[]"
            })
    void a_million_characters_take_no_time(String pattern) {
        String text = pattern.repeat(1_000_000 / pattern.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertThatCode(() -> MentionSyntax.mentionsIn(text))
                                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_text_is_read_without_harm(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 60);
            int free = 0;
            for (TypedMention mention : MentionSyntax.mentionsIn(text)) {
                assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(free);
                assertThat(mention.end())
                        .as(text)
                        .isGreaterThan(mention.start())
                        .isLessThanOrEqualTo(text.length());
                free = mention.end();
            }
        }
    }

    private static List<String> readings(String text) {
        return ((Name) MentionSyntax.mentionsIn(text).getFirst())
                .readings().stream().map(TypedMention.Reading::name).toList();
    }

    private static String shown(TypedMention mention) {
        return switch (mention) {
            case Link link -> link.text() + "->" + link.entityId();
            case Name name -> {
                String longest = name.readings().getFirst().name();
                yield longest.equals(name.usual().name())
                        ? longest
                        : name.usual().name() + "<" + longest;
            }
        };
    }
}
