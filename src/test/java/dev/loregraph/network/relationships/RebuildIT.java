package dev.loregraph.network.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.network.ClaimChanges;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Rebuilt.RetiredType;
import dev.loregraph.network.Testimony;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** A campaign's relationships are derived anew while it is in use. */
@WholeServerTest
class RebuildIT {

    private static final String TEXT = "They all met Nan, and the Ring went from hand to hand.";
    private static final int PEOPLE = 60;

    private final Driver driver;
    private final Api api;
    private final Claims claims;
    private final Relationships relationships;
    private final Testimony testimony;
    private final Table table;
    private final CurrentText text;
    private final Entity nan;
    private final Entity ring;
    private final List<ClaimDraft> everything;

    @Autowired
    RebuildIT(
            Driver driver,
            Api api,
            Claims claims,
            Relationships relationships,
            AutowireCapableBeanFactory beans) {
        this.driver = driver;
        this.api = api;
        this.claims = claims;
        this.relationships = relationships;
        this.testimony = beans.createBean(Testimony.class);
        this.table = testimony.table();
        this.text = testimony.text(table, 1, TEXT);
        this.nan = testimony.entity(table, NewEntity.of(EntityKind.NPC, "Nan"));
        this.ring = testimony.entity(table, NewEntity.of(EntityKind.ITEM, "Ring"));
        this.everything = drafts();
        claims.reconcile(testimony.run(table, text, 1), everything);
    }

    @Test
    void a_graph_that_is_right_stays_as_it_is() {
        List<String> before = GraphHash.lines(driver, table.id());

        assertThat(claims.rebuildRelationships(table.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void what_was_lost_changed_or_made_up_is_put_right() {
        List<String> before = GraphHash.lines(driver, table.id());
        int lost = run("MATCH (:Entity {id: $nan})-[edge:MET]-() DELETE edge");
        int changed =
                run(
                        "MATCH (:Entity {id: $ring})<-[edge:OWNS]-() SET edge.weights = [], edge.weight = 99");
        int madeUp =
                run(
                        """
                        MATCH (nan:Entity {id: $nan}), (ring:Entity {id: $ring})
                        CREATE (nan)-[:FEARS {id: 'x', campaignId: $campaignId, audience: 'PARTY', claimIds: ['x']}]->(ring)
                        """);
        assertThat(lost).isEqualTo(PEOPLE);
        assertThat(changed).isPositive();
        assertThat(madeUp).isPositive();

        assertThat(claims.rebuildRelationships(table.id()).writes())
                .isGreaterThanOrEqualTo(PEOPLE + 1);
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
        assertThat(claims.rebuildRelationships(table.id())).isEqualTo(Rebuilt.NOTHING);
    }

    @Test
    void a_graph_from_before_the_two_clocks_is_brought_up_to_date() throws IOException {
        claims.reconcile(testimony.run(table, text, 1), List.of());
        claims.reconcile(testimony.run(table, text, 1), everything);
        List<String> before = GraphHash.lines(driver, table.id());
        run("MATCH (claim:Claim {campaignId: $campaignId}) REMOVE claim.knownFrom, claim.knownTo");
        run(
                "MATCH (:Entity {campaignId: $campaignId})-[edge]->(:Entity) WHERE edge.current = 0 DELETE edge");
        run(
                """
                MATCH (:Entity {campaignId: $campaignId})-[edge]->(:Entity)
                REMOVE edge.current, edge.knownFrom, edge.knownTo, edge.accounts SET edge.evidenceCount = 1
                """);

        String migration =
                new ClassPathResource("cypher/migrations/V023__two_clocks.cypher")
                        .getContentAsString(StandardCharsets.UTF_8);
        Stream.of(migration.split(";\\s*\n")).filter(one -> !one.isBlank()).forEach(this::run);

        int meetings = meetings();
        assertThat(meetings).isEqualTo(PEOPLE);
        claims.rebuildRelationships(table.id());
        assertThat(GraphHash.lines(driver, table.id())).isEqualTo(before);
    }

    @Test
    void readers_miss_nothing_meanwhile() throws Exception {
        var over = new AtomicBoolean();
        try (var reader = Executors.newSingleThreadExecutor()) {
            Future<List<Integer>> counted =
                    reader.submit(() ->
                            Stream.generate(this::meetings).takeWhile(_ -> !over.get()).toList());
            for (int i = 0; i < 10; i++) {
                claims.rebuildRelationships(table.id());
            }
            over.set(true);
            assertThat(counted.get()).hasSizeGreaterThan(10).containsOnly(PEOPLE);
        }
    }

    @Test
    void a_type_that_left_the_catalogue_loses_its_relationships_and_keeps_its_claims() {
        retireOwning();

        assertThat(claims.rebuildRelationships(table.id()).retiredTypes())
                .containsExactly(new RetiredType("HOARDS", PEOPLE, 1));
        assertThat(GraphHash.lines(driver, table.id()))
                .noneMatch(line -> line.contains("[HOARDS]"))
                .filteredOn(line -> line.contains("[Claim]") && line.contains("\"HOARDS\""))
                .hasSize(PEOPLE);
        assertThat(meetings()).isEqualTo(PEOPLE);
        assertThat(claims.rebuildRelationships(table.id()))
                .isEqualTo(new Rebuilt(0, List.of(new RetiredType("HOARDS", PEOPLE, 0))));
    }

    @Test
    void a_run_retracts_claims_of_a_type_that_left_the_catalogue() {
        retireOwning();

        ClaimChanges changes = claims.reconcile(testimony.run(table, text, 1), List.of());

        assertThat(changes.retracted()).isEqualTo(2 * PEOPLE);
        assertThat(GraphHash.lines(driver, table.id()))
                .noneMatch(line -> line.contains("[HOARDS]"));
    }

    @Test
    void a_dm_is_told_what_was_done_and_nobody_else_may_ask() {
        String mutation =
                """
                mutation($id: ID!) { rebuildRelationships(input: { campaignId: $id }) {
                  campaignId writes retiredTypes { name claims relationships } } }\
                """;
        Api.Member dm = api.somebody();
        String id =
                dm.query(
                                "mutation { createCampaign(input: { name: \"Anew\" }) { campaign { id } } }")
                        .at("/createCampaign/campaign/id")
                        .asString();

        var told = dm.query(mutation, Map.of("id", id)).path("rebuildRelationships");
        assertThat(told.path("campaignId").asString()).isEqualTo(id);
        assertThat(told.path("writes").asInt()).isZero();
        assertThat(told.path("retiredTypes").isEmpty()).isTrue();
        Refused.by(
                Refusal.Code.NOT_FOUND,
                "campaignId",
                api.somebody().refusal(mutation, Map.of("id", id)));
    }

    /**
     * As an older catalogue left it: the owners' claims and relationship are of a type long gone.
     */
    private void retireOwning() {
        run(
                """
                MATCH (claim:Claim {objectId: $ring, type: 'OWNS'}) SET claim.type = 'HOARDS'
                WITH count(*) AS claims
                MATCH (ring:Entity {id: $ring})<-[edge:OWNS]-(owner)
                WITH DISTINCT ring, edge, owner ORDER BY owner.id
                WITH ring, collect({edge: edge, owner: owner}) AS all
                FOREACH (one IN all | DELETE one.edge)
                WITH ring, all[0].owner AS owner
                CREATE (owner)-[:HOARDS {id: 'h', campaignId: $campaignId, audience: 'PARTY', claimIds: ['x']}]->(ring)
                """);
    }

    private int meetings() {
        return relationships
                .whoMet(table.dm().sight(), nan.id(), null, Moment.ofSession(9), Page.of(100, null))
                .nodes()
                .size();
    }

    private int run(String cypher) {
        var counters =
                driver.executableQuery(cypher)
                        .withParameters(
                                Map.of(
                                        "nan",
                                        nan.id(),
                                        "ring",
                                        ring.id(),
                                        "campaignId",
                                        table.id()))
                        .execute()
                        .summary()
                        .counters();
        return counters.relationshipsCreated()
                + counters.relationshipsDeleted()
                + counters.propertiesSet();
    }

    private List<ClaimDraft> drafts() {
        List<ClaimDraft> drafts = new ArrayList<>();
        IntStream.range(0, PEOPLE)
                .mapToObj(i ->
                        testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Rorik " + i)))
                .forEach(one -> {
                    drafts.add(draft(one, "MET", nan));
                    drafts.add(draft(one, "OWNS", ring));
                });
        return drafts;
    }

    private ClaimDraft draft(Entity subject, String type, Entity object) {
        return Testimony.draft(text, Audience.PARTY, subject, type, object, TEXT);
    }
}
