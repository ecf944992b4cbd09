package dev.loregraph.network;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.parts.Today;
import dev.loregraph.network.projection.ClaimPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPlanTests {

    private static final Today TODAY = new Today(Map.of(), new RelationshipTypes().catalogue());

    private static final ClaimSource RUN =
            new ClaimSource("run", "campaign", "session", 3, "offline", "1", 0.5, Instant.EPOCH);
    private static final ClaimDraft DRAFT = draft(0.8);

    @Test
    void a_new_draft_is_written_and_counts_when_it_is_sure_enough() {
        var plan = plan(List.of(), DRAFT);
        assertThat(plan.fresh()).containsExactly(DRAFT);
        assertThat(plan.accepted()).isOne();
    }

    @Test
    void an_unsure_draft_waits_for_a_person() {
        assertThat(plan(List.of(), draft(0.4)).accepted()).isZero();
    }

    @Test
    void what_is_known_already_is_left_alone() {
        var plan = plan(List.of(known("PARTY", 0.8, false, true)), DRAFT);
        assertThat(plan).isEqualTo(new ClaimPlan(List.of(), List.of(), List.of(), 1, 0, TODAY));
    }

    @Test
    void a_claim_whose_audience_changed_is_superseded() {
        var before = known("DM", 0.8, false, true);
        var plan = plan(List.of(before), DRAFT);
        assertThat(plan.superseded()).containsExactly(before);
        assertThat(plan.fresh()).containsExactly(DRAFT);
    }

    @Test
    void what_the_journals_no_longer_say_goes() {
        var before = known("PARTY", 0.8, false, true);
        assertThat(plan(List.of(before)).gone()).containsExactly(before);
    }

    @Test
    void another_extractors_claim_stays_while_its_quote_stands() {
        assertThat(plan(List.of(known("PARTY", 0.8, false, false))).gone()).isEmpty();
    }

    @Test
    void a_persons_decision_outlives_every_run() {
        var rejected = known("DM", 0.1, true, true);
        assertThat(plan(List.of(rejected), DRAFT).fresh()).isEmpty();
        assertThat(plan(List.of(rejected)).gone()).isEmpty();
    }

    @Test
    void a_persons_decision_is_on_the_sentence_however_much_of_it_is_quoted() {
        var rejected = known("PARTY", 0.8, true, true);
        assertThat(plan(List.of(rejected), draft("And so X met Y.", "MET")).fresh()).isEmpty();
        assertThat(plan(List.of(rejected), draft("Later X met Y again.", "MET")).fresh())
                .hasSize(1);
        assertThat(plan(List.of(rejected), draft("And so X met Y.", "FOUGHT")).fresh()).hasSize(1);
        var undecided = known("PARTY", 0.8, false, false);
        assertThat(plan(List.of(undecided), draft("And so X met Y.", "MET")).fresh()).hasSize(1);
    }

    private static ClaimDraft draft(String quote, String type) {
        return new ClaimDraft(
                "journal",
                "revision",
                "u",
                Audience.PARTY,
                "x",
                type,
                "y",
                Polarity.AFFIRMS,
                0,
                quote.length(),
                quote,
                0.8,
                1,
                "rule");
    }

    @Test
    void a_draft_keeps_its_key_when_the_sentence_moves_or_is_wrapped_anew() {
        var moved =
                new ClaimDraft(
                        "journal",
                        "later revision",
                        "u",
                        Audience.PARTY,
                        "x",
                        "MET",
                        "y",
                        Polarity.AFFIRMS,
                        40,
                        56,
                        "X met\n  Y there.".substring(0, 16),
                        0.8,
                        1,
                        "rule");
        var still =
                new ClaimDraft(
                        "journal",
                        "revision",
                        "u",
                        Audience.PARTY,
                        "x",
                        "MET",
                        "y",
                        Polarity.AFFIRMS,
                        0,
                        14,
                        "X met Y there.",
                        0.8,
                        1,
                        "rule");
        assertThat(moved.key()).isEqualTo(still.key());
    }

    private static ClaimPlan plan(List<KnownClaim> known, ClaimDraft... drafts) {
        return ClaimPlan.of(
                RUN,
                known,
                List.of(drafts).stream().collect(toMap(ClaimDraft::key, draft -> draft)),
                TODAY);
    }

    private static ClaimDraft draft(double confidence) {
        return new ClaimDraft(
                "journal",
                "revision",
                "u",
                Audience.PARTY,
                "x",
                "MET",
                "y",
                Polarity.AFFIRMS,
                0,
                8,
                "X met Y.",
                confidence,
                1,
                "rule");
    }

    private static KnownClaim known(
            String audience, double confidence, boolean reviewed, boolean mayGo) {
        var pair = new ClaimPair("x", "MET", "y");
        var status = reviewed ? ClaimStatus.REJECTED : ClaimStatus.ACCEPTED;
        return new KnownClaim(
                "id",
                DRAFT.key(),
                status,
                audience,
                confidence,
                1,
                reviewed,
                mayGo,
                pair,
                Polarity.AFFIRMS,
                "journal",
                DRAFT.quote(),
                pair);
    }
}
