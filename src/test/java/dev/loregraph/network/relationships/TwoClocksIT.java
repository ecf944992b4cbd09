package dev.loregraph.network.relationships;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.GraphHash;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.ClaimSource;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Testimony;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What was known on a real date, about any session. */
@WholeServerTest
class TwoClocksIT {

    private static final String TEXT = "Rorik met Nan. Rorik owns the Ring. Tamsin met Nan.";
    private static final Instant MONDAY = Instant.parse("2026-03-02T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T20:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T20:00:00Z");

    private final Driver driver;
    private final Claims claims;
    private final Relationships relationships;
    private final Testimony testimony;
    private final Table table;
    private final Entity rorik;
    private final Entity tamsin;
    private final Entity nan;
    private final Entity ring;
    private final CurrentText first;
    private final CurrentText second;

    @Autowired
    TwoClocksIT(
            Driver driver,
            Claims claims,
            Relationships relationships,
            AutowireCapableBeanFactory beans) {
        this.driver = driver;
        this.claims = claims;
        this.relationships = relationships;
        this.testimony = beans.createBean(Testimony.class);
        this.table = testimony.table();
        this.rorik = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Rorik"));
        this.tamsin = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Tamsin"));
        this.nan = testimony.entity(table, NewEntity.of(EntityKind.NPC, "Nan"));
        this.ring = testimony.entity(table, NewEntity.of(EntityKind.ITEM, "Ring"));
        this.first = testimony.text(table, 1, TEXT);
        this.second = testimony.text(table, 2, TEXT);
    }

    @Test
    void who_met_is_answered_by_what_was_known() {
        claims.reconcile(run(first, MONDAY), List.of(met(first, rorik)));
        claims.reconcile(run(first, TUESDAY), List.of(met(first, tamsin)));

        assertThat(whoMet(null, MONDAY.minusNanos(1))).isEmpty();
        assertThat(whoMet(null, MONDAY)).containsExactly(rorik.id());
        assertThat(whoMet(null, TUESDAY.minusNanos(1))).containsExactly(rorik.id());
        assertThat(whoMet(null, TUESDAY)).containsExactly(tamsin.id());
        assertThat(whoMet(null, null)).containsExactly(tamsin.id());
        assertThat(whoMet(null, Instant.parse("+20000-01-01T00:00:00Z")))
                .containsExactly(tamsin.id());
    }

    @Test
    void what_nobody_says_any_more_is_not_in_the_present() {
        claims.reconcile(run(first, MONDAY), List.of(met(first, rorik), owns(first, rorik)));
        claims.reconcile(run(first, TUESDAY), List.of());

        assertThat(whoMet(null, null)).isEmpty();
        assertThat(relationshipsOf(rorik, null, null)).isEmpty();
        assertThat(around(rorik, null).nodes()).extracting(Entity::id).containsExactly(rorik.id());
        assertThat(relationshipsOf(rorik, null, MONDAY)).hasSize(2);
        assertThat(around(rorik, MONDAY).edges()).hasSize(2);
    }

    @Test
    void both_clocks_are_asked_together() {
        claims.reconcile(run(first, MONDAY), List.of(owns(first, rorik)));
        claims.reconcile(run(second, TUESDAY), List.of(owns(second, nan)));

        assertThat(owners(2, MONDAY)).containsExactly(rorik.id() + " until null");
        assertThat(owners(1, TUESDAY)).containsExactly(rorik.id() + " until 2");
        assertThat(owners(2, TUESDAY)).containsExactly(nan.id() + " until null");
        assertThat(owners(0, TUESDAY)).isEmpty();
    }

    @Test
    void a_claim_recorded_later_about_an_earlier_session_counts_in_that_session() {
        claims.reconcile(run(second, MONDAY), List.of(owns(second, nan)));
        claims.reconcile(run(first, WEDNESDAY), List.of(owns(first, rorik)));

        assertThat(owners(1, TUESDAY)).isEmpty();
        assertThat(owners(1, WEDNESDAY)).containsExactly(rorik.id() + " until 2");
        assertThat(owners(2, WEDNESDAY)).containsExactly(nan.id() + " until null");
    }

    @Test
    void a_run_that_was_undone_was_never_there() {
        claims.reconcile(run(first, MONDAY), List.of(met(first, rorik), owns(first, rorik)));
        List<String> before = GraphHash.lines(driver, table.id());
        ClaimSource undone = run(first, TUESDAY);
        claims.reconcile(undone, List.of(met(first, tamsin), owns(first, nan)));
        assertThat(owners(1, TUESDAY)).containsExactly(nan.id() + " until null");

        claims.undo(table.id(), undone.runId());

        assertThat(owners(1, TUESDAY)).containsExactly(rorik.id() + " until null");
        assertThat(whoMet(1, TUESDAY)).containsExactly(rorik.id());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void what_was_known_survives_that_relationships_are_derived_anew() {
        claims.reconcile(run(first, MONDAY), List.of(met(first, rorik), owns(first, rorik)));
        claims.reconcile(run(first, TUESDAY), List.of(met(first, tamsin)));
        List<String> before = GraphHash.lines(driver, table.id());

        assertThat(claims.rebuildRelationships(table.id())).isEqualTo(Rebuilt.NOTHING);
        int lost =
                driver.executableQuery(
                                "MATCH (:Entity {campaignId: $id})-[edge]->(:Entity) DELETE edge")
                        .withParameters(java.util.Map.of("id", table.id()))
                        .execute()
                        .summary()
                        .counters()
                        .relationshipsDeleted();
        assertThat(lost).isEqualTo(3);
        claims.rebuildRelationships(table.id());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void history_and_confidence_are_those_that_were_known() {
        claims.reconcile(run(first, MONDAY), List.of(owns(first, rorik)));
        claims.reconcile(run(second, TUESDAY), List.of(owns(second, nan)));

        Relationship then = relationshipsOf(ring, 2, MONDAY).getFirst();
        assertThat(then.history()).extracting(WeightChange::weight).containsExactly(0.9);
        assertThat(then.confidence()).isEqualTo(0.9);
        Relationship before = relationshipsOf(ring, 1, TUESDAY).getFirst();
        assertThat(before.untilSession()).isEqualTo(2);
    }

    private List<String> whoMet(@Nullable Integer session, @Nullable Instant recordedAt) {
        var met =
                relationships.whoMet(
                        table.alice().sight(),
                        nan.id(),
                        null,
                        Moment.of(new AsOf(session, recordedAt)),
                        Page.of(null, null));
        assertThat(met.totalCount()).isEqualTo(met.nodes().size());
        return met.nodes().stream().map(meeting -> meeting.who().id()).toList();
    }

    private List<String> owners(int session, Instant recordedAt) {
        return relationshipsOf(ring, session, recordedAt).stream()
                .map(one -> one.from().id() + " until " + one.untilSession())
                .toList();
    }

    private List<Relationship> relationshipsOf(
            Entity entity, @Nullable Integer session, @Nullable Instant recordedAt) {
        RelationshipFilter filter = filter(session, recordedAt);
        var page =
                relationships
                        .of(table.alice().sight(), List.of(entity.id()), filter, Page.of(9, null))
                        .get(entity.id());
        List<Relationship> found = requireNonNull(page).nodes();
        assertThat(page.totalCount()).isEqualTo(found.size());
        return found;
    }

    private static RelationshipFilter filter(
            @Nullable Integer session, @Nullable Instant recordedAt) {
        return new RelationshipFilter(
                new RelationshipTypes().names(),
                RelationshipFilter.Direction.ANY,
                null,
                null,
                Moment.of(new AsOf(session, recordedAt)));
    }

    private Neighbourhood around(Entity entity, @Nullable Instant recordedAt) {
        return relationships
                .around(table.alice().sight(), entity.id(), filter(null, recordedAt), 1, 9)
                .orElseThrow();
    }

    private ClaimSource run(CurrentText text, Instant at) {
        return testimony.run(table, text, text.equals(first) ? 1 : 2, at);
    }

    private ClaimDraft met(CurrentText text, Entity one) {
        return Testimony.draft(text, Audience.PARTY, one, "MET", nan, one.name() + " met Nan.");
    }

    private ClaimDraft owns(CurrentText text, Entity owner) {
        return Testimony.draft(text, Audience.PARTY, owner, "OWNS", ring, "Rorik owns the Ring.");
    }
}
