package dev.loregraph.archive;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Page;
import dev.loregraph.archive.report.BadLine;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.JournalEntry;
import dev.loregraph.journal.Journals;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@WholeServerTest
class ArchiveIT {

    private static final String IDA =
            "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"Ida\",\"aliases\":[\"Fox\"]}";
    private static final String SECRET =
            "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"Wren\",\"audience\":\"DM\",\"summary\":\"A spy.\"}";

    private final Archive archive;
    private final Campaigns campaigns;
    private final Sessions sessions;
    private final Entities entities;
    private final Journals journals;
    private final Viewers viewers;
    private final Viewer dm;
    private final Viewer alice;
    private final String slug = "c-" + UUID.randomUUID();

    @Autowired
    ArchiveIT(
            Archive archive,
            Campaigns campaigns,
            Sessions sessions,
            Entities entities,
            Journals journals,
            Viewers viewers,
            Graph graph) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.entities = entities;
        this.journals = journals;
        this.viewers = viewers;
        this.dm = Table.user(graph, "dm");
        this.alice = Table.user(graph, "alice");
    }

    @Test
    void a_file_becomes_a_campaign_with_all_it_holds() {
        ImportReport report =
                imported(campaign(), member(alice), IDA, SECRET, session(1, notes(), diary()));
        assertThat(report.badLines()).isEmpty();
        assertThat(report.campaignsCreated()).isEqualTo(1);
        assertThat(report.membersAdded()).isEqualTo(1);
        assertThat(report.entitiesCreated()).isEqualTo(2);
        assertThat(report.sessionsCreated()).isEqualTo(1);
        assertThat(report.journalsWritten()).isEqualTo(2);
        assertThat(now(dm).roles()).containsValue(CampaignRole.DM);
        assertThat(sessions.byNumber(now(alice), id(), 1).title()).isEqualTo("Session 1");
        assertThat(report.touchedSessions())
                .containsExactly(sessions.byNumber(now(dm), id(), 1).id());
    }

    @Test
    void each_sees_of_it_what_is_theirs_to_see() {
        imported(
                campaign(),
                member(alice),
                IDA,
                SECRET,
                session(1, notes(), diary(), journal("PLAYER", "erin", "AUTHOR", "Mine.")));
        assertThat(journalsOf(alice, 1))
                .extracting(JournalEntry::author)
                .containsExactly(alice.username());
        assertThat(journalsOf(dm, 1))
                .extracting(JournalEntry::author)
                .containsExactlyInAnyOrder(dm.username(), alice.username(), "erin");
        assertThat(entities.of(now(alice), id(), Set.of(), Page.of(9, null)).nodes())
                .extracting(Entity::name)
                .containsExactly("Ida");
    }

    @Test
    void the_same_file_again_writes_nothing() {
        String[] file = {
            campaign(),
            member(alice),
            IDA,
            SECRET,
            session(1, notes(), diary()),
            session(2, notes())
        };
        imported(file);
        ImportReport again = imported(file);
        assertThat(again.writes()).isZero();
        assertThat(again.entitiesUnchanged()).isEqualTo(2);
        assertThat(again.sessionsUnchanged()).isEqualTo(2);
        assertThat(again.journalsUnchanged()).isEqualTo(3);
        assertThat(again.touchedSessions()).isEmpty();
    }

    @Test
    void an_import_that_was_cut_off_goes_on_where_it_stopped() {
        imported(campaign(), IDA, session(1, notes()));
        ImportReport rest =
                imported(campaign(), IDA, SECRET, session(1, notes()), session(2, notes()));
        assertThat(rest.entitiesCreated()).isEqualTo(1);
        assertThat(rest.sessionsCreated()).isEqualTo(1);
        assertThat(rest.journalsWritten()).isEqualTo(1);
        assertThat(rest.touchedSessions())
                .containsExactly(sessions.byNumber(now(dm), id(), 2).id());
    }

    @Test
    void changed_lines_revise_what_they_wrote() {
        imported(campaign(), IDA, session(1, notes()));
        ImportReport report =
                imported(
                        campaign(),
                        IDA.replace("Fox", "The Vixen"),
                        session(1, journal("DM", dm.username(), null, "Another text.")));
        assertThat(report.entitiesRevised()).isEqualTo(1);
        assertThat(report.journalsRevised()).isEqualTo(1);
        assertThat(entities.cast(id()).getFirst().aliases()).containsExactly("The Vixen");
        assertThat(journalsOf(dm, 1).getFirst().revision()).isEqualTo(2);
    }

    @Test
    void what_people_changed_since_stays_when_the_file_did_not_change() {
        imported(campaign(), IDA, session(1, notes()));
        Entity ida = entities.cast(id()).getFirst();
        entities.update(now(dm), new EntityChange(ida.id(), 1, "Ida Vane", null, "A smith.", null));
        assertThat(imported(campaign(), IDA, session(1, notes())).writes()).isZero();
        assertThat(entities.cast(id())).extracting(Entity::name).containsExactly("Ida Vane");
    }

    @Test
    void an_entity_that_is_there_already_is_taken_as_it_is() {
        imported(campaign());
        entities.create(now(dm), id(), NewEntity.of(EntityKind.NPC, "IDA", "Hers"));
        ImportReport report = imported(campaign(), IDA);
        assertThat(report.writes()).isZero();
        assertThat(entities.cast(id())).extracting(Entity::name).containsExactly("IDA");
    }

    @Test
    void bad_lines_are_told_by_number_and_the_good_ones_go_in() {
        ImportReport report =
                imported(
                        campaign(),
                        IDA,
                        "{\"type\":\"entity\",\"kind\":\"NPC\",\"name\":\"\\u0000\"}",
                        "",
                        "{\"type\":\"session\",\"num",
                        session(1, notes(), journal("PLAYER", "x", null, "")),
                        session(2, notes()),
                        session(2, notes()),
                        IDA.replace("Ida", "IDA"));
        assertThat(report.badLines())
                .extracting(bad -> bad.line() + " " + bad.field())
                .containsExactly("3 name", "5 line", "6 journals[1].body", "8 number", "9 name");
        assertThat(report.badLineCount()).isEqualTo(5);
        assertThat(sessions.all(id())).extracting(Session::number).containsExactly(2);
        assertThat(entities.cast(id())).hasSize(1);
    }

    @Test
    void nothing_of_a_session_is_written_when_one_of_its_journals_may_not_be() {
        ImportReport report =
                imported(
                        campaign(),
                        member(alice),
                        session(1, notes(), journal("DM", alice.username(), null, "I rule.")));
        assertThat(report.badLines()).extracting(BadLine::line).containsExactly(3);
        assertThat(report.badLines().getFirst().field()).startsWith("journals[1]");
        assertThat(sessions.all(id())).isEmpty();
        assertThat(report.sessionsCreated()).isZero();
    }

    @Test
    void a_strict_import_with_a_bad_line_writes_nothing_at_all() {
        ImportReport report =
                archive.importCampaign(
                        dm,
                        content(campaign(), IDA, "{"),
                        new ImportOptions(true, false),
                        Progress.UNHEARD);
        assertThat(report.badLines()).extracting(BadLine::line).containsExactly(3);
        assertThat(report.campaignId()).isNull();
        assertThat(now(dm).roles()).isEmpty();
        assertThat(
                        archive.importCampaign(
                                        dm,
                                        content(campaign(), IDA),
                                        new ImportOptions(true, false),
                                        Progress.UNHEARD)
                                .entitiesCreated())
                .isEqualTo(1);
    }

    @Test
    void only_the_first_fifty_bad_lines_are_told() {
        String bad = IntStream.range(0, 60).mapToObj(_ -> "{").collect(Collectors.joining("\n"));
        ImportReport report = imported(campaign(), bad);
        assertThat(report.badLineCount()).isEqualTo(60);
        assertThat(report.badLines()).hasSize(50);
    }

    @Test
    void a_file_without_its_campaign_first_is_refused() {
        Refused.by(BAD_REQUEST, "line 1", () -> imported(""));
        Refused.by(BAD_REQUEST, "line 1", () -> imported(IDA));
        Refused.by(BAD_REQUEST, "line 1.line", () -> imported("{"));
        Refused.by(
                BAD_REQUEST,
                "line 1.slug",
                () -> imported("{\"type\":\"campaign\",\"name\":\"x\",\"slug\":\"a b\"}"));
        assertThat(now(dm).roles()).isEmpty();
    }

    @Test
    void only_its_dm_imports_into_a_campaign() {
        imported(campaign(), member(alice));
        Refused.by(
                FORBIDDEN,
                null,
                () ->
                        archive.importCampaign(
                                now(alice),
                                content(campaign()),
                                new ImportOptions(false, false),
                                Progress.UNHEARD));
        Viewer stranger = new Viewer(UUID.randomUUID().toString(), "s", "s", Map.of());
        Refused.by(
                CONFLICT,
                "slug",
                () ->
                        archive.importCampaign(
                                stranger,
                                content(campaign()),
                                new ImportOptions(false, false),
                                Progress.UNHEARD));
    }

    @Test
    void members_nobody_here_knows_are_told_and_roles_here_stay() {
        ImportReport report =
                imported(
                        campaign(),
                        "{\"type\":\"member\",\"username\":\"nobody-here\",\"role\":\"PLAYER\"}",
                        "{\"type\":\"member\",\"username\":\""
                                + dm.username()
                                + "\",\"role\":\"PLAYER\"}");
        assertThat(report.unknownMembers()).containsExactly("nobody-here");
        assertThat(report.badLines()).isEmpty();
        assertThat(now(dm).mayLead(id())).isTrue();
    }

    @Test
    void the_demo_campaign_is_a_good_file() {
        String demo = "\"slug\": \"low-water\"";
        ImportReport report =
                archive.importCampaign(
                        dm,
                        () -> {
                            String text =
                                    new ClassPathResource("seed-data/demo/campaign.jsonl")
                                            .getContentAsString(StandardCharsets.UTF_8);
                            return new ByteArrayInputStream(
                                    text.replace(demo, "\"slug\": \"" + slug + "\"")
                                            .getBytes(StandardCharsets.UTF_8));
                        },
                        new ImportOptions(true, false),
                        Progress.UNHEARD);
        assertThat(report.badLines()).isEmpty();
        assertThat(report.entitiesCreated()).isEqualTo(68);
        assertThat(report.sessionsCreated()).isEqualTo(8);
        assertThat(report.journalsWritten()).isEqualTo(24);
    }

    private ImportReport imported(String... lines) {
        return archive.importCampaign(
                now(dm), content(lines), new ImportOptions(false, false), Progress.UNHEARD);
    }

    private static Content content(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private List<JournalEntry> journalsOf(Viewer viewer, int number) {
        String session = sessions.byNumber(now(viewer), id(), number).id();
        return journals.ofSession(now(viewer), session, Page.of(10, null)).nodes();
    }

    private String id() {
        return campaigns.withSlug(now(dm), slug).orElseThrow().id();
    }

    private Viewer now(Viewer viewer) {
        return viewers.byUserId(viewer.userId()).orElseThrow();
    }

    private String campaign() {
        return "{\"type\":\"campaign\",\"slug\":\"" + slug + "\",\"name\":\"Low Tide\"}";
    }

    private static String member(Viewer viewer) {
        return "{\"type\":\"member\",\"username\":\""
                + viewer.username()
                + "\",\"role\":\"PLAYER\"}";
    }

    private String notes() {
        return journal("DM", dm.username(), null, "Ida met @Wren at the mill.");
    }

    private String diary() {
        return journal("PLAYER", alice.username(), null, "We met @Ida.");
    }

    private static String journal(
            String perspective, String author, @Nullable String audience, String body) {
        return "{\"perspective\":\""
                + perspective
                + "\",\"author\":\""
                + author
                + "\","
                + (audience == null ? "" : "\"audience\":\"" + audience + "\",")
                + "\"body\":\""
                + body
                + "\"}";
    }

    private static String session(int number, String... journals) {
        return "{\"type\":\"session\",\"number\":"
                + number
                + ",\"title\":\"Session "
                + number
                + "\",\"journals\":["
                + String.join(",", journals)
                + "]}";
    }
}
