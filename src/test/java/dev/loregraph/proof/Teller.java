package dev.loregraph.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.MovableClock;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.proof.Step.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Has a story happen, over HTTP, at times and with ids that are the same whenever it is told. */
final class Teller {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    /**
     * Names that are decided on for the party only: a DM who has registered one for themselves
     * isn't asked about it again, and the party would rightly hear no decision.
     */
    private static final Set<String> OPENLY_DECIDED = Set.of("Doran Ashby", "Harrowgate");

    private final Map<String, Api.Member> people;
    private final SeededIds ids;
    private final MovableClock clock;
    private final Command stateOfRun;
    private final Instant start;

    Teller(Map<String, Api.Member> people, SeededIds ids, MovableClock clock, Graph graph) {
        this.people = Map.copyOf(people);
        this.stateOfRun = graph.command("test/state-of-run");
        this.ids = ids;
        this.clock = clock;
        this.start = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    Instant start() {
        return start;
    }

    /**
     * @param listen is called when everything that others saw at first is hidden
     */
    void tell(Story story, boolean withHidden, Runnable listen) {
        Duration time = Duration.ZERO;
        for (Step step : story.steps(withHidden)) {
            if (step.deed() instanceof Deed.Listen) {
                listen.run();
            }
            time =
                    step.hidden()
                            ? time.plusMillis(1)
                            : time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            clock.pass(Duration.between(clock.instant(), start.plus(time)));
            during(
                    step.key(),
                    withHidden ? hiddenIds(step.deed()) : Set.of(),
                    () -> {
                        happen(story, step, withHidden);
                        return true;
                    });
        }
    }

    /** Has something draw the ids of a step. */
    <T> T during(String step, Set<Integer> hidden, Supplier<T> deed) {
        ids.begin(step, hidden);
        try {
            return deed.get();
        } finally {
            ids.end();
        }
    }

    /** When everything has happened; the last thing that does is this, whose id it tells. */
    String afterwards(Story story) {
        clock.pass(Duration.between(clock.instant(), start.plusSeconds(120)));
        return during(
                story.slug() + " ends",
                Set.of(),
                () ->
                        made(
                                "dm",
                                "createEntity",
                                "entity",
                                Map.of(
                                        "campaignId",
                                        story.campaignId(),
                                        "kind",
                                        "LORE",
                                        "name",
                                        "How it ended")));
    }

    private static Set<Integer> hiddenIds(Deed deed) {
        return switch (deed) {
            case Deed.Write write -> mentions(write.body(), 2);
            case Deed.Revise revise -> mentions(revise.body(), 1);
            default -> Set.of();
        };
    }

    private static Set<Integer> mentions(Body body, int before) {
        return body.hiddenMentions().stream()
                .map(mention -> mention + before)
                .collect(Collectors.toSet());
    }

    private void happen(Story story, Step step, boolean withHidden) {
        String campaign = story.campaignId();
        switch (step.deed()) {
            case Deed.Found found ->
                    made(
                            "dm",
                            "createCampaign",
                            "campaign",
                            Map.of("name", found.name(), "slug", found.slug()));
            case Deed.Invite invite ->
                    made(
                            "dm",
                            "addMember",
                            "campaign",
                            Map.of(
                                    "campaignId",
                                    campaign,
                                    "username",
                                    as(invite.who()).username(),
                                    "role",
                                    invite.role()));
            case Deed.Listen _ -> {
                // those who listen do
            }
            case Deed.Play play ->
                    made(
                            "dm",
                            "createSession",
                            "session",
                            Map.of(
                                    "campaignId",
                                    campaign,
                                    "number",
                                    play.number(),
                                    "title",
                                    "Session " + play.number(),
                                    "inWorldDate",
                                    play.number() + " May 1492"));
            case Deed.Create create ->
                    assertThat(
                                    made(
                                            create.thing().by(),
                                            "createEntity",
                                            "entity",
                                            create.thing().asInput(campaign)))
                            .isEqualTo(create.thing().id());
            case Deed.Date date ->
                    made(
                            "dm",
                            "dateEvent",
                            "entity",
                            Map.of(
                                    "entityId",
                                    date.event().id(),
                                    "expectedRevision",
                                    1,
                                    "inWorldDate",
                                    date.inWorld()));
            case Deed.Reckon _ ->
                    made(
                            "dm",
                            "declareCalendar",
                            "campaign",
                            Map.of(
                                    "campaignId",
                                    campaign,
                                    "expectedRevision",
                                    0,
                                    "preset",
                                    "Gregorian"));
            case Deed.Assign assign ->
                    made(
                            "dm",
                            "assignCharacter",
                            "entity",
                            Map.of(
                                    "campaignId",
                                    campaign,
                                    "username",
                                    as(assign.who()).username(),
                                    "characterId",
                                    assign.character().id()));
            case Deed.Change change ->
                    made(
                            "dm",
                            "updateEntity",
                            "entity",
                            Map.of(
                                    "entityId",
                                    change.thing().id(),
                                    "expectedRevision",
                                    change.revision(),
                                    "summary",
                                    change.summary(),
                                    "audience",
                                    change.audience()));
            case Deed.Write write ->
                    made(
                            write.who(),
                            "writeJournal",
                            "journal",
                            Map.of(
                                    "sessionId",
                                    write.sessionId(),
                                    "perspective",
                                    write.perspective(),
                                    "audience",
                                    write.audience(),
                                    "body",
                                    write.body().typed(withHidden)));
            case Deed.Revise revise ->
                    made(
                            revise.who(),
                            "reviseJournal",
                            "journal",
                            Map.of(
                                    "journalId",
                                    revise.journalId(),
                                    "expectedRevision",
                                    revise.revision(),
                                    "audience",
                                    revise.audience(),
                                    "body",
                                    revise.body().typed(withHidden)));
            case Deed.State state ->
                    made(
                            state.who(),
                            "stateRelationship",
                            "claim",
                            Map.of(
                                    "fromId",
                                    state.from().id(),
                                    "type",
                                    state.type(),
                                    "toId",
                                    state.to().id(),
                                    "session",
                                    state.session(),
                                    "polarity",
                                    state.polarity(),
                                    "audience",
                                    state.audience()));
            case Deed.Regard regard ->
                    made(
                            regard.who(),
                            "stateRelationship",
                            "claim",
                            Map.of(
                                    "fromId",
                                    regard.from().id(),
                                    "type",
                                    "REGARDS",
                                    "toId",
                                    regard.to().id(),
                                    "session",
                                    regard.session(),
                                    "attitude",
                                    Map.of("trust", regard.trust(), "fear", 10),
                                    "audience",
                                    regard.audience()));
            case Deed.Merge merge ->
                    query(
                            "dm",
                            "mergeEntities",
                            "entity { id }",
                            Map.of("keepId", merge.keep().id(), "mergeId", merge.merge().id()));
            case Deed.Unmerge unmerge ->
                    query(
                            "dm",
                            "undoMerge",
                            "entity { id }",
                            Map.of("entityId", unmerge.merged().id()));
            case Deed.Retract retract ->
                    query(
                            retract.who(),
                            "retractClaims",
                            "claims { id }",
                            Map.of("claimIds", List.of(retract.claimId())));
            case Deed.Reject reject ->
                    query(
                            "dm",
                            "reviewClaims",
                            "claims { id }",
                            Map.of("claimIds", List.of(reject.claimId()), "decision", "REJECT"));
            case Deed.Consolidate run ->
                    ended(
                            made(
                                    "dm",
                                    "consolidateSession",
                                    "run",
                                    Map.of("sessionId", run.sessionId())));
            case Deed.Undo undo ->
                    ended(made("dm", "undoConsolidation", "run", Map.of("runId", undo.runId())));
            case Deed.Decide decide -> decide(campaign, decide);
            case Deed.Rebuild _ ->
                    query(
                            "dm",
                            "rebuildRelationships",
                            "campaignId",
                            Map.of("campaignId", campaign));
        }
    }

    private void decide(String campaign, Deed.Decide deed) {
        JsonNode proposals =
                as("dm").query(
                                "query($id: ID!) { entityProposals(campaignId: $id, first: 100) { nodes { id name audience } } }",
                                Map.of("id", campaign))
                        .at("/entityProposals/nodes");
        proposals
                .valueStream()
                .filter(proposal ->
                        proposal.path("audience").asString().equals(deed.ofParty() ? "PARTY" : "DM")
                                && OPENLY_DECIDED.contains(proposal.path("name").asString())
                                        == deed.ofParty())
                .limit(1)
                .forEach(proposal ->
                        as("dm").graphQl(
                                        "mutation($input: ReviewEntityProposalsInput!) { reviewEntityProposals(input: $input) { proposals { id } } }",
                                        Map.of(
                                                "input",
                                                Map.of(
                                                        "proposalIds",
                                                        List.of(proposal.path("id").asString()),
                                                        "decision",
                                                        deed.accept() ? "ACCEPT" : "REJECT"))));
    }

    private void ended(String runId) {
        Instant end = Instant.now().plus(LONGEST_RUN);
        String state = "";
        while (!Set.of("SUCCEEDED", "UNDONE").contains(state)) {
            assertThat(Instant.now()).as("run %s is %s", runId, state).isBefore(end);
            assertThat(state).isNotEqualTo("FAILED");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            state = stateOfRun.with("id", runId).first(row -> row.text("state")).orElseThrow();
        }
    }

    private String made(String who, String mutation, String what, Map<String, ?> input) {
        return query(who, mutation, what + " { id }", input).path(what).path("id").asString();
    }

    private JsonNode query(String who, String mutation, String selection, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        Map<String, Object> variables = new HashMap<>();
        variables.put("input", input);
        return as(who).query(
                        "mutation($input: %s!) { %s(input: $input) { %s } }"
                                .formatted(type, mutation, selection),
                        variables)
                .path(mutation);
    }

    private Api.Member as(String who) {
        return Objects.requireNonNull(people.get(who), who);
    }
}
