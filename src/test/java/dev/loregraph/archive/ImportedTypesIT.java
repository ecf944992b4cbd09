package dev.loregraph.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.GraphHash;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.types.NewType;
import dev.loregraph.network.types.OwnTypes;
import dev.loregraph.network.types.TypeChange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Relationship types that come with a campaign's file. */
@WholeServerTest
class ImportedTypesIT {

    private static final String OATH =
            """
            {"type":"relationshipType","name":"SWORN_TO","inverse":"HAS_OATH_OF","functional":true,"from":["NPC"],"to":["FACTION"],"baseWeight":2}\
            """;
    private static final String PACT =
            """
            {"type":"relationshipType","name":"PACT_WITH","symmetric":true,"dynamics":"ACCUMULATING","from":["NPC"],"to":["NPC"],"sentiment":-0.5}\
            """;

    private final Archive archive;
    private final Campaigns campaigns;
    private final OwnTypes types;
    private final Viewers viewers;
    private final Driver driver;
    private final Viewer dm;
    private final String slug = "c-" + UUID.randomUUID();

    @Autowired
    ImportedTypesIT(
            Archive archive,
            Campaigns campaigns,
            OwnTypes types,
            Viewers viewers,
            Driver driver,
            Graph graph) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.types = types;
        this.viewers = viewers;
        this.driver = driver;
        this.dm = Table.user(graph, "dm");
    }

    @Test
    void they_come_in_as_the_file_says_and_the_same_file_again_writes_nothing() {
        ImportReport report = imported(OATH, PACT);
        assertThat(report.badLines()).isEmpty();
        assertThat(report.relationshipTypesCreated()).isEqualTo(2);
        assertThat(own().getFirst().type().functional()).isTrue();
        assertThat(own().getFirst().type().baseWeight()).isEqualTo(2);
        assertThat(own().getLast().type().inverse()).isEqualTo("PACT_WITH");

        String before = GraphHash.of(driver, id());
        ImportReport again = imported(OATH, PACT);
        assertThat(again.writes()).isZero();
        assertThat(again.relationshipTypesUnchanged()).isEqualTo(2);
        assertThat(GraphHash.of(driver, id())).isEqualTo(before);
    }

    @Test
    void a_changed_line_changes_the_type_unless_somebody_did_that_here() {
        imported(OATH);
        assertThat(imported(OATH.replace("HAS_OATH_OF", "LIEGE_OF")).relationshipTypesRevised())
                .isEqualTo(1);
        assertThat(own().getFirst().type().inverse()).isEqualTo("LIEGE_OF");

        edit("HAS_SWORN");
        assertBad(imported(OATH.replace("HAS_OATH_OF", "LORD_OF")), "2 CONFLICT inverse");
        assertThat(own().getFirst().type().inverse()).isEqualTo("HAS_SWORN");
        assertThat(imported(OATH.replace("HAS_OATH_OF", "HAS_SWORN")).writes()).isZero();
    }

    @Test
    void what_a_type_is_at_heart_stays() {
        imported(OATH);
        assertBad(imported(OATH.replace("\"functional\":true,", "")), "2 CONFLICT functional");
        assertThat(own().getFirst().revision()).isEqualTo(1);
    }

    @Test
    void one_that_people_made_stays_theirs() {
        imported();
        types.create(now(), id(), sworn("HAS_WORD_OF"));
        assertThat(imported(OATH).relationshipTypesUnchanged()).isEqualTo(1);
        assertThat(own().getFirst().type().inverse()).isEqualTo("HAS_WORD_OF");
        assertThat(own()).hasSize(1);
    }

    @Test
    void bad_lines_are_told_by_their_field_and_strictly_nothing_goes_in() {
        String[] bad = {
            OATH.replace("SWORN_TO", "OWNS"),
            OATH.replace("SWORN_TO", "sworn to"),
            OATH.replace("\"NPC\"", "\"DRAGON\""),
            OATH.replace("\"baseWeight\":2", "\"baseWeight\":20"),
            OATH.replace("\"inverse\":\"HAS_OATH_OF\",", ""),
            OATH.replace("\"from\":[\"NPC\"],", ""),
            OATH.replace("\"NPC\"", "null"),
            OATH,
            OATH.replace("HAS_OATH_OF", "BEHIND").replace("SWORN_TO", "HAS_OATH_OF"),
            OATH.replace("SWORN_TO", "VASSAL_OF")
        };
        String[] told = {
            "2 BAD_REQUEST name",
            "3 BAD_REQUEST name",
            "4 BAD_REQUEST from[0]",
            "5 BAD_REQUEST baseWeight",
            "6 BAD_REQUEST inverse",
            "7 BAD_REQUEST from",
            "8 BAD_REQUEST from",
            "10 CONFLICT name",
            "11 CONFLICT inverse"
        };
        ImportReport strictly =
                archive.importCampaign(
                        now(), content(bad), new ImportOptions(true, false), Progress.UNHEARD);
        assertBad(strictly, told);
        assertThat(campaigns.withSlug(now(), slug)).isEmpty();

        assertBad(imported(bad), told);
        assertThat(own()).extracting(own -> own.type().name()).containsExactly("SWORN_TO");
    }

    private static void assertBad(ImportReport report, String... told) {
        assertThat(report.badLines())
                .extracting(bad -> bad.line() + " " + bad.code() + " " + bad.field())
                .containsExactly(told);
    }

    private static NewType sworn(String inverse) {
        return new NewType(
                "SWORN_TO",
                inverse,
                false,
                Dynamics.STATE,
                true,
                false,
                List.of(EntityKind.NPC),
                List.of(EntityKind.FACTION),
                2,
                0);
    }

    private void edit(String inverse) {
        CampaignType oath = own().getFirst();
        types.update(
                now(),
                new TypeChange(
                        oath.id(), oath.revision(), null, inverse, null, null, null, null, null));
    }

    private List<CampaignType> own() {
        return types.of(now(), id());
    }

    private ImportReport imported(String... lines) {
        return archive.importCampaign(
                now(), content(lines), new ImportOptions(false, false), Progress.UNHEARD);
    }

    /** The campaign's line and these. */
    private Content content(String... lines) {
        String campaign = "{\"type\":\"campaign\",\"slug\":\"" + slug + "\",\"name\":\"Tide\"}\n";
        byte[] bytes = (campaign + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private String id() {
        return campaigns.withSlug(now(), slug).orElseThrow().id();
    }

    private Viewer now() {
        return viewers.byUserId(dm.userId()).orElseThrow();
    }
}
