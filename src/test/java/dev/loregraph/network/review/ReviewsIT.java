package dev.loregraph.network.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import dev.loregraph.refusal.Refusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A DM's decision outranks every later run, for good. */
@WholeServerTest
class ReviewsIT {

    private static final String MET = "Rorik met Nan Lanyon in the kitchen and talked to her.";

    private final Driver driver;
    private final Saga story;

    @Autowired
    ReviewsIT(Driver driver, Api api) {
        this.driver = driver;
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik")
                        .with("NPC", "Nan Lanyon", "Odo Pell")
                        .played(2);
    }

    @Test
    void a_rejected_claim_does_not_come_back_also_from_a_journal_that_was_revised() {
        String journal = story.write(story.alice(), 1, MET);
        story.consolidate(1);
        String claim = met("ACCEPTED");
        Instant told = Instant.now();

        JsonNode rejected = story.review(story.dm(), "REJECT", List.of(claim)).get(0);
        assertThat(rejected.path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.at("/review/by").asString()).isEqualTo(story.dm().username());
        assertThat(whoMetNan(null)).isEmpty();
        assertThat(whoMetNan(told)).containsExactly("Rorik");

        story.consolidate(1);
        assertThat(whoMetNan(null)).isEmpty();
        story.revise(story.alice(), journal, 1, "It was late.\n\n" + MET + "\n\nWe slept.");
        story.consolidate(1);
        assertThat(whoMetNan(null)).isEmpty();
        assertThat(met("REJECTED")).isEqualTo(claim);
    }

    @Test
    void an_accepted_claim_outlives_the_journal_that_said_so() {
        String journal = story.write(story.alice(), 1, MET);
        story.consolidate(1);
        story.review(story.dm(), "ACCEPT", List.of(met("ACCEPTED")));
        story.revise(story.alice(), journal, 1, "Nothing happened at all.");
        story.consolidate(1);
        assertThat(whoMetNan(null)).containsExactly("Rorik");
    }

    @Test
    void a_proposal_is_known_from_its_acceptance_on() {
        story.write(story.alice(), 1, MET);
        story.consolidate(1);
        String claim = met("ACCEPTED");
        propose(claim);
        assertThat(whoMetNan(null)).isEmpty();
        Instant before = Instant.now();

        story.review(story.dm(), "ACCEPT", List.of(claim));

        assertThat(whoMetNan(null)).containsExactly("Rorik");
        assertThat(whoMetNan(before)).isEmpty();
    }

    @Test
    void a_decision_may_be_changed_and_each_stretch_is_remembered() {
        String claim =
                story.state(
                                story.alice(),
                                story.statement(
                                        "Rorik MET Nan", 1, "toId", story.entity("Nan Lanyon")))
                        .path("id")
                        .asString();
        Instant first = Instant.now();
        story.review(story.dm(), "REJECT", List.of(claim));
        Instant second = Instant.now();
        story.review(story.dm(), "ACCEPT", List.of(claim));

        assertThat(whoMetNan(first)).containsExactly("Rorik");
        assertThat(whoMetNan(second)).isEmpty();
        assertThat(whoMetNan(null)).containsExactly("Rorik");
    }

    @Test
    void a_run_can_not_be_undone_over_a_decision() {
        story.write(story.alice(), 1, MET);
        String run = story.consolidate(1);
        story.review(story.dm(), "ACCEPT", List.of(met("ACCEPTED")));
        Refused.by(
                Code.CONFLICT,
                "runId",
                story.dm()
                        .refusal(
                                "mutation($id: ID!) { undoConsolidation(input: { runId: $id }) { run { id } } }",
                                Map.of("id", run)));
    }

    @Test
    void only_a_dm_decides_and_reads_what_was_noted() {
        String claim =
                story.state(
                                story.alice(),
                                story.statement(
                                        "Rorik MET Nan", 1, "toId", story.entity("Nan Lanyon")))
                        .path("id")
                        .asString();
        var input = Map.of("claimIds", List.of(claim), "decision", "REJECT", "note", "A lie.");
        Refused.by(Code.FORBIDDEN, null, story.bob().refusal(Saga.REVIEW, Map.of("input", input)));
        story.dm().query(Saga.REVIEW, Map.of("input", input));
        assertThat(story.claims(story.dm(), "REJECTED").getFirst().at("/review/note").asString())
                .isEqualTo("A lie.");
        assertThat(story.claims(story.bob(), "REJECTED").getFirst().path("review").isNull())
                .isTrue();
    }

    @Test
    void all_are_decided_on_or_none() {
        String claim =
                story.state(
                                story.alice(),
                                story.statement(
                                        "Rorik MET Nan", 1, "toId", story.entity("Nan Lanyon")))
                        .path("id")
                        .asString();
        List<String> before = GraphHash.lines(driver, story.id());
        refused(List.of(claim, UUID.randomUUID().toString()), Code.NOT_FOUND);
        refused(List.of(), Code.BAD_REQUEST);
        List<String> many =
                new ArrayList<>(
                        Stream.generate(() -> UUID.randomUUID().toString()).limit(200).toList());
        many.add(claim);
        refused(many, Code.BAD_REQUEST);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
        story.retract(story.alice(), claim);
        refused(List.of(claim), Code.CONFLICT);
    }

    @Test
    void what_was_read_is_rejected_and_not_retracted() {
        story.write(story.alice(), 1, MET);
        story.consolidate(1);
        var input = Map.of("claimIds", List.of(met("ACCEPTED")));
        Refused.by(
                Code.BAD_REQUEST,
                "claimIds",
                story.dm().refusal(Saga.RETRACT, Map.of("input", input)));
    }

    private void refused(List<String> claimIds, Code code) {
        var input = Map.of("claimIds", claimIds, "decision", "REJECT");
        Refused.by(code, "claimIds", story.dm().refusal(Saga.REVIEW, Map.of("input", input)));
    }

    private String met(String status) {
        return story.claims(story.dm(), status).stream()
                .filter(claim -> claim.path("type").asString().equals("MET"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private List<String> whoMetNan(@org.jspecify.annotations.Nullable Instant recordedAt) {
        Map<String, ?> asOf =
                recordedAt == null ? null : Map.of("recordedAt", recordedAt.toString());
        return story.relationships(story.bob(), "Nan Lanyon", asOf).stream()
                .filter(one -> one.path("type").asString().equals("MET"))
                .map(one ->
                        one.at("/from/name").asString().equals("Rorik")
                                ? "Rorik"
                                : one.at("/to/name").asString())
                .toList();
    }

    /** As if the extractor had been less sure. */
    private void propose(String claim) {
        driver.executableQuery(
                        """
                        MATCH (c:Claim {id: $id}) SET c.status = 'PROPOSED', c.knownFrom = [], c.knownTo = []
                        WITH c MATCH (:Entity {id: c.subjectId})-[edge:MET]-() DELETE edge
                        """)
                .withParameters(Map.of("id", claim))
                .execute();
    }
}
