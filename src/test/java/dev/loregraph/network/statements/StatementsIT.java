package dev.loregraph.network.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Saga;
import dev.loregraph.refusal.Refusal.Code;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people state themselves, over HTTP. */
@WholeServerTest
class StatementsIT {

    private final Driver driver;
    private final Api api;
    private final Claims claims;
    private final Saga story;

    @Autowired
    StatementsIT(Driver driver, Api api, Claims claims) {
        this.driver = driver;
        this.api = api;
        this.claims = claims;
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik", "Tamsin")
                        .with("NPC", "Nan")
                        .with("ITEM", "Ring")
                        .with("FACTION", "Guild")
                        .with("LOCATION", "Inn", "Cave")
                        .hidden("NPC", "Mallow")
                        .played(8);
    }

    @Test
    void a_persons_claim_names_the_person_and_counts_at_once() {
        JsonNode claim =
                story.state(
                        story.alice(),
                        story.statement("Rorik MET Nan", 3, "note", "She told me herself."));

        assertThat(claim.path("statedBy").asString()).isEqualTo(story.alice().username());
        assertThat(claim.path("note").asString()).isEqualTo("She told me herself.");
        assertThat(claim.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(claim.path("extractor").asString()).isEqualTo("person");
        assertThat(claim.path("evidence").isNull()).isTrue();
        JsonNode met = story.relationships(story.bob(), "Nan", null).getFirst();
        assertThat(met.path("weight").asDouble()).isEqualTo(1.0);
        assertThat(met.at("/evidence/totalCount").asInt()).isZero();
        assertThat(met.at("/statements/totalCount").asInt()).isOne();
        assertThat(met.at("/statements/nodes/0/statedBy").asString())
                .isEqualTo(story.alice().username());
        assertThat(met.at("/history/0/claimId")).isEqualTo(claim.path("id"));
        assertThat(story.claims(story.bob(), "ACCEPTED")).hasSize(1);
    }

    @Test
    void the_same_mutation_sent_again_states_nothing_more() {
        var input = story.statement("Rorik MET Nan", 3, "clientMutationId", "once");
        JsonNode first = story.state(story.alice(), input);
        assertThat(story.state(story.alice(), input)).isEqualTo(first);
        assertThat(story.claims(story.dm(), "ACCEPTED")).hasSize(1);
    }

    @Test
    void what_lasts_may_end_and_a_symmetric_type_is_read_from_both_sides() {
        story.state(story.dm(), story.statement("Nan ALLIED_WITH Rorik", 2, "untilSession", 5));
        story.state(story.dm(), story.statement("Rorik ALLIED_WITH Nan", 7));

        assertThat(story.standing(story.bob(), "Rorik", Map.of("session", 4)))
                .singleElement()
                .asString()
                .endsWith("2..5");
        assertThat(story.standing(story.bob(), "Nan", Map.of("session", 6))).isEmpty();
        assertThat(story.standing(story.bob(), "Nan", null)).hasSize(1);
    }

    @Test
    void a_denial_ends_what_it_is_about_and_is_told_among_the_statements() {
        story.state(story.alice(), "Tamsin MEMBER_OF Guild", 2);
        story.deny(story.bob(), "Tamsin MEMBER_OF Guild", 4);
        assertThat(story.standing(story.bob(), "Tamsin", null))
                .containsExactly("Tamsin MEMBER_OF Guild 2..");

        Instant before = Instant.now();
        story.deny(story.dm(), "Tamsin MEMBER_OF Guild", 5);

        assertThat(story.standing(story.bob(), "Tamsin", null)).isEmpty();
        assertThat(story.standing(story.bob(), "Tamsin", Map.of("session", 4)))
                .containsExactly("Tamsin MEMBER_OF Guild 2..5");
        assertThat(story.standing(story.bob(), "Tamsin", Map.of("recordedAt", before.toString())))
                .containsExactly("Tamsin MEMBER_OF Guild 2..");
        assertThat(
                        story.relationships(story.bob(), "Tamsin", Map.of("session", 4))
                                .getFirst()
                                .at("/statements/nodes"))
                .extracting(one -> one.path("polarity").asString())
                .containsExactly("AFFIRMS", "DENIES");
    }

    @Test
    void confidence_comes_from_the_number_of_accounts_and_not_of_claims() {
        story.state(story.alice(), story.statement("Rorik MET Nan", 1, "confidence", 0.8));
        story.state(story.alice(), story.statement("Rorik MET Nan", 2, "confidence", 0.5));
        assertThat(confidence()).isEqualTo(0.8);
        story.state(story.bob(), story.statement("Rorik MET Nan", 2, "confidence", 0.5));
        assertThat(confidence()).isEqualTo(0.9);
        assertThat(met().path("weight").asDouble()).isEqualTo(1.8);
    }

    @Test
    void occasions_fade_and_how_things_stand_does_not() {
        story.state(story.dm(), "Rorik MET Nan", 1);
        story.state(story.dm(), "Rorik ALLIED_WITH Nan", 1);
        String asked =
                """
                query($id: ID!, $asOf: AsOf, $halfLife: Float) { entity(id: $id) { relationships(asOf: $asOf) {
                  nodes { type weight strength(halfLife: $halfLife) } } } }\
                """;
        var now = story.bob().query(asked, Map.of("id", story.entity("Nan"), "halfLife", 7));
        assertThat(now.at("/entity/relationships/nodes"))
                .extracting(one -> one.path("type").asString() + one.path("strength").asDouble())
                .containsExactlyInAnyOrder("ALLIED_WITH1.0", "MET0.5");
        var then =
                story.bob()
                        .query(
                                asked,
                                Map.of(
                                        "id",
                                        story.entity("Nan"),
                                        "halfLife",
                                        7,
                                        "asOf",
                                        Map.of("session", 1)));
        assertThat(then.at("/entity/relationships/nodes"))
                .allMatch(one -> one.path("strength").asDouble() == 1.0);
        Refused.by(
                Code.BAD_REQUEST,
                "halfLife",
                story.bob().refusal(asked, Map.of("id", story.entity("Nan"), "halfLife", 0)));
    }

    @Test
    void nobody_sees_a_claim_who_may_not_see_its_ends_or_was_not_meant() {
        story.state(story.dm(), "Rorik MET Mallow", 3);
        story.state(story.alice(), story.statement("Rorik MET Nan", 3, "audience", "AUTHOR"));

        assertThat(story.standing(story.bob(), "Rorik", null)).isEmpty();
        assertThat(story.claims(story.bob(), "ACCEPTED")).isEmpty();
        assertThat(story.standing(story.alice(), "Rorik", null)).hasSize(1);
        assertThat(story.standing(story.dm(), "Rorik", null)).hasSize(2);
        assertThat(story.claims(story.dm(), "ACCEPTED"))
                .extracting(claim -> claim.path("audience").asString())
                .containsExactlyInAnyOrder("DM", "AUTHOR");

        reveal("Mallow");
        assertThat(story.standing(story.bob(), "Rorik", null)).hasSize(1);
    }

    @Test
    void who_stated_a_claim_takes_it_back_and_it_was_known_until_then() {
        String claim = story.state(story.alice(), "Rorik MET Nan", 3).path("id").asString();
        Instant told = Instant.now();
        Refused.by(
                Code.FORBIDDEN,
                null,
                story.bob()
                        .refusal(
                                Saga.RETRACT, Map.of("input", Map.of("claimIds", List.of(claim)))));

        JsonNode retracted = story.retract(story.alice(), claim);

        assertThat(retracted.path("status").asString()).isEqualTo("RETRACTED");
        assertThat(retracted.path("retractedAt").isNull()).isFalse();
        assertThat(story.standing(story.bob(), "Nan", null)).isEmpty();
        assertThat(story.standing(story.bob(), "Nan", Map.of("recordedAt", told.toString())))
                .hasSize(1);
        Refused.by(
                Code.CONFLICT,
                "claimIds",
                story.dm()
                        .refusal(
                                Saga.RETRACT, Map.of("input", Map.of("claimIds", List.of(claim)))));
    }

    @Test
    void a_dm_takes_back_what_anybody_stated() {
        String claim = story.state(story.alice(), "Rorik MET Nan", 3).path("id").asString();
        story.retract(story.dm(), claim);
        assertThat(story.standing(story.bob(), "Nan", null)).isEmpty();
    }

    @Test
    void what_was_wrong_about_a_family_is_denied_first_and_may_have_been_otherwise_before() {
        story.state(story.alice(), "Rorik PARENT_OF Nan", 5);
        var turned = story.statement("Nan PARENT_OF Rorik", 5);
        Refused.by(Code.BAD_REQUEST, "toId", story.refusedStatement(story.dm(), turned));
        story.state(story.dm(), story.statement("Nan PARENT_OF Rorik", 2, "untilSession", 5));
        story.deny(story.dm(), "Rorik PARENT_OF Nan", 5);
        story.state(story.dm(), turned);
        assertThat(story.standing(story.dm(), "Nan", null))
                .containsExactly("Nan PARENT_OF Rorik 5..");
    }

    @Test
    void what_some_readers_of_a_statement_cannot_see_has_no_say_in_it() {
        story.state(story.dm(), story.statement("Rorik PARENT_OF Nan", 3, "audience", "DM"));
        story.state(story.alice(), story.statement("Rorik PARENT_OF Nan", 3, "audience", "AUTHOR"));
        story.state(story.bob(), "Nan PARENT_OF Rorik", 3);
        story.state(story.dm(), "Nan PARENT_OF Rorik", 3);
        var secret = story.statement("Nan PARENT_OF Rorik", 3, "audience", "DM");
        Refused.by(Code.BAD_REQUEST, "toId", story.refusedStatement(story.dm(), secret));
    }

    @Test
    void relationships_derived_anew_are_the_same_graph() {
        story.state(story.alice(), "Ring LOCATED_IN Inn", 2);
        story.state(story.bob(), "Ring LOCATED_IN Cave", 3);
        story.deny(story.dm(), "Ring LOCATED_IN Inn", 4);
        List<String> before = GraphHash.lines(driver, story.id());
        assertThat(claims.rebuildRelationships(story.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Rorik MET Rorik, session, 3, BAD_REQUEST, toId",
        "Rorik MET Ring, session, 3, BAD_REQUEST, toId",
        "Ring MET Rorik, session, 3, BAD_REQUEST, fromId",
        "Rorik MEETS Nan, session, 3, BAD_REQUEST, type",
        "Rorik met Nan, session, 3, BAD_REQUEST, type",
        "Rorik OWNED_BY Nan, session, 3, BAD_REQUEST, type",
        "Rorik MET nobody, session, 3, NOT_FOUND, toId",
        "nobody MET Rorik, session, 3, NOT_FOUND, fromId",
        "Rorik MET Nan, session, 9, BAD_REQUEST, session",
        "Rorik MET Nan, session, 0, BAD_REQUEST, session",
        "Rorik MET Nan, untilSession, 5, BAD_REQUEST, untilSession",
        "Rorik ALLIED_WITH Nan, untilSession, 3, BAD_REQUEST, untilSession",
        "Rorik ALLIED_WITH Nan, untilSession, 10, BAD_REQUEST, untilSession",
        "Rorik MET Nan, confidence, 0, BAD_REQUEST, confidence",
        "Rorik MET Nan, confidence, 1.01, BAD_REQUEST, confidence",
        "Rorik MET Nan, confidence, -1, BAD_REQUEST, confidence",
    })
    void bad_input_is_refused_by_its_field_and_writes_nothing(
            String sentence, String field, double value, Code code, String refused) {
        List<String> before = GraphHash.lines(driver, story.id());
        Object given = field.equals("confidence") ? (Object) value : (Object) (int) value;
        var input = story.statement(sentence, 3, field, given);
        Refused.by(code, refused, story.refusedStatement(story.dm(), input));
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    @Test
    void entities_of_another_campaign_are_refused_whether_one_may_see_them_or_not() {
        var elsewhere = new Saga(api).with("NPC", "Jory");
        var foreign = story.statement("Rorik MET Nan", 3, "toId", elsewhere.entity("Jory"));
        Refused.by(Code.NOT_FOUND, "toId", story.refusedStatement(story.dm(), foreign));
        elsewhere
                .dm()
                .query(
                        "mutation($input: AddMemberInput!) { addMember(input: $input) { member { userId } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "campaignId",
                                        elsewhere.id(),
                                        "username",
                                        story.dm().username(),
                                        "role",
                                        "DM")));
        Refused.by(Code.BAD_REQUEST, "toId", story.refusedStatement(story.dm(), foreign));
    }

    @Test
    void players_state_for_the_party_or_themselves_spectators_nothing_and_hidden_things_are_none() {
        var secret = story.statement("Rorik MET Nan", 3, "audience", "DM");
        Refused.by(Code.FORBIDDEN, null, story.refusedStatement(story.alice(), secret));
        var met = story.statement("Rorik MET Nan", 3);
        Refused.by(Code.FORBIDDEN, null, story.refusedStatement(story.spectator(), met));
        Refused.by(Code.NOT_FOUND, "fromId", story.refusedStatement(api.somebody(), met));
        Refused.by(
                Code.NOT_FOUND,
                "toId",
                story.refusedStatement(story.alice(), story.statement("Rorik MET Mallow", 3)));
    }

    private double confidence() {
        return met().path("confidence").asDouble();
    }

    private JsonNode met() {
        return story.relationships(story.bob(), "Nan", null).getFirst();
    }

    private void reveal(String name) {
        story.dm()
                .query(
                        "mutation($input: UpdateEntityInput!) { updateEntity(input: $input) { entity { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "entityId",
                                        story.entity(name),
                                        "expectedRevision",
                                        1,
                                        "audience",
                                        "PARTY")));
    }
}
