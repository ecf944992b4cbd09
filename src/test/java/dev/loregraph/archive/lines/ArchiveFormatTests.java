package dev.loregraph.archive.lines;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.Refused;
import dev.loregraph.archive.lines.SessionLine.OfJournal;
import dev.loregraph.journal.Perspective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveFormatTests {

    @Test
    void a_session_line_holds_its_journals() {
        var session =
                (SessionLine)
                        ArchiveFormat.read(
                                """
                                {"type":"session","number":2,"playedOn":"2026-01-23","journals":[
                                 {"perspective":"DM","author":"dm","body":"a"},
                                 {"perspective":"DM","author":"dm","body":"b"},
                                 {"perspective":"PLAYER","author":"alice","audience":"AUTHOR","body":"c"}]}\
                                """);
        assertThat(session.session().details().playedOn()).isEqualTo("2026-01-23");
        assertThat(session.keys())
                .containsExactly(
                        "JOURNAL 2 DM dm 0", "JOURNAL 2 DM dm 1", "JOURNAL 2 PLAYER alice 0");
    }

    @Test
    void a_line_is_known_again_by_what_earlier_versions_remembered_of_it() {
        ArchiveLine entity =
                ArchiveFormat.read(
                        """
                        {"type":"entity","kind":"NPC","name":"Nan","aliases":["Granny"],"audience":"DM"}\
                        """);
        var journal = new OfJournal(Perspective.PLAYER, "sam", Seen.PARTY, "We met Nan.");
        assertThat(entity.fingerprint())
                .isEqualTo("7b1bff1ce0a9523d62920aa8c93d6bf89edf7a3314cdf92f5f3e57a77b1fb0a7");
        assertThat(journal.fingerprint())
                .isEqualTo("5e88f129652651b664e03040075fbf1d0fd2755f7751e279892c30be5e1623e6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":\"entity\",\"kind\":\"NPC\",\"na; line",
                "[]; type",
                "7; type",
                "nonsense; line",
                "{\"type\":\"dragon\"}; type",
                "{\"type\":\"entity\",\"kind\":\"DRAGON\",\"name\":\"a\"}; kind",
                "{\"type\":\"entity\",\"kind\":\"NPC\"}; name",
                "{\"type\":\"entity\",\"name\":\"a\"}; kind",
                "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"a\",\"aliases\":\"b\"}; aliases",
                "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"a\",\"audience\":\"ALL\"}; audience",
                "{\"type\":\"session\"}; number",
                "{\"type\":\"session\",\"number\":\"x\"}; number",
                "{\"type\":\"session\",\"number\":1,\"playedOn\":\"soon\"}; playedOn",
                "{\"type\":\"session\",\"number\":1,\"journals\":[{\"perspective\":\"GOD\"}]}; journals[0].perspective",
                "{\"type\":\"member\",\"username\":\"a\",\"role\":\"KING\"}; role",
                "{\"type\":\"member\",\"role\":\"DM\"}; username",
                "{\"type\":\"campaign\"}; name",
                "{\"type\":\"session\",\"number\":1.5}; number",
                "{\"type\":\"session\",\"number\":99999999999}; number",
                "{\"type\":\"session\",\"number\":\"3\"}; number",
                "{\"type\":\"session\",\"number\":1,\"jurnals\":[]}; jurnals",
            })
    void a_bad_line_is_refused_by_the_field_at_fault(String line, String field) {
        Refused.by(BAD_REQUEST, field, () -> ArchiveFormat.read(line));
    }

    @Test
    void what_would_be_right_is_named() {
        assertThatThrownBy(() ->
                        ArchiveFormat.read(
                                "{\"type\":\"member\",\"username\":\"a\",\"role\":\"KING\"}"))
                .hasMessageContaining("is none of DM, PLAYER, SPECTATOR");
        assertThatThrownBy(() ->
                        ArchiveFormat.read(
                                "{\"type\":\"session\",\"number\":1,\"playedOn\":\"soon\"}"))
                .hasMessageContaining("2026-01-31");
        assertThatThrownBy(
                        () -> ArchiveFormat.read("{\"type\":\"session\",\"number\":99999999999}"))
                .hasMessageContaining("whole number");
    }

    @Test
    void two_objects_in_one_line_are_refused() {
        String member = "{\"type\":\"member\",\"username\":\"a\",\"role\":\"DM\"}";
        Refused.by(BAD_REQUEST, "line", () -> ArchiveFormat.read(member + member));
    }
}
