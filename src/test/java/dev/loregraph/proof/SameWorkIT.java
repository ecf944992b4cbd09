package dev.loregraph.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.RunsOf;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Whether the server does the same work for what a player may not see as for what there isn't: it
 * runs the same statements, as often, for a hidden name or id and for one that nothing has, and
 * says the same. So no branch that hangs on it can be timed from outside.
 */
@WholeServerTest
@TestPropertySource(properties = "loregraph.web.time-limit=5m")
@Import(ProofConfiguration.class)
class SameWorkIT {

    private static final Duration QUIET = Duration.ofMillis(150);

    /** It is kept for some seconds, whatever is asked for. */
    private static final String WHO_ASKS = "// A user with their campaigns";

    private static final Pattern ANY_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Wanted NOBODY =
            new Wanted(
                    "Velwyn of Brackmoor",
                    "00000000-0000-4000-8000-000000000001",
                    "00000000-0000-4000-8000-000000000002",
                    "00000000-0000-4000-8000-000000000003");

    private final Api.Member dm;
    private final Api.Member player;
    private final Statements statements;
    private String campaign = "";
    private String slug = "";
    private String session = "";
    private String seen = "";
    private Wanted hidden = NOBODY;

    /** What a player asks for: an entity's name, and ids. */
    private record Wanted(String name, String entity, String journal, String run) {

        String blankedIn(String text) {
            return ANY_ID.matcher(text.replace(name, "?")).replaceAll("?");
        }
    }

    /** A request. */
    private record Sent(String path, Object body) {}

    private record Work(String answer, List<String> statements) {}

    @Autowired
    SameWorkIT(Api api, Statements statements) {
        this.dm = api.somebody();
        this.player = api.somebody();
        this.statements = statements;
    }

    @BeforeEach
    void play() {
        slug = newSlug();
        campaign = dm.make("createCampaign", "campaign", Map.of("name", slug, "slug", slug));
        dm.query(
                "mutation($input: AddMemberInput!) { addMember(input: $input) { member { role } } }",
                Map.of(
                        "input",
                        Map.of(
                                "campaignId",
                                campaign,
                                "username",
                                player.username(),
                                "role",
                                "PLAYER")));
        session = dm.make("createSession", "session", Map.of("campaignId", campaign));
        seen = entity("Ireena Kolyana", "PARTY");
        String name = "Strahd von Zarovich";
        String entity = entity(name, "DM");
        String journal =
                dm.make(
                        "writeJournal",
                        "journal",
                        Map.of(
                                "sessionId",
                                session,
                                "perspective",
                                "DM",
                                "body",
                                name + " met Ireena Kolyana. " + name + " fought her."));
        String run = dm.make("consolidateSession", "run", Map.of("sessionId", session));
        RunsOf.ended(dm, campaign, Duration.ofMinutes(2));
        hidden = new Wanted(name, entity, journal, run);
    }

    @Test
    void looking_up_a_hidden_id_is_the_work_of_looking_up_an_unknown_one() {
        sameWork(id -> asked("entity(id: %s) { name }", id.entity()));
        sameWork(id -> asked("journal(id: %s) { body }", id.journal()));
        sameWork(id -> asked("consolidationRun(id: %s) { state }", id.run()));
        sameWork(id -> asked("whoMet(entityId: %s) { totalCount nodes { weight } }", id.entity()));
        sameWork(id -> asked("neighbourhood(entityId: %s) { nodes { id } }", id.entity()));
        sameWork(id ->
                asked("pathBetween(toId: %s, fromId: \"" + seen + "\") { hops }", id.entity()));
        sameWork(id ->
                asked(
                        "commonAcquaintances(aId: %s, bId: \"" + seen + "\") { totalCount }",
                        id.entity()));
        sameWork(
                id -> asked("whoCouldKnow(entityIds: [%s], since: 1) { totalCount }", id.entity()));
    }

    @Test
    void typing_a_hidden_name_is_the_work_of_typing_an_unknown_one() {
        String of = "(campaignId: \"" + campaign + "\", ";
        for (int length : List.of(2, 5, 12)) {
            sameWork(one ->
                    said(
                            "suggestMentions" + of + "prefix: %s) { text entity { id } }",
                            one.name().substring(0, length)));
        }
        sameWork(one -> said("suggestMentions" + of + "prefix: %s) { text }", one.name()));
        sameWork(one -> said("entities" + of + "name: %s) { totalCount }", one.name()));
    }

    @Test
    void writing_a_hidden_name_is_the_work_of_writing_an_unknown_one() {
        sameWork(one -> written("Who is " + one.name() + "?"));
        sameWork(one -> written("Who is @\"" + one.name() + "\"?"));
        sameWork(one -> written("Who is @[It](" + one.entity() + ")?"));
        sameWork(one ->
                tried(
                        "createEntity",
                        "entity { name }",
                        Map.of("campaignId", campaign, "kind", "NPC", "name", one.name())));
    }

    @Test
    void changing_what_is_hidden_is_the_work_of_changing_what_there_is_not() {
        sameWork(one ->
                tried(
                        "updateEntity",
                        "entity { id }",
                        Map.of("entityId", one.entity(), "expectedRevision", 1, "summary", "!")));
        sameWork(one ->
                tried(
                        "assignCharacter",
                        "entity { id }",
                        Map.of(
                                "campaignId",
                                campaign,
                                "username",
                                player.username(),
                                "characterId",
                                one.entity())));
        sameWork(one ->
                tried(
                        "reviseJournal",
                        "journal { id }",
                        Map.of("journalId", one.journal(), "expectedRevision", 1, "body", "!")));
        sameWork(one -> tried("undoConsolidation", "run { id }", Map.of("runId", one.run())));
    }

    @Test
    void importing_a_hidden_name_is_the_work_of_importing_an_unknown_one() {
        sameWork(one -> imported(slug, one.name()));
        sameWork(one -> imported(newSlug(), one.name()));
    }

    /** The same answers by the same statements, whichever of the two somebody wants. */
    private void sameWork(Function<Wanted, Sent> request) {
        Work forHidden = work(hidden, request);
        Work forNobody = work(NOBODY, request);
        assertThat(forHidden).isEqualTo(forNobody);
        assertThat(forHidden.statements()).isNotEmpty();
    }

    private Work work(Wanted wanted, Function<Wanted, Sent> request) {
        Sent sent = request.apply(wanted);
        statements.forget();
        Api.Answer answer = player.rest("POST", sent.path(), sent.body());
        return new Work(
                answer.status() + " " + wanted.blankedIn(answer.text()),
                statementsUntilQuiet().stream()
                        .filter(statement -> !statement.startsWith(WHO_ASKS))
                        .toList());
    }

    /** Also those of listeners that work on when the answer is there. */
    private List<String> statementsUntilQuiet() {
        int before = -1;
        List<String> run = statements.sorted();
        while (run.size() != before) {
            before = run.size();
            LockSupport.parkNanos(QUIET.toNanos());
            run = statements.sorted();
        }
        return run;
    }

    private static String newSlug() {
        return "same-work-" + UUID.randomUUID();
    }

    private static Sent asked(String query, String id) {
        var about = Document.query();
        about.field(query.formatted(about.id(id)));
        return new Sent("/graphql", about.body());
    }

    private static Sent said(String query, String text) {
        var about = Document.query();
        about.field(query.formatted(about.value("String!", text)));
        return new Sent("/graphql", about.body());
    }

    private Sent written(String body) {
        return tried(
                "writeJournal",
                "journal { body mentions { text state entity { id } } }",
                Map.of("sessionId", session, "perspective", "PLAYER", "body", body));
    }

    private static Sent tried(String mutation, String selection, Map<String, ?> input) {
        var act = Document.mutation();
        act.field(mutation, input, selection);
        return new Sent("/graphql", act.body());
    }

    private static Sent imported(String slug, String name) {
        return new Sent(
                "/api/v2/campaigns/import",
                """
                {"type": "campaign", "slug": "%s", "name": "An import"}
                {"type": "entity", "kind": "NPC", "name": "%s", "aliases": []}
                {"type": "session", "number": 1, "title": "One", "journals": []}
                """
                        .formatted(slug, name));
    }

    private String entity(String name, String audience) {
        return dm.make(
                "createEntity",
                "entity",
                Map.of("campaignId", campaign, "kind", "NPC", "name", name, "audience", audience));
    }
}
