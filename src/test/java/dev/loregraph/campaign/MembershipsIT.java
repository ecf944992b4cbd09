package dev.loregraph.campaign;

import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.graph.Graph;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Leaving, being put out, and who owns a campaign. */
@WholeServerTest
class MembershipsIT {

    private static final String CAMPAIGN =
            "mutation($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id ownerId } } }";
    private static final String ADD =
            "mutation($input: AddMemberInput!) { addMember(input: $input) { member { role } } }";
    private static final String REMOVE =
            "mutation($input: RemoveMemberInput!) { removeMember(input: $input) { campaign { members { username } } } }";
    private static final String LEAVE =
            "mutation($input: LeaveCampaignInput!) { leaveCampaign(input: $input) { campaignId } }";
    private static final String HAND_OVER =
            "mutation($input: HandOverCampaignInput!) { handOverCampaign(input: $input) { campaign { ownerId members { username role } } } }";
    private static final String READ = "query($id: ID) { campaign(id: $id) { id } }";

    private final Api api;
    private final Graph graph;
    private final Api.Member owner;
    private final Api.Member player;
    private final String campaignId;

    @Autowired
    MembershipsIT(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
        this.owner = api.somebody();
        this.player = api.somebody();
        JsonNode made =
                owner.query(CAMPAIGN, Map.of("input", Map.of("name", "Owned " + UUID.randomUUID())))
                        .at("/createCampaign/campaign");
        assertThat(made.path("ownerId").asString()).isEqualTo(owner.id());
        this.campaignId = made.path("id").asString();
        add(player, "PLAYER");
    }

    @Test
    void a_member_leaves_and_sees_nothing_any_more() {
        player.query(LEAVE, of(null));
        Refused.by(NOT_FOUND, "id", player.refusal(READ, Map.of("id", campaignId)));
        Refused.by(NOT_FOUND, "campaignId", player.refusal(LEAVE, of(null)));
    }

    @Test
    void a_dm_puts_members_out_and_players_do_not() {
        Refused.by(FORBIDDEN, null, player.refusal(REMOVE, of(owner)));
        Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(REMOVE, of(player)));
        JsonNode left = owner.query(REMOVE, of(player)).at("/removeMember/campaign/members");
        assertThat(left).hasSize(1);
        Refused.by(NOT_FOUND, "id", player.refusal(READ, Map.of("id", campaignId)));
        Refused.by(NOT_FOUND, "username", owner.refusal(REMOVE, of(player)));
    }

    @Test
    void the_only_dm_can_not_leave_nor_be_put_out() {
        Refused.by(CONFLICT, "username", owner.refusal(LEAVE, of(null)));
        Refused.by(CONFLICT, "username", owner.refusal(REMOVE, of(owner)));
    }

    @Test
    void no_other_dm_changes_what_the_owner_is() {
        Api.Member other = api.somebody();
        add(other, "DM");
        Refused.by(CONFLICT, "username", other.refusal(REMOVE, of(owner)));
        Map<String, Object> input = new HashMap<>(input(owner));
        input.put("role", "PLAYER");
        Refused.by(CONFLICT, "username", other.refusal(ADD, Map.of("input", input)));
        Refused.by(CONFLICT, "campaignId", owner.refusal(LEAVE, of(null)));
        owner.query(ADD, Map.of("input", input));
    }

    @Test
    void the_owner_hands_the_campaign_over_and_may_leave_then() {
        Refused.by(FORBIDDEN, null, player.refusal(HAND_OVER, of(player)));
        Refused.by(NOT_FOUND, "username", owner.refusal(HAND_OVER, of(api.somebody())));
        Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(HAND_OVER, of(player)));
        JsonNode campaign = owner.query(HAND_OVER, of(player)).at("/handOverCampaign/campaign");
        assertThat(campaign.path("ownerId").asString()).isEqualTo(player.id());
        assertThat(campaign.path("members").toString()).doesNotContain("PLAYER");
        Refused.by(FORBIDDEN, null, owner.refusal(HAND_OVER, of(owner)));
        Refused.by(CONFLICT, "username", owner.refusal(REMOVE, of(player)));
        owner.query(LEAVE, of(null));
        Refused.by(CONFLICT, "username", player.refusal(LEAVE, of(null)));
    }

    @Test
    void once_the_owners_account_is_closed_any_dm_hands_the_campaign_over() {
        Api.Member other = api.somebody();
        add(other, "DM");
        graph.command("access/close-account")
                .with("id", owner.id())
                .with("now", Instant.EPOCH)
                .run();
        Refused.by(FORBIDDEN, null, player.refusal(HAND_OVER, of(player)));
        assertThat(
                        other.query(HAND_OVER, of(other))
                                .at("/handOverCampaign/campaign/ownerId")
                                .asString())
                .isEqualTo(other.id());
    }

    private void add(Api.Member member, String role) {
        Map<String, Object> input = new HashMap<>(input(member));
        input.put("role", role);
        owner.query(ADD, Map.of("input", input));
    }

    private Map<String, Object> of(Api.@Nullable Member member) {
        return Map.of("input", member == null ? Map.of("campaignId", campaignId) : input(member));
    }

    private Map<String, String> input(Api.Member member) {
        return Map.of("campaignId", campaignId, "username", member.username());
    }
}
