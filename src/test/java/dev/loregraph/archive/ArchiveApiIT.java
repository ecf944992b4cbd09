package dev.loregraph.archive;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class ArchiveApiIT {

    private static final String PATH = "/api/v2/campaigns/import";
    private static final String IMPORT =
            "mutation($input: ImportCampaignInput!) { importCampaign(input: $input) { campaign { slug viewerRole"
                    + " sessions { totalCount } } report { sessionsCreated badLineCount badLines { line code field reason } } } }";

    private final Api api;
    private final Api.Member dm;
    private final String slug = "c-" + UUID.randomUUID();

    @Autowired
    ArchiveApiIT(Api api) {
        this.api = api;
        this.dm = api.somebody();
    }

    @Test
    void a_file_is_posted_as_json_lines() {
        Api.Answer answer = posted(PATH, campaign() + "\n" + session(1) + "\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("sessionsCreated").asInt()).isEqualTo(1);
        assertThat(answer.body().path("journalsWritten").asInt()).isEqualTo(1);
        assertThat(
                        posted(PATH, campaign() + "\n" + session(1))
                                .body()
                                .path("journalsUnchanged")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_body_that_stops_half_way_keeps_what_was_whole() {
        Api.Answer answer =
                posted(PATH, campaign() + "\n" + session(1) + "\n" + session(2).substring(0, 30));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/badLines/0/line").asInt()).isEqualTo(3);
        assertThat(answer.body().path("sessionsCreated").asInt()).isEqualTo(1);
    }

    @Test
    void a_strict_import_with_a_bad_line_is_a_bad_request_with_the_report() {
        Api.Answer answer = posted(PATH + "?strict=true", campaign() + "\n{");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/badLines/0/line").asInt()).isEqualTo(2);
        assertThat(dm.query("{ campaigns { totalCount } }").at("/campaigns/totalCount").asInt())
                .isZero();
    }

    @Test
    void what_is_no_campaign_and_who_is_nobody_are_turned_away() {
        assertThat(posted(PATH, "").status()).isEqualTo(400);
        assertThat(posted(PATH, "").body().path("field").asString()).isEqualTo("line 1");
        assertThat(api.stranger().rest("POST", PATH, campaign()).status()).isEqualTo(401);
    }

    @Test
    void a_file_is_imported_over_graphql_too() {
        JsonNode payload =
                dm.query(IMPORT, content(campaign() + "\n" + session(3) + "\n{"))
                        .path("importCampaign");
        assertThat(payload.at("/campaign/slug").asString()).isEqualTo(slug);
        assertThat(payload.at("/campaign/viewerRole").asString()).isEqualTo("DM");
        assertThat(payload.at("/campaign/sessions/totalCount").asInt()).isEqualTo(1);
        assertThat(payload.at("/report/badLines/0/line").asInt()).isEqualTo(3);
        Refused.by(CONFLICT, "slug", api.somebody().refusal(IMPORT, content(campaign())));
        Refused.by(BAD_REQUEST, "line 1", dm.refusal(IMPORT, content("")));
    }

    @Test
    void the_same_mutation_id_imports_once_and_tells_the_same() {
        JsonNode first = dm.query(IMPORT, once(campaign() + "\n" + session(3) + "\n{"));
        JsonNode second = dm.query(IMPORT, once(campaign() + "\n" + session(4)));
        assertThat(second).isEqualTo(first);
        assertThat(first.at("/importCampaign/report/sessionsCreated").asInt()).isEqualTo(1);
        assertThat(first.at("/importCampaign/report/badLines/0/code").asString())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void an_import_that_was_refused_may_be_tried_again_under_its_mutation_id() {
        Refused.by(BAD_REQUEST, "line 1", dm.refusal(IMPORT, once("")));
        JsonNode report = dm.query(IMPORT, once(campaign() + "\n" + session(3)));
        assertThat(report.at("/importCampaign/report/sessionsCreated").asInt()).isEqualTo(1);
    }

    private static Map<String, ?> once(String content) {
        return Map.of("input", Map.of("content", content, "clientMutationId", "import-1"));
    }

    private Api.Answer posted(String path, String content) {
        return api.send(
                path,
                request ->
                        request.header("Authorization", "Bearer " + dm.token())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(content)));
    }

    private static Map<String, ?> content(String content) {
        return Map.of("input", Map.of("content", content));
    }

    private String campaign() {
        return "{\"type\":\"campaign\",\"slug\":\"" + slug + "\",\"name\":\"Low Tide\"}";
    }

    private static String session(int number) {
        return "{\"type\":\"session\",\"number\":"
                + number
                + ",\"journals\":[{\"perspective\":\"PLAYER\",\"author\":\"erin\",\"body\":\"We met @Ida.\"}]}";
    }
}
