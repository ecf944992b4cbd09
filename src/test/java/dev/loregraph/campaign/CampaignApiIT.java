package dev.loregraph.campaign;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class CampaignApiIT {

    private static final String CREATE =
            "mutation($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign {"
                    + " id slug name revision viewerRole members { username role } sessions { totalCount nodes { id } } } } }";
    private static final String ADD_MEMBER =
            "mutation($input: AddMemberInput!) { addMember(input: $input) { member { username role }"
                    + " campaign { members { username } } } }";
    private static final String CREATE_SESSION =
            "mutation($input: CreateSessionInput!) { createSession(input: $input) { session {"
                    + " id number title playedOn inWorldDate summary campaign { slug } } } }";

    private static final String UPDATE_SESSION =
            "mutation($input: UpdateSessionInput!) { updateSession(input: $input) { session {"
                    + " title playedOn inWorldDate summary revision } } }";

    private final Api api;
    private final Api.Member dm;

    @Autowired
    CampaignApiIT(Api api) {
        this.api = api;
        this.dm = api.somebody();
    }

    @Test
    void the_creator_leads_the_campaign_within_the_same_request() {
        JsonNode campaign = created();
        assertThat(campaign.path("viewerRole").asString()).isEqualTo("DM");
        assertThat(campaign.at("/members/0/username").asString()).isEqualTo(dm.username());
        assertThat(campaign.at("/sessions/totalCount").asInt()).isZero();
        assertThat(campaign.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void a_campaign_is_asked_for_by_id_or_slug_but_not_both() {
        JsonNode campaign = created();
        String bySlug = "query($slug: String) { campaign(slug: $slug) { id } }";
        assertThat(dm.query(bySlug, Map.of("slug", slug(campaign))).at("/campaign/id").asString())
                .isEqualTo(id(campaign));
        Refused.by(BAD_REQUEST, "id", dm.refusal("{ campaign { id } }", Map.of()));
        Refused.by(
                NOT_FOUND, "slug", api.somebody().refusal(bySlug, Map.of("slug", slug(campaign))));
        String byId = "query($id: ID) { campaign(id: $id) { id } }";
        Refused.by(NOT_FOUND, "id", api.somebody().refusal(byId, Map.of("id", id(campaign))));
    }

    @Test
    void the_same_mutation_id_makes_one_campaign() {
        var input =
                Map.of(
                        "input",
                        Map.of("name", "Twice " + UUID.randomUUID(), "clientMutationId", "c-1"));
        JsonNode first = dm.query(CREATE, input).at("/createCampaign/campaign");
        JsonNode second = dm.query(CREATE, input).at("/createCampaign/campaign");
        assertThat(second).isEqualTo(first);
        assertThat(dm.query("{ campaigns { totalCount } }").at("/campaigns/totalCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_taken_slug_is_a_conflict_that_names_it() {
        JsonNode campaign = created();
        var again = Map.of("input", Map.of("name", "Other", "slug", slug(campaign)));
        Refused.by(CONFLICT, "slug", api.somebody().refusal(CREATE, again));
    }

    @Test
    void a_dm_adds_members_who_then_see_the_campaign_at_once() {
        JsonNode campaign = created();
        Api.Member alice = api.somebody();
        assertThat(alice.query("{ campaigns { nodes { id } } }").at("/campaigns/nodes")).isEmpty();
        JsonNode added =
                dm.query(ADD_MEMBER, member(campaign, alice.username(), "PLAYER"))
                        .path("addMember");
        assertThat(added.at("/member/role").asString()).isEqualTo("PLAYER");
        assertThat(added.at("/campaign/members")).hasSize(2);
        assertThat(
                        alice.query("{ campaigns { nodes { viewerRole } } }")
                                .at("/campaigns/nodes/0/viewerRole")
                                .asString())
                .isEqualTo("PLAYER");
        dm.query(ADD_MEMBER, member(campaign, alice.username(), "SPECTATOR"));
        assertThat(
                        alice.query("{ campaigns { nodes { viewerRole } } }")
                                .at("/campaigns/nodes/0/viewerRole")
                                .asString())
                .isEqualTo("SPECTATOR");
    }

    @Test
    void who_may_not_add_members_is_told_so_or_sees_nothing() {
        JsonNode campaign = created();
        Api.Member alice = api.somebody();
        dm.query(ADD_MEMBER, member(campaign, alice.username(), "PLAYER"));
        var input = member(campaign, api.somebody().username(), "PLAYER");
        Refused.by(FORBIDDEN, null, alice.refusal(ADD_MEMBER, input));
        Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(ADD_MEMBER, input));
        Refused.by(
                NOT_FOUND,
                "username",
                dm.refusal(ADD_MEMBER, member(campaign, "nobody-at-all", "PLAYER")));
        Refused.by(
                NOT_FOUND,
                "username",
                dm.refusal(ADD_MEMBER, member(campaign, "\u0000", "PLAYER")));
    }

    @Test
    void the_same_mutation_id_adds_a_member_once_and_undoes_nothing_done_since() {
        JsonNode campaign = created();
        Api.Member alice = api.somebody();
        Map<String, Object> once =
                new HashMap<>(Map.of("campaignId", id(campaign), "username", alice.username()));
        once.putAll(Map.of("role", "PLAYER", "clientMutationId", "add-1"));
        dm.query(ADD_MEMBER, Map.of("input", once));
        dm.query(ADD_MEMBER, member(campaign, alice.username(), "SPECTATOR"));
        JsonNode again = dm.query(ADD_MEMBER, Map.of("input", once)).path("addMember");
        assertThat(again.at("/member/username").asString()).isEqualTo(alice.username());
        assertThat(again.at("/member/role").asString()).isEqualTo("SPECTATOR");
    }

    @Test
    void a_campaign_keeps_a_dm() {
        JsonNode campaign = created();
        Refused.by(
                CONFLICT,
                "role",
                dm.refusal(ADD_MEMBER, member(campaign, dm.username(), "PLAYER")));
        Api.Member other = api.somebody();
        dm.query(ADD_MEMBER, member(campaign, other.username(), "DM"));
        dm.query(ADD_MEMBER, member(campaign, dm.username(), "PLAYER"));
        Refused.by(
                CONFLICT,
                "role",
                other.refusal(ADD_MEMBER, member(campaign, other.username(), "SPECTATOR")));
    }

    @Test
    void of_a_session_changes_what_is_said_and_goes_what_is_null_or_blank() {
        JsonNode campaign = created();
        Map<String, Object> input =
                new HashMap<>(Map.of("campaignId", id(campaign), "title", "Old", "summary", "S."));
        input.putAll(Map.of("playedOn", "2024-05-01", "inWorldDate", "Thaw 3"));
        String id =
                dm.query(CREATE_SESSION, Map.of("input", input))
                        .at("/createSession/session/id")
                        .asString();
        Map<String, @Nullable Object> change =
                new HashMap<>(Map.of("sessionId", id, "expectedRevision", 1, "title", "New"));
        change.put("playedOn", null);
        change.put("summary", " ");
        JsonNode session =
                dm.query(UPDATE_SESSION, Map.of("input", change)).at("/updateSession/session");
        assertThat(session.path("title").asString()).isEqualTo("New");
        assertThat(session.path("playedOn").isNull()).isTrue();
        assertThat(session.path("summary").isNull()).isTrue();
        assertThat(session.path("inWorldDate").asString()).isEqualTo("Thaw 3");
        assertThat(session.path("revision").asInt()).isEqualTo(2);
        change.put("title", "Later");
        Refused.by(
                CONFLICT, "expectedRevision", dm.refusal(UPDATE_SESSION, Map.of("input", change)));
        change.putAll(Map.of("expectedRevision", 2, "title", "\u0000"));
        Refused.by(BAD_REQUEST, "title", dm.refusal(UPDATE_SESSION, Map.of("input", change)));
        change.put("sessionId", "nope");
        Refused.by(NOT_FOUND, "sessionId", dm.refusal(UPDATE_SESSION, Map.of("input", change)));
    }

    @Test
    void sessions_are_created_and_read_with_all_they_hold() {
        JsonNode campaign = created();
        Map<String, Object> input =
                new HashMap<>(Map.of("campaignId", id(campaign), "number", 3, "title", "The Bell"));
        input.putAll(
                Map.of("playedOn", "2024-05-01", "inWorldDate", "Thaw 3", "summary", "They met."));
        JsonNode session =
                dm.query(CREATE_SESSION, Map.of("input", input)).at("/createSession/session");
        assertThat(session.path("number").asInt()).isEqualTo(3);
        assertThat(session.path("playedOn").asString()).isEqualTo("2024-05-01");
        assertThat(session.at("/campaign/slug").asString()).isEqualTo(slug(campaign));
        JsonNode read =
                dm.query(
                        "query($id: ID!) { session(id: $id) { number title inWorldDate } }",
                        Map.of("id", id(session)));
        assertThat(read.at("/session/title").asString()).isEqualTo("The Bell");
        Refused.by(CONFLICT, "number", dm.refusal(CREATE_SESSION, Map.of("input", input)));
    }

    @Test
    void sessions_of_several_campaigns_are_listed_page_by_page() {
        for (int i = 0; i < 2; i++) {
            String campaign = id(created());
            for (int number = 1; number <= 3; number++) {
                dm.query(CREATE_SESSION, Map.of("input", Map.of("campaignId", campaign)));
            }
        }
        String list =
                "query($after: String) { campaigns { nodes { sessions(first: 2, after: $after) {"
                        + " nodes { number } totalCount pageInfo { hasNextPage endCursor } } } } }";
        JsonNode first = dm.query(list, Map.of()).at("/campaigns/nodes");
        assertThat(first).hasSize(2);
        assertThat(first.get(0).at("/sessions/nodes")).hasSize(2);
        assertThat(first.get(1).at("/sessions/totalCount").asInt()).isEqualTo(3);
        String after = first.get(0).at("/sessions/pageInfo/endCursor").asString();
        JsonNode second = dm.query(list, Map.of("after", after)).at("/campaigns/nodes/1/sessions");
        assertThat(second.at("/nodes/0/number").asInt()).isEqualTo(3);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void arguments_out_of_range_are_refused_by_name() {
        Refused.by(
                BAD_REQUEST,
                "first",
                dm.refusal("{ campaigns(first: 101) { totalCount } }", Map.of()));
        Refused.by(
                BAD_REQUEST,
                "first",
                dm.refusal("{ campaigns(first: 0) { totalCount } }", Map.of()));
        Refused.by(
                BAD_REQUEST,
                "after",
                dm.refusal("{ campaigns(after: \"x\") { totalCount } }", Map.of()));
        Refused.by(NOT_FOUND, "id", dm.refusal("{ session(id: \"nope\") { id } }", Map.of()));
        JsonNode campaign = created();
        var zero = Map.of("input", Map.of("campaignId", id(campaign), "number", 0));
        Refused.by(BAD_REQUEST, "number", dm.refusal(CREATE_SESSION, zero));
        var name = Map.of("input", Map.of("name", "x".repeat(10_000)));
        Refused.by(BAD_REQUEST, "name", dm.refusal(CREATE, name));
    }

    private JsonNode created() {
        var input = Map.of("input", Map.of("name", "Campaign " + UUID.randomUUID()));
        return dm.query(CREATE, input).at("/createCampaign/campaign");
    }

    private static Map<String, ?> member(JsonNode campaign, String username, String role) {
        return Map.of(
                "input", Map.of("campaignId", id(campaign), "username", username, "role", role));
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private static String slug(JsonNode campaign) {
        return campaign.path("slug").asString();
    }
}
