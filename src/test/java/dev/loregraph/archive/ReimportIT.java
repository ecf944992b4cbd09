package dev.loregraph.archive;

import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.GraphHash;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Page;
import dev.loregraph.archive.report.BadLine;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.Memberships;
import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.SessionDetails;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.codex.PlayerCharacters;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.JournalChange;
import dev.loregraph.journal.Journals;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file says again, next to what people have made of it since. */
@WholeServerTest
class ReimportIT {

    private static final String IDA =
            "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"Ida\",\"summary\":\"A smith.\"}";
    private static final String HEROES =
            "{\"type\":\"entity\",\"kind\":\"CHARACTER\",\"name\":\"Rorik\"}\n"
                    + "{\"type\":\"entity\",\"kind\":\"CHARACTER\",\"name\":\"Tamsin\"}";

    private final Archive archive;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Sessions sessions;
    private final Entities entities;
    private final PlayerCharacters characters;
    private final Journals journals;
    private final Viewers viewers;
    private final Driver driver;
    private final Viewer dm;
    private final Viewer alice;
    private final String slug = "c-" + UUID.randomUUID();

    @Autowired
    ReimportIT(
            Archive archive,
            Campaigns campaigns,
            Memberships memberships,
            Sessions sessions,
            Entities entities,
            PlayerCharacters characters,
            Journals journals,
            Viewers viewers,
            Driver driver,
            Graph graph) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.sessions = sessions;
        this.entities = entities;
        this.characters = characters;
        this.journals = journals;
        this.viewers = viewers;
        this.driver = driver;
        this.dm = Table.user(graph, "dm");
        this.alice = Table.user(graph, "alice");
    }

    @Test
    void the_same_file_changes_nothing_in_the_graph() {
        String[] file = {
            player("Rorik"), HEROES, IDA, session("The Bell", diary("PARTY", "We met @Ida."))
        };
        imported(file);
        String before = GraphHash.of(driver, id());
        assertThat(imported(file).writes()).isZero();
        assertThat(GraphHash.of(driver, id())).isEqualTo(before);
    }

    @Test
    void a_changed_line_over_an_entity_that_nobody_edited_changes_it_time_and_again() {
        imported(IDA);
        imported(IDA.replace("A smith", "A spy"));
        assertThat(imported(IDA.replace("A smith", "A queen")).entitiesRevised()).isEqualTo(1);
        assertThat(ida().summary()).isEqualTo("A queen.");
        assertThat(ida().revision()).isEqualTo(3);
    }

    @Test
    void a_changed_line_over_an_edited_entity_is_a_conflict_and_the_rest_goes_in() {
        imported(IDA);
        edit("A queen in hiding.");
        ImportReport report =
                imported(IDA.replace("A smith", "A spy"), HEROES, session("The Bell"));
        assertConflict(report, 2, "summary", "'A queen in hiding.'");
        assertThat(report.entitiesCreated()).isEqualTo(2);
        assertThat(report.sessionsCreated()).isEqualTo(1);
        assertThat(ida().summary()).isEqualTo("A queen in hiding.");
        assertThat(ida().revision()).isEqualTo(2);
    }

    @Test
    void a_conflict_stays_one_until_both_say_the_same_and_then_the_file_speaks_again() {
        imported(IDA);
        edit("A queen.");
        assertThat(imported(IDA.replace("A smith", "A spy")).badLineCount()).isEqualTo(1);
        assertThat(imported(IDA.replace("A smith", "A spy")).badLineCount()).isEqualTo(1);
        assertThat(imported(IDA.replace("A smith", "A queen")).writes()).isZero();
        assertThat(imported(IDA.replace("A smith", "A ghost")).entitiesRevised()).isEqualTo(1);
        assertThat(ida().summary()).isEqualTo("A ghost.");
    }

    @Test
    void an_entity_that_people_made_is_not_the_files_to_change() {
        imported();
        entities.create(
                now(dm),
                id(),
                new NewEntity(EntityKind.NPC, "Ida", List.of(), "Mine.", Audience.PARTY));
        assertThat(imported(IDA).badLines()).isEmpty();
        assertConflict(imported(IDA.replace("A smith", "A spy")), 2, "summary", "'Mine.'");
        assertThat(ida().summary()).isEqualTo("Mine.");
    }

    @Test
    void changed_details_of_a_session_are_taken_over() {
        imported(session("The Bell", diary("PARTY", "One.")));
        ImportReport report =
                imported(
                        session("The Drowned Bell", diary("PARTY", "One."))
                                .replace(
                                        "\"number\":1",
                                        "\"number\":1,\"playedOn\":\"2026-02-03\",\"inWorldDate\":\"Thaw 3\",\"summary\":\"S.\""));
        assertThat(report.sessionsRevised()).isEqualTo(1);
        assertThat(report.journalsUnchanged()).isEqualTo(1);
        assertThat(report.touchedSessions()).isEmpty();
        Session now = session();
        assertThat(now.title()).isEqualTo("The Drowned Bell");
        assertThat(now.playedOn()).isEqualTo("2026-02-03");
        assertThat(now.inWorldDate()).isEqualTo("Thaw 3");
        assertThat(now.summary()).isEqualTo("S.");
        assertThat(now.revision()).isEqualTo(2);
    }

    @Test
    void a_session_that_somebody_edited_is_a_conflict_and_nothing_of_its_line_is_written() {
        imported(session("The Bell", diary("PARTY", "One.")), IDA);
        sessions.update(
                now(alice()), session().id(), new SessionDetails("My bell", null, null, null), 1);
        ImportReport report =
                imported(
                        session("Their bell", diary("PARTY", "Two."), diary("PARTY", "New.")),
                        IDA.replace("A smith", "A spy"));
        assertConflict(report, 2, "title", "'My bell'");
        assertThat(report.entitiesRevised()).isEqualTo(1);
        assertThat(session().title()).isEqualTo("My bell");
        assertThat(diaries()).extracting(Journal::body).containsExactly("One.");
    }

    @Test
    void a_session_that_people_began_keeps_its_details_and_gets_the_journals() {
        imported();
        sessions.create(now(dm), id(), NewSession.numbered(1));
        assertThat(imported(session("The Bell", diary("PARTY", "One."))).journalsWritten())
                .isEqualTo(1);
        assertThat(session().title()).isNull();
        assertConflict(imported(session("Bells", diary("PARTY", "One."))), 2, "title", "is empty");
    }

    @Test
    void a_changed_journal_gets_its_text_and_its_readers() {
        imported(player("Rorik"), HEROES, session("S", diary("PARTY", "One.")));
        ImportReport report =
                imported(player("Rorik"), HEROES, session("S", diary("AUTHOR", "One.")));
        assertThat(report.journalsRevised()).isEqualTo(1);
        assertThat(report.touchedSessions()).containsExactly(session().id());
        assertThat(diaries().getFirst().audience()).isEqualTo(Audience.author(alice.userId()));
        imported(player("Rorik"), HEROES, session("S", diary("PARTY", "Two.")));
        assertThat(diaries().getFirst().audience()).isEqualTo(Audience.PARTY);
        assertThat(diaries().getFirst().body()).isEqualTo("Two.");
        assertThat(diaries().getFirst().revision()).isEqualTo(3);
    }

    @Test
    void a_journal_that_its_author_edited_is_a_conflict_and_nothing_of_its_line_is_written() {
        imported(player("Rorik"), HEROES, session("S", diary("PARTY", "One."), notes("Plot.")));
        Journal mine = diaries().getFirst();
        journals.revise(now(alice), JournalChange.of(mine.id(), 1, "My own words."));
        ImportReport report =
                imported(
                        player("Rorik"),
                        session("S", notes("New plot."), diary("AUTHOR", "Two.")),
                        IDA);
        assertConflict(report, 3, "journals[1].body", "'My own words.'");
        assertThat(report.entitiesCreated()).isEqualTo(1);
        assertThat(report.journalsRevised()).isZero();
        assertThat(diaries())
                .extracting(Journal::body)
                .containsExactlyInAnyOrder("My own words.", "Plot.");
        assertThat(diaries()).extracting(Journal::audience).contains(Audience.PARTY);
    }

    @Test
    void an_edited_journal_that_says_what_the_file_says_is_no_conflict() {
        imported(IDA, session("S", diary("PARTY", "One.")));
        Journal mine = diaries().getFirst();
        journals.revise(now(dm), JournalChange.of(mine.id(), 1, "We met @Ida."));
        assertThat(imported(IDA, session("S", diary("PARTY", "We met @Ida."))).writes()).isZero();
        assertThat(diaries().getFirst().revision()).isEqualTo(2);
        assertThat(imported(IDA, session("S", diary("PARTY", "Three."))).journalsRevised())
                .isEqualTo(1);
    }

    @Test
    void characters_that_people_chose_stay_and_changed_lines_over_them_are_conflicts() {
        ImportReport first = imported(player("Rorik"), HEROES);
        assertThat(first.charactersAssigned()).isEqualTo(1);
        play("Tamsin");
        assertThat(imported(player("Rorik"), HEROES).writes()).isZero();
        assertThat(played()).isEqualTo("Tamsin");
        imported(player("Rorik"), HEROES, IDA.replace("NPC", "CHARACTER"));
        ImportReport report = imported(player("Ida"), HEROES, IDA.replace("NPC", "CHARACTER"));
        assertConflict(report, 2, "character", "'Tamsin'");
        assertThat(played()).isEqualTo("Tamsin");
    }

    @Test
    void a_character_that_is_nowhere_is_a_bad_line_and_refuses_a_strict_import() {
        for (boolean strict : List.of(false, true)) {
            ImportReport report = imported(strict, player("Nobody"), HEROES);
            assertThat(report.badLines()).hasSize(1);
            BadLine bad = report.badLines().getFirst();
            assertThat(bad.line()).isEqualTo(2);
            assertThat(bad.field()).isEqualTo("character");
            assertThat(bad.reason()).contains("Nobody");
        }
        imported(player("Tamsin"), HEROES);
        assertThat(imported(true, player("Rorik")).badLines()).isEmpty();
        assertThat(imported(true, player("Nobody")).badLines()).hasSize(1);
    }

    @Test
    void a_changed_character_that_nobody_chose_here_is_assigned() {
        imported(player("Rorik"), HEROES);
        assertThat(imported(player("Tamsin"), HEROES).charactersAssigned()).isEqualTo(1);
        assertThat(played()).isEqualTo("Tamsin");
    }

    @Test
    void roles_that_people_gave_stay_and_changed_lines_over_them_are_conflicts() {
        imported(player("Rorik"), HEROES);
        memberships.add(now(dm), id(), alice.username(), CampaignRole.DM);
        assertThat(imported(player("Rorik"), HEROES).writes()).isZero();
        String spectator = player("Rorik").replace("PLAYER", "SPECTATOR");
        assertConflict(imported(spectator, HEROES), 2, "role", "'DM'");
        assertThat(role()).isEqualTo(CampaignRole.DM);
    }

    @Test
    void a_changed_role_that_nobody_gave_here_is_given() {
        imported(player("Rorik"), HEROES);
        String spectator = player("Rorik").replace("PLAYER", "SPECTATOR");
        assertThat(imported(spectator, HEROES).membersChanged()).isEqualTo(1);
        assertThat(role()).isEqualTo(CampaignRole.SPECTATOR);
    }

    @Test
    void a_strict_import_with_a_conflict_writes_nothing_at_all() {
        imported(player("Rorik"), IDA, HEROES, session("S", diary("PARTY", "One.")));
        edit("A queen.");
        play("Tamsin");
        sessions.update(now(dm), session().id(), new SessionDetails("Mine", null, null, null), 1);
        String before = GraphHash.of(driver, id());
        ImportReport report =
                archive.importCampaign(
                        now(dm),
                        content(
                                player("Ida"),
                                IDA.replace("A smith", "A spy"),
                                IDA.replace("NPC", "CHARACTER"),
                                session("T", diary("PARTY", "One."))),
                        new ImportOptions(true, false),
                        Progress.UNHEARD);
        assertThat(report.badLines())
                .extracting(bad -> bad.line() + " " + bad.code() + " " + bad.field())
                .containsExactly("3 CONFLICT summary", "5 CONFLICT title");
        assertThat(GraphHash.of(driver, id())).isEqualTo(before);
    }

    private static void assertConflict(
            ImportReport report, int line, String field, String whatStands) {
        assertThat(report.badLines()).hasSize(1);
        BadLine bad = report.badLines().getFirst();
        assertThat(bad.line()).isEqualTo(line);
        assertThat(bad.code()).isEqualTo(CONFLICT);
        assertThat(bad.field()).isEqualTo(field);
        assertThat(bad.reason()).contains(whatStands).contains("have the file say the same");
    }

    private void edit(String summary) {
        Entity ida = ida();
        entities.update(
                now(dm), new EntityChange(ida.id(), ida.revision(), null, null, summary, null));
    }

    private Entity ida() {
        return named("Ida");
    }

    private Entity named(String name) {
        return entities.cast(id()).stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void play(String character) {
        characters.assign(now(dm), id(), alice.username(), named(character).id());
    }

    private String played() {
        String character = characters.of(id()).get(alice.userId());
        return entities.byId(now(dm), "id", String.valueOf(character)).name();
    }

    private CampaignRole role() {
        return memberships.member(now(dm), id(), alice.userId()).role();
    }

    private Session session() {
        return sessions.byNumber(now(dm), id(), 1);
    }

    private List<Journal> diaries() {
        return journals.ofSession(now(dm), session().id(), Page.of(10, null)).nodes().stream()
                .map(entry -> journals.byId(now(dm), "id", entry.id()))
                .toList();
    }

    private ImportReport imported(String... lines) {
        return imported(false, lines);
    }

    private ImportReport imported(boolean strict, String... lines) {
        var options = new ImportOptions(strict, false);
        return archive.importCampaign(now(dm), content(lines), options, Progress.UNHEARD);
    }

    /** The campaign's line and these. */
    private Content content(String... lines) {
        String campaign = "{\"type\":\"campaign\",\"slug\":\"" + slug + "\",\"name\":\"Tide\"}\n";
        byte[] bytes = (campaign + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private String id() {
        return campaigns.withSlug(now(dm), slug).orElseThrow().id();
    }

    private Viewer now(Viewer viewer) {
        return viewers.byUserId(viewer.userId()).orElseThrow();
    }

    private Viewer alice() {
        memberships.add(now(dm), id(), alice.username(), CampaignRole.PLAYER);
        return alice;
    }

    private String player(String character) {
        return "{\"type\":\"member\",\"username\":\"%s\",\"role\":\"PLAYER\",\"character\":\"%s\"}"
                .formatted(alice.username(), character);
    }

    private String diary(String audience, String body) {
        return "{\"perspective\":\"PLAYER\",\"author\":\"%s\",\"audience\":\"%s\",\"body\":\"%s\"}"
                .formatted(alice.username(), audience, body);
    }

    private String notes(String body) {
        return "{\"perspective\":\"DM\",\"author\":\"%s\",\"body\":\"%s\"}"
                .formatted(dm.username(), body);
    }

    private static String session(String title, String... journals) {
        return "{\"type\":\"session\",\"number\":1,\"title\":\"%s\",\"journals\":[%s]}"
                .formatted(title, String.join(",", journals));
    }
}
