package dev.loregraph.campaign.calendar;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class CalendarIT {

    private static final String CALENDAR =
            "name epoch epochBefore revision firstWeekday weekdays"
                    + " months { name days intercalary leapDays leapYears { every offset leap } }";
    private static final String DECLARE =
            "mutation($input: DeclareCalendarInput!) { declareCalendar(input: $input) { redated campaign { calendar { "
                    + CALENDAR
                    + " } } } }";
    private static final String SESSION =
            " session { id revision inWorldDate inWorld { text precision firstDay lastDay weekday } } } }";
    private static final String CREATE_SESSION =
            "mutation($input: CreateSessionInput!) { createSession(input: $input) {" + SESSION;
    private static final String UPDATE_SESSION =
            "mutation($input: UpdateSessionInput!) { updateSession(input: $input) {" + SESSION;
    private static final String DATE_EVENT =
            "mutation($input: DateEventInput!) { dateEvent(input: $input) { entity { revision"
                    + " ... on Event { inWorldDate inWorld { text precision } } } } }";
    private static final String STATE =
            "mutation($input: StateRelationshipInput!) { stateRelationship(input: $input) { claim {"
                    + " id inWorldDate inWorldUntil inWorld { text precision firstDay lastDay } } } }";

    private final Saga saga;
    private final Api.Member dm;

    @Autowired
    CalendarIT(Api api) {
        this.saga = new Saga(api);
        this.dm = saga.dm();
    }

    @Test
    void a_campaign_has_no_calendar_until_a_dm_declares_one() {
        assertThat(calendar(saga.alice()).isNull()).isTrue();
        JsonNode declared = declare(0, "preset", "gregorian").at("/campaign/calendar");
        assertThat(declared.path("revision").asInt()).isOne();
        assertThat(declared.at("/months/1/leapYears/2/every").asInt()).isEqualTo(400);
        assertThat(calendar(saga.spectator())).isEqualTo(declared);
        declare(1, "calendar", marsh(30));
        JsonNode after = calendar(saga.alice());
        assertThat(after.path("name").asString()).isEqualTo("Low Marsh");
        assertThat(after.path("revision").asInt()).isEqualTo(2);
        assertThat(after.at("/months/1/intercalary").asBoolean()).isTrue();
        declare(2, "calendar", marsh(30));
        assertThat(calendar(saga.alice())).isEqualTo(after);
    }

    @Test
    void only_a_dm_declares_one_against_the_revision_that_there_is() {
        Refused.by(FORBIDDEN, null, saga.alice().refusal(DECLARE, input(0, "preset", "Gregorian")));
        Refused.by(
                CONFLICT, "expectedRevision", dm.refusal(DECLARE, input(3, "preset", "Gregorian")));
        assertThat(calendar(dm).isNull()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_calendar_is_told_by_its_place() {
        refused("calendar", Map.of());
        refused("preset", Map.of("preset", "Martian"));
        refused("calendar", Map.of("preset", "Gregorian", "calendar", marsh(30)));
        Map<String, Object> wrong = new HashMap<>(marsh(30));
        wrong.put(
                "months",
                List.of(Map.of("name", "Thaw", "days", 30), Map.of("name", "7", "days", 3)));
        refused("calendar.months[1].name", Map.of("calendar", wrong));
        wrong.put(
                "months",
                List.of(
                        Map.of(
                                "name",
                                "Thaw",
                                "days",
                                30,
                                "leapDays",
                                1,
                                "leapYears",
                                List.of(Map.of("every", 0)))));
        refused("calendar.months[0].leapYears[0].every", Map.of("calendar", wrong));
        wrong.put("months", List.of());
        refused("calendar.months", Map.of("calendar", wrong));
    }

    @Test
    void a_session_is_dated_as_the_calendar_counts() {
        declare(0, "calendar", marsh(30));
        JsonNode session = session("the 3rd of thaw, 2");
        assertThat(session.path("inWorldDate").asString()).isEqualTo("the 3rd of thaw, 2");
        assertThat(session.at("/inWorld/text").asString()).isEqualTo("3 Thaw 2 LM");
        assertThat(session.at("/inWorld/precision").asString()).isEqualTo("DAY");
        assertThat(session.at("/inWorld/firstDay").asInt()).isEqualTo(63);
        assertThat(session.at("/inWorld/weekday").asString()).isEqualTo("Fishday");
        JsonNode moved = update(session, "Reed 2");
        assertThat(moved.at("/inWorld/precision").asString()).isEqualTo("MONTH");
        assertThat(moved.at("/inWorld/lastDay").asInt()).isEqualTo(61 + 60);
        assertThat(update(moved, null).path("inWorld").isNull()).isTrue();
        Refused.by(BAD_REQUEST, "inWorldDate", dm.refusal(CREATE_SESSION, newSession("3 March 2")));
        Refused.by(BAD_REQUEST, "inWorldDate", dm.refusal(CREATE_SESSION, newSession("3 Thaw")));
        assertThat(session("? the red moon").at("/inWorld/precision").asString())
                .isEqualTo("UNKNOWN");
        assertThat(session(null).path("inWorld").isNull()).isTrue();
    }

    @Test
    void words_from_before_there_was_a_calendar_are_read_by_it_where_it_can() {
        String read = session("3rd of Thaw, 2").path("id").asString();
        JsonNode kept = session("the red moon");
        assertThat(kept.at("/inWorld/precision").asString()).isEqualTo("UNKNOWN");
        assertThat(declare(0, "calendar", marsh(30)).path("redated").asInt()).isOne();
        assertThat(found(read).at("/inWorld/text").asString()).isEqualTo("3 Thaw 2 LM");
        JsonNode same = found(kept.path("id").asString());
        assertThat(same.at("/inWorld/text").asString()).isEqualTo("the red moon");
        JsonNode titled =
                dm.query(
                                UPDATE_SESSION,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "sessionId",
                                                kept.path("id").asString(),
                                                "expectedRevision",
                                                1,
                                                "title",
                                                "Moon")))
                        .at("/updateSession/session");
        assertThat(titled.at("/inWorld/text").asString()).isEqualTo("the red moon");
    }

    @Test
    void another_calendar_counts_all_dates_anew_or_is_refused() {
        declare(0, "calendar", marsh(30));
        String session = session("3 Reed 2").path("id").asString();
        saga.played(1).with("NPC", "Rorik", "Nan").with("EVENT", "Flood");
        dm.query(DATE_EVENT, event("Flood", 1, "Thaw 1"));
        JsonNode claim = stated("2 Thaw 2", "3 Reed 2");
        assertThat(claim.at("/inWorld/text").asString()).isEqualTo("2 Thaw 2 LM – 3 Reed 2 LM");
        int before = found(session).at("/inWorld/firstDay").asInt();
        assertThat(declare(1, "calendar", marsh(40)).path("redated").asInt()).isEqualTo(3);
        assertThat(found(session).at("/inWorld/firstDay").asInt()).isEqualTo(before + 20);
        JsonNode refusal = dm.refusal(DECLARE, input(2, "preset", "Gregorian"));
        Refused.by(CONFLICT, "calendar", refusal);
        assertThat(refusal.path("message").asString())
                .contains("can't read 3 of the campaign's dates", "'3 Reed 2'", "'Thaw 1'");
        assertThat(calendar(dm).path("revision").asInt()).isEqualTo(2);
        assertThat(found(session).at("/inWorld/firstDay").asInt()).isEqualTo(before + 20);
    }

    @Test
    void events_are_dated_by_a_dm_or_who_made_them() {
        declare(0, "calendar", marsh(30));
        saga.with("EVENT", "Flood").with("NPC", "Nan").hidden("EVENT", "Plot");
        JsonNode dated = dm.query(DATE_EVENT, event("Flood", 1, "Thaw 1")).at("/dateEvent/entity");
        assertThat(dated.at("/inWorld/text").asString()).isEqualTo("Thaw 1 LM");
        assertThat(dated.path("revision").asInt()).isEqualTo(2);
        assertThat(dm.query(DATE_EVENT, event("Flood", 2, "Thaw 1")).at("/dateEvent/entity"))
                .isEqualTo(dated);
        Refused.by(
                CONFLICT, "expectedRevision", dm.refusal(DATE_EVENT, event("Flood", 1, "Thaw 2")));
        Refused.by(BAD_REQUEST, "inWorldDate", dm.refusal(DATE_EVENT, event("Flood", 2, "May 2")));
        Refused.by(BAD_REQUEST, "entityId", dm.refusal(DATE_EVENT, event("Nan", 1, "Thaw 2")));
        Refused.by(FORBIDDEN, null, saga.alice().refusal(DATE_EVENT, event("Flood", 2, "Thaw 2")));
        Refused.by(
                NOT_FOUND,
                "entityId",
                saga.alice().refusal(DATE_EVENT, event("Plot", 1, "Thaw 2")));
        JsonNode undated = dm.query(DATE_EVENT, event("Flood", 2, null)).at("/dateEvent/entity");
        assertThat(undated.path("inWorldDate").isNull()).isTrue();
        assertThat(undated.path("inWorld").isNull()).isTrue();
    }

    @Test
    void a_statement_reaches_from_one_date_to_another() {
        declare(0, "calendar", marsh(30));
        saga.played(1).with("NPC", "Rorik", "Nan");
        JsonNode claim = stated("30 Thaw 2", "Reed 2");
        assertThat(claim.at("/inWorld/firstDay").asInt()).isEqualTo(61 + 29);
        assertThat(claim.at("/inWorld/lastDay").asInt()).isEqualTo(61 + 60);
        assertThat(stated("Thaw 2", null).at("/inWorld/text").asString()).isEqualTo("Thaw 2 LM");
        assertThat(stated(null, null).path("inWorld").isNull()).isTrue();
        Refused.by(BAD_REQUEST, "inWorldUntil", dm.refusal(STATE, statement("Reed 2", "Thaw 2")));
        Refused.by(BAD_REQUEST, "inWorldDate", dm.refusal(STATE, statement(null, "Thaw 2")));
        Refused.by(BAD_REQUEST, "inWorldUntil", dm.refusal(STATE, statement("Thaw 2", "soon")));
    }

    @Test
    void a_calendar_reads_dates_for_whoever_asks() {
        String document =
                "query($id: ID!, $text: String!, $year: Int!) { campaign(id: $id) { calendar {"
                        + " daysInYear(year: $year) date(text: $text) { text precision weekday } } } }";
        declare(0, "calendar", marsh(30));
        var asked = Map.of("id", saga.id(), "text", "thaw 3, 7", "year", 5);
        JsonNode found = saga.alice().query(document, asked).at("/campaign/calendar");
        assertThat(found.at("/date/text").asString()).isEqualTo("3 Thaw 7 LM");
        assertThat(found.path("daysInYear").asInt()).isEqualTo(61);
        Refused.by(
                BAD_REQUEST,
                "text",
                dm.refusal(document, Map.of("id", saga.id(), "text", "soon", "year", 5)));
        Refused.by(
                BAD_REQUEST,
                "year",
                dm.refusal(document, Map.of("id", saga.id(), "text", "Thaw 7", "year", 300_000)));
    }

    private static Map<String, Object> marsh(int days) {
        return Map.of(
                "name",
                "Low Marsh",
                "epoch",
                "LM",
                "months",
                List.of(
                        Map.of("name", "Thaw", "days", days),
                        Map.of("name", "Eel Fair", "days", 1, "intercalary", true),
                        Map.of("name", "Reed", "days", 30)),
                "weekdays",
                List.of("Moonday", "Mudday", "Fishday"));
    }

    private JsonNode calendar(Api.Member member) {
        return member.query(
                        "query($id: ID!) { campaign(id: $id) { calendar { " + CALENDAR + " } } }",
                        Map.of("id", saga.id()))
                .at("/campaign/calendar");
    }

    private JsonNode declare(int revision, String how, Object what) {
        return dm.query(DECLARE, input(revision, how, what)).path("declareCalendar");
    }

    private Map<String, Object> input(int revision, String how, Object what) {
        return Map.of(
                "input", Map.of("campaignId", saga.id(), "expectedRevision", revision, how, what));
    }

    private void refused(String field, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("campaignId", saga.id());
        input.put("expectedRevision", 0);
        Refused.by(BAD_REQUEST, field, dm.refusal(DECLARE, Map.of("input", input)));
    }

    private Map<String, Object> newSession(@Nullable String date) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("campaignId", saga.id());
        input.put("inWorldDate", date);
        return Map.of("input", input);
    }

    private JsonNode session(@Nullable String date) {
        return dm.query(CREATE_SESSION, newSession(date)).at("/createSession/session");
    }

    private JsonNode found(String sessionId) {
        return dm.query(
                        "query($id: ID!) { session(id: $id) { inWorld { text precision firstDay } } }",
                        Map.of("id", sessionId))
                .path("session");
    }

    private JsonNode update(JsonNode session, @Nullable String date) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("sessionId", session.path("id").asString());
        input.put("expectedRevision", session.path("revision").asInt());
        input.put("inWorldDate", date);
        return dm.query(UPDATE_SESSION, Map.of("input", input)).at("/updateSession/session");
    }

    private Map<String, Object> event(String name, int revision, @Nullable String date) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("entityId", saga.entity(name));
        input.put("expectedRevision", revision);
        input.put("inWorldDate", date);
        return Map.of("input", input);
    }

    private JsonNode stated(@Nullable String date, @Nullable String until) {
        return dm.query(STATE, statement(date, until)).at("/stateRelationship/claim");
    }

    private Map<String, Object> statement(@Nullable String date, @Nullable String until) {
        Map<String, Object> input = saga.statement("Rorik MET Nan", 1, "inWorldDate", date);
        input.put("inWorldUntil", until);
        return Map.of("input", input);
    }
}
