package dev.loregraph.codex.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Chronicle;
import dev.loregraph.GraphHash;
import dev.loregraph.WholeServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A secret entity that is merged into one that players know: for them nothing happened. */
@WholeServerTest
class HiddenMergeIT {

    private final Driver driver;
    private final Api.Member alice;
    private final Api.Member dm;
    private final Chronicle chronicle;

    @Autowired
    HiddenMergeIT(Api api, Driver driver) {
        this.driver = driver;
        this.alice = api.somebody();
        this.dm = api.somebody();
        this.chronicle = Chronicle.begun(dm, alice);
        chronicle
                .entity("CHARACTER", "Rorik", "PARTY")
                .npc("Brother Mallow", "the Almoner")
                .npc("Joss Tarn", "the Factor")
                .secretNpc("Lucan Dray", "Mallow", "the Factor");
        chronicle.writes(
                alice,
                1,
                "Rorik met Brother Mallow at the kitchen. Brother Mallow helped Joss Tarn.\n\n"
                        + "Lucan Dray killed Joss Tarn, says an old song. Rorik met Lucan Dray in a dream, and @\"the Factor\" too.");
        chronicle.writes(
                dm,
                1,
                "Lucan Dray deceived Joss Tarn. Brother Mallow met Lucan Dray in the mirror.\n\n"
                        + "@[He](%s) laughed.".formatted(chronicle.entity("Lucan Dray")),
                "DM",
                "DM");
        chronicle.writes(
                dm,
                2,
                "Rorik fought @[the stranger](%s). Mallow smiled at Rorik. The Factor met Rorik."
                        .formatted(chronicle.entity("Lucan Dray")),
                "DM",
                "PARTY");
        chronicle.read();
    }

    @Test
    void players_get_to_the_byte_what_they_got_before() {
        List<String> before = chronicle.seenBy(alice);

        chronicle.merge("Brother Mallow", "Lucan Dray");

        assertThat(chronicle.seenBy(alice)).isEqualTo(before);
        assertThat(String.join("\n", before)).contains("MET", "Brother Mallow");
        assertThat(chronicle.read()).as("journals say nothing new").isZero();
        assertThat(chronicle.seenBy(alice)).isEqualTo(before);
        chronicle.unmerge("Lucan Dray");
        assertThat(chronicle.seenBy(alice)).isEqualTo(before);
    }

    @Test
    void the_dm_sees_one_entity_under_both_names() {
        chronicle.merge("Brother Mallow", "Lucan Dray");

        assertThat(chronicle.of(dm, "Lucan Dray", "name aliases").toString())
                .isEqualTo(
                        "{\"name\":\"Brother Mallow\",\"aliases\":[\"the Almoner\",\"Lucan Dray\",\"Mallow\",\"the Factor\"]}");
        assertThat(chronicle.relationships(dm, "Brother Mallow").toString())
                .contains("KILLED [Brother Mallow, Joss Tarn]")
                .contains("DECEIVED [Brother Mallow, Joss Tarn]")
                .contains("FOUGHT [Brother Mallow, Rorik]")
                .contains("HELPED [Brother Mallow, Joss Tarn]");
        assertThat(chronicle.suggested(dm, "luc")).containsExactly("Brother Mallow");
        assertThat(chronicle.suggested(alice, "luc")).isEmpty();
        assertThat(chronicle.of(alice, "Brother Mallow", "merges { name }").path("merges"))
                .isEmpty();
    }

    @Test
    void undoing_is_exact_after_journals_were_read_again() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        chronicle.merge("Brother Mallow", "Lucan Dray");
        chronicle.read();
        chronicle.unmerge("Lucan Dray");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void what_is_read_under_the_secret_name_after_the_merge_stays_secret_and_goes_with_it() {
        chronicle.merge("Brother Mallow", "Lucan Dray");
        chronicle.writes(alice, 3, "Lucan Dray threatened Joss Tarn on the quay.");
        chronicle.read();

        assertThat(chronicle.relationships(alice, "Brother Mallow").toString())
                .doesNotContain("THREATENED");
        assertThat(chronicle.relationships(dm, "Brother Mallow").toString())
                .contains("THREATENED [Brother Mallow, Joss Tarn]");
        chronicle.unmerge("Lucan Dray");
        assertThat(chronicle.relationships(dm, "Lucan Dray").toString()).contains("THREATENED");
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void whoever_types_the_secret_name_after_the_merge_tells_nobody_whose_it_is() {
        chronicle.merge("Brother Mallow", "Lucan Dray");
        int backlinks = chronicle.backlinks(alice, "Brother Mallow");
        String journal =
                chronicle.writes(
                        dm, 3, "@\"Lucan Dray\" met @\"the Factor\" again.", "DM", "PARTY");

        JsonNode shown = chronicle.journal(alice, journal);
        assertThat(shown.path("body").asString())
                .isEqualTo(
                        "Lucan Dray met @[the Factor](%s) again."
                                .formatted(chronicle.entity("Joss Tarn")));
        assertThat(shown.path("mentions")).hasSize(1);
        assertThat(chronicle.backlinks(alice, "Brother Mallow")).isEqualTo(backlinks);
        assertThat(chronicle.journal(dm, journal).path("mentions"))
                .extracting(mention -> mention.path("state").asString())
                .containsExactly("RESOLVED", "AMBIGUOUS");
    }

    @Test
    void revealing_or_hiding_the_kept_one_leaves_the_secret_part_as_secret() {
        chronicle.merge("Brother Mallow", "Lucan Dray");
        List<String> before = chronicle.seenBy(dm);
        show("Brother Mallow", "DM", 1);
        assertThat(chronicle.relationships(dm, "Brother Mallow").toString()).contains("KILLED");
        show("Brother Mallow", "PARTY", 2);
        assertThat(chronicle.relationships(alice, "Brother Mallow").toString())
                .contains("MET")
                .doesNotContain("KILLED");
        assertThat(chronicle.suggested(alice, "luc")).isEmpty();
        assertThat(chronicle.seenBy(dm)).hasSameSizeAs(before);
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void parts_that_the_same_people_see_are_revealed_together() {
        chronicle.secretNpc("L. Dray");
        chronicle.writes(alice, 3, "L. Dray met Joss Tarn on the quay.");
        chronicle.read();
        chronicle.merge("Lucan Dray", "L. Dray");
        assertThat(chronicle.suggested(alice, "l. d")).isEmpty();

        show("Lucan Dray", "PARTY", 1);

        assertThat(chronicle.suggested(alice, "l. d")).containsExactly("Lucan Dray");
        assertThat(chronicle.whoMet(alice, "Lucan Dray")).contains("Joss Tarn");
        assertThat(chronicle.of(alice, "Lucan Dray", "aliases").toString()).contains("L. Dray");
    }

    private JsonNode show(String name, String audience, int revision) {
        return dm.query(
                "mutation($input: UpdateEntityInput!) { updateEntity(input: $input) { entity { audience } } }",
                Map.of(
                        "input",
                        Map.of(
                                "entityId",
                                chronicle.entity(name),
                                "expectedRevision",
                                revision,
                                "audience",
                                audience)));
    }
}
