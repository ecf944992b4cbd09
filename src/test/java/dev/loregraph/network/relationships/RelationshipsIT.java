package dev.loregraph.network.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.GraphHash;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.JournalChange;
import dev.loregraph.journal.Journals;
import dev.loregraph.network.ClaimChanges;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.ClaimSource;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Testimony;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Relationships are what the claims say, as runs write them and take them back. */
@WholeServerTest
class RelationshipsIT {

    private static final String TEXT =
            "Rorik met Nan. Rorik owns the Ring. Tamsin met Nan. Mallow met Rorik.";

    private final Driver driver;
    private final Entities entities;
    private final Journals journals;
    private final Claims claims;
    private final Relationships relationships;
    private final Testimony testimony;
    private final Table table;
    private final Entity rorik;
    private final Entity tamsin;
    private final Entity nan;
    private final Entity ring;
    private final Entity mallow;
    private final CurrentText first;
    private final CurrentText second;

    @Autowired
    RelationshipsIT(
            Driver driver,
            Entities entities,
            Journals journals,
            Claims claims,
            Relationships relationships,
            AutowireCapableBeanFactory beans) {
        this.driver = driver;
        this.entities = entities;
        this.journals = journals;
        this.claims = claims;
        this.relationships = relationships;
        this.testimony = beans.createBean(Testimony.class);
        this.table = testimony.table();
        this.rorik = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Rorik"));
        this.tamsin = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Tamsin"));
        this.nan = testimony.entity(table, NewEntity.of(EntityKind.NPC, "Nan"));
        this.ring = testimony.entity(table, NewEntity.of(EntityKind.ITEM, "Ring"));
        this.mallow =
                testimony.entity(
                        table,
                        new NewEntity(EntityKind.NPC, "Mallow", List.of(), null, Audience.DM));
        this.first = testimony.text(table, 1, TEXT);
        this.second = testimony.text(table, 2, TEXT);
    }

    @Test
    void reconciling_the_same_drafts_again_writes_nothing() {
        List<ClaimDraft> drafts = List.of(met(first, rorik, nan), owns(first, rorik, ring));
        assertThat(claims.reconcile(run(first), drafts).accepted()).isEqualTo(2);
        String before = GraphHash.of(driver, table.id());

        ClaimChanges again = claims.reconcile(run(first), drafts);

        assertThat(again.changes().total()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(GraphHash.of(driver, table.id())).isEqualTo(before);
    }

    @Test
    void a_meeting_is_found_from_both_sides_as_of_each_session() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan)));
        claims.reconcile(run(second), List.of(met(second, rorik, nan), met(second, tamsin, nan)));

        assertThat(whoMet(table.dm(), nan, 1)).containsExactly(rorik.id());
        assertThat(whoMet(table.dm(), nan, 2)).containsExactly(rorik.id(), tamsin.id());
        assertThat(whoMet(table.dm(), rorik, 2)).containsExactly(nan.id());
        assertThat(whoMet(table.dm(), nan, 0)).isEmpty();
    }

    @Test
    void what_is_hidden_from_a_player_adds_nothing_to_what_they_see() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan)));
        var seen =
                relationships.whoMet(
                        table.alice().sight(), rorik.id(), null, at(9), Page.of(null, null));
        claims.reconcile(
                run(second),
                List.of(
                        Testimony.draft(
                                second, Audience.DM, mallow, "MET", rorik, "Mallow met Rorik.")));

        assertThat(
                        relationships
                                .whoMet(
                                        table.alice().sight(),
                                        rorik.id(),
                                        null,
                                        at(9),
                                        Page.of(null, null))
                                .nodes())
                .isEqualTo(seen.nodes());
        assertThat(whoMet(table.dm(), rorik, 9)).containsExactlyInAnyOrder(nan.id(), mallow.id());
        assertThat(whoMet(table.stranger(), rorik, 9)).isEmpty();
    }

    @Test
    void an_entity_that_is_hidden_takes_its_relationships_along_and_brings_them_back() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan)));
        String before = GraphHash.of(driver, table.id());

        hide(nan, 1, Audience.DM);
        assertThat(whoMet(table.alice(), rorik, 9)).isEmpty();
        assertThat(whoMet(table.dm(), rorik, 9)).containsExactly(nan.id());

        hide(nan, 2, Audience.PARTY);
        assertThat(whoMet(table.alice(), rorik, 9)).containsExactly(nan.id());
        assertThat(GraphHash.lines(driver, table.id()))
                .filteredOn(line -> line.contains("[MET]"))
                .hasSize(1);
        assertThat(before).isNotEmpty();
    }

    @Test
    void a_journal_that_is_hidden_takes_what_only_it_says_along() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan)));
        claims.reconcile(run(second), List.of(met(second, tamsin, nan)));

        readersOf(first, 1, Audience.DM);

        assertThat(whoMet(table.alice(), nan, 9)).containsExactly(tamsin.id());
        assertThat(whoMet(table.dm(), nan, 9)).containsExactlyInAnyOrder(rorik.id(), tamsin.id());
    }

    @Test
    void what_a_journal_said_while_it_was_hidden_stays_hidden_until_it_is_read_again() {
        readersOf(first, 1, Audience.DM);
        CurrentText hidden = journals.currentTexts(first.sessionId()).getFirst();
        claims.reconcile(
                run(first),
                List.of(Testimony.draft(hidden, Audience.DM, rorik, "MET", nan, "Rorik met Nan.")));
        readersOf(first, 2, Audience.PARTY);
        assertThat(whoMet(table.alice(), nan, 9)).isEmpty();

        CurrentText open = journals.currentTexts(first.sessionId()).getFirst();
        claims.reconcile(run(first), List.of(met(open, rorik, nan)));
        assertThat(whoMet(table.alice(), nan, 9)).containsExactly(rorik.id());
    }

    @Test
    void a_claim_that_the_journals_no_longer_say_is_retracted_and_undoing_brings_it_back() {
        List<ClaimDraft> drafts = List.of(met(first, rorik, nan), owns(first, rorik, ring));
        claims.reconcile(run(first), drafts);
        List<String> before = GraphHash.lines(driver, table.id());
        ClaimSource later = run(first);

        ClaimChanges changes =
                claims.reconcile(later, List.of(owns(first, rorik, ring), met(first, tamsin, nan)));
        assertThat(changes.retracted()).isOne();
        assertThat(whoMet(table.dm(), nan, 9)).containsExactly(tamsin.id());

        claims.undo(table.id(), later.runId());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void undoing_the_first_run_leaves_nothing_of_it() {
        List<String> before = GraphHash.lines(driver, table.id());
        ClaimSource run = run(first);
        claims.reconcile(run, List.of(met(first, rorik, nan), owns(first, rorik, ring)));
        claims.undo(table.id(), run.runId());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void relationships_derived_anew_are_the_same_graph() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan), owns(first, rorik, ring)));
        claims.reconcile(run(second), List.of(met(second, tamsin, nan), owns(second, nan, ring)));
        List<String> before = GraphHash.lines(driver, table.id());

        claims.rebuildRelationships(table.id());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void history_replays_the_weight_at_every_session() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan), owns(first, rorik, ring)));
        claims.reconcile(run(second), List.of(met(second, rorik, nan), owns(second, nan, ring)));
        for (int session = 1; session <= 3; session++) {
            for (Relationship one : relationshipsOf(rorik, session)) {
                assertThat(one.history().getLast().weight()).isEqualTo(one.weight());
            }
        }
        assertThat(relationshipsOf(rorik, 2)).extracting(Relationship::type).containsExactly("MET");
        assertThat(relationshipsOf(rorik, 1))
                .extracting(Relationship::untilSession)
                .containsExactlyInAnyOrder(null, 2);
    }

    @Test
    void a_neighbourhood_says_when_it_leaves_relationships_out() {
        List<String> types = new RelationshipTypes().names().subList(0, 10);
        claims.reconcile(
                run(first),
                types.stream()
                        .map(type -> Testimony.draft(first, Audience.PARTY, rorik, type, nan, TEXT))
                        .toList());

        Neighbourhood all = around(rorik, 3);
        assertThat(all.truncated()).isFalse();
        assertThat(all.edges()).hasSize(10);
        Neighbourhood cut = around(rorik, 2);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.nodes()).extracting(Entity::id).containsExactly(rorik.id(), nan.id());
        assertThat(cut.edges()).isEqualTo(all.edges().subList(0, 8));
        assertThat(all.edges())
                .isSortedAccordingTo(Comparator.comparingDouble(edge -> -edge.weight()));
    }

    @Test
    void a_neighbourhood_has_everybody_once() {
        claims.reconcile(run(first), List.of(met(first, rorik, nan), owns(first, rorik, ring)));
        assertThat(around(rorik, 9).nodes())
                .extracting(Entity::id)
                .containsExactlyInAnyOrder(rorik.id(), nan.id(), ring.id());
    }

    @Test
    void a_neighbourhood_has_nobody_whom_only_lighter_relationships_reach() {
        claims.reconcile(
                run(first),
                Stream.of("MET", "HELPED", "FOUGHT")
                        .map(type -> Testimony.draft(first, Audience.PARTY, rorik, type, nan, TEXT))
                        .toList());
        double heaviest = around(rorik, 9).edges().getFirst().weight();

        assertThat(around(rorik, 9, heaviest).edges()).isNotEmpty();
        Neighbourhood none = around(rorik, 9, heaviest + 0.001);
        assertThat(none.edges()).isEmpty();
        assertThat(none.nodes()).extracting(Entity::id).containsExactly(rorik.id());
    }

    private Neighbourhood around(Entity entity, int limit) {
        return around(entity, limit, 0);
    }

    private Neighbourhood around(Entity entity, int limit, double minWeight) {
        return relationships
                .around(table.dm().sight(), entity.id(), allAt(9, minWeight), 1, limit)
                .orElseThrow();
    }

    private static RelationshipFilter allAt(int session) {
        return allAt(session, 0);
    }

    private static RelationshipFilter allAt(int session, double minWeight) {
        return new RelationshipFilter(
                new RelationshipTypes().names(),
                RelationshipFilter.Direction.ANY,
                null,
                minWeight,
                at(session));
    }

    private List<Relationship> relationshipsOf(Entity entity, int session) {
        return relationships
                .of(table.dm().sight(), List.of(entity.id()), allAt(session), Page.of(null, null))
                .getOrDefault(
                        entity.id(),
                        Connection.of(
                                Page.of(null, null).in("none"), List.of(), _ -> List.of(), () -> 0))
                .nodes();
    }

    private List<String> whoMet(Viewer viewer, Entity entity, int session) {
        return relationships
                .whoMet(viewer.sight(), entity.id(), null, at(session), Page.of(null, null))
                .nodes()
                .stream()
                .map(meeting -> meeting.who().id())
                .toList();
    }

    private static Moment at(int session) {
        return Moment.ofSession(session);
    }

    private void readersOf(CurrentText text, int revision, Audience audience) {
        journals.revise(table.dm(), new JournalChange(text.journalId(), revision, TEXT, audience));
    }

    private void hide(Entity entity, int revision, Audience audience) {
        entities.update(
                table.dm(), new EntityChange(entity.id(), revision, null, null, null, audience));
    }

    private ClaimSource run(CurrentText text) {
        return testimony.run(table, text, text.equals(first) ? 1 : 2);
    }

    private ClaimDraft met(CurrentText text, Entity one, Entity other) {
        return Testimony.draft(
                text, Audience.PARTY, one, "MET", other, one.name() + " met " + other.name() + ".");
    }

    private ClaimDraft owns(CurrentText text, Entity owner, Entity thing) {
        return Testimony.draft(text, Audience.PARTY, owner, "OWNS", thing, "Rorik owns the Ring.");
    }
}
