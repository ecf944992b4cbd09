package dev.loregraph.journal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.text.TextRange;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no markup | no markup",
                "@[Vex](e-1)'s bow | Vex's bow",
                "@[a \\[b\\] \\\\ c](e-1) | a [b] \\ c",
                "@Foo and @\"Lady Kima\" | Foo and Lady Kima",
                "@\" Kima \" | Kima",
                "\\@Foo and bob@example.com | @Foo and bob@example.com",
                "\\\\@Foo | \\@Foo",
                "@[a](e-1)@[b](e-2) | ab"
            })
    void reads_as_people_do(String body, String plain) {
        assertThat(JournalText.of(body).plain()).isEqualTo(plain);
    }

    @Test
    void a_place_in_the_body_has_its_place_in_the_plain_text() {
        String body = "Then @[Vex](e-1)'s bow hit \\@[x] and @Foo.";
        var text = JournalText.of(body);
        assertThat(text.plain()).isEqualTo("Then Vex's bow hit @[x] and Foo.");
        assertThat(text.inPlain(rangeOf(body, "@[Vex](e-1)")).of(text.plain())).isEqualTo("Vex");
        assertThat(text.inPlain(rangeOf(body, "bow")).of(text.plain())).isEqualTo("bow");
        assertThat(text.inPlain(rangeOf(body, "@Foo")).of(text.plain())).isEqualTo("Foo");
        assertThat(text.inPlain(new TextRange(0, body.length())).of(text.plain()))
                .isEqualTo(text.plain());
    }

    @Test
    void a_place_in_the_plain_text_takes_in_whole_markup() {
        String body = "Then @[Vex Ahlia](e-1)'s bow hit @Foo.";
        var text = JournalText.of(body);
        assertThat(text.inBody(rangeOf(text.plain(), "Vex Ahlia")).of(body))
                .isEqualTo("@[Vex Ahlia](e-1)");
        assertThat(text.inBody(rangeOf(text.plain(), "Ahlia's bow")).of(body))
                .isEqualTo("@[Vex Ahlia](e-1)'s bow");
        assertThat(text.inBody(rangeOf(text.plain(), "'s bow")).of(body)).isEqualTo("'s bow");
        assertThat(text.inBody(rangeOf(text.plain(), "Then ")).of(body)).isEqualTo("Then ");
        assertThat(text.inBody(rangeOf(text.plain(), "Foo.")).of(body)).isEqualTo("@Foo.");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void places_lead_there_and_back(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String body = RandomText.of(random, 40);
            var text = JournalText.of(body);
            for (TypedMention mention : MentionSyntax.mentionsIn(body)) {
                var markup = new TextRange(mention.start(), mention.end());
                assertThat(text.inBody(text.inPlain(markup))).as(body).isEqualTo(markup);
            }
            int start = random.nextInt(text.plain().length() + 1);
            int end = start + random.nextInt(text.plain().length() - start + 1);
            TextRange there = text.inBody(new TextRange(start, end));
            TextRange back = text.inPlain(there);
            assertThat(back.start()).as(body).isLessThanOrEqualTo(start);
            assertThat(back.end()).as(body).isGreaterThanOrEqualTo(end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\@", "@a ", "@[a](b) ", "@[\\]](b)", "\\", "@\"a\" "})
    void a_million_characters_take_no_time(String pattern) {
        String body = pattern.repeat(1_000_000 / pattern.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> JournalText.of(body).plain().length());
    }

    private static TextRange rangeOf(String text, String part) {
        int start = text.indexOf(part);
        return new TextRange(start, start + part.length());
    }
}
