package dev.loregraph.campaign.invitations;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class InvitationsIT {

    private static final String CAMPAIGN =
            "mutation($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }";
    private static final String INVITE =
            "mutation($input: CreateInvitationInput!) { createInvitation(input: $input) { code"
                    + " invitation { id campaignId role createdBy createdAt expiresAt } } }";
    private static final String REVOKE =
            "mutation($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { id } } }";
    private static final String ACCEPT =
            "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { campaign { id viewerRole } member { username role } } }";
    private static final String LIST =
            "query($campaignId: ID!, $first: Int, $after: String) { invitations(campaignId: $campaignId, first: $first, after: $after) {"
                    + " totalCount pageInfo { endCursor } nodes { id } } }";

    private final Api api;
    private final Driver driver;
    private final Api.Member dm;
    private final String campaignId;

    @Autowired
    InvitationsIT(Api api, Driver driver) {
        this.api = api;
        this.driver = driver;
        this.dm = api.somebody();
        var input = Map.of("input", Map.of("name", "Inviting " + UUID.randomUUID()));
        this.campaignId = dm.query(CAMPAIGN, input).at("/createCampaign/campaign/id").asString();
    }

    @Test
    void who_has_the_code_joins_in_the_invitations_role_once() {
        JsonNode invited = invite(Map.of("role", "SPECTATOR"));
        String code = invited.path("code").asString();
        assertThat(code).hasSize(32);
        assertThat(invited.at("/invitation/createdBy").asString()).isEqualTo(dm.username());
        Api.Member guest = api.somebody();
        JsonNode joined =
                guest.query(ACCEPT, input("code", " " + code + " ")).path("acceptInvitation");
        assertThat(joined.at("/campaign/viewerRole").asString()).isEqualTo("SPECTATOR");
        assertThat(joined.at("/member/username").asString()).isEqualTo(guest.username());
        assertThat(ids()).isEmpty();
        Refused.by(NOT_FOUND, "code", api.somebody().refusal(ACCEPT, input("code", code)));
        assertThat(api.somebody().refusal(ACCEPT, input("code", code)).toString())
                .doesNotContain(code);
    }

    @Test
    void only_one_of_many_who_send_the_code_at_once_joins() throws Exception {
        String code = invite(Map.of()).path("code").asString();
        List<Api.Member> guests = IntStream.range(0, 6).mapToObj(_ -> api.somebody()).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> tries =
                    guests.stream()
                            .<Callable<Boolean>>map(guest ->
                                    () ->
                                            guest.graphQl(ACCEPT, input("code", code))
                                                    .codes()
                                                    .isEmpty())
                            .toList();
            int joined = 0;
            for (var tried : threads.invokeAll(tries)) {
                joined += tried.get() ? 1 : 0;
            }
            assertThat(joined).isEqualTo(1);
        }
    }

    @Test
    void the_usual_invitation_makes_a_player_and_is_good_for_a_week() {
        JsonNode invitation = invite(Map.of()).path("invitation");
        assertThat(invitation.path("role").asString()).isEqualTo("PLAYER");
        var created = Instant.parse(invitation.path("createdAt").asString());
        var expires = Instant.parse(invitation.path("expiresAt").asString());
        assertThat(Duration.between(created, expires))
                .isCloseTo(Duration.ofDays(7), Duration.ofMinutes(1));
    }

    @Test
    void an_end_in_the_past_or_after_30_days_is_refused() {
        for (Duration from : List.of(Duration.ofSeconds(-1), Duration.ofDays(31))) {
            Map<String, Object> input = new HashMap<>(Map.of("campaignId", campaignId));
            input.put("expiresAt", Instant.now().plus(from).toString());
            Refused.by(BAD_REQUEST, "expiresAt", dm.refusal(INVITE, Map.of("input", input)));
        }
    }

    @Test
    void one_that_has_ended_is_not_listed_and_lets_nobody_in() {
        String code = invite(Map.of()).path("code").asString();
        run(
                "MATCH (i:Invitation {campaignId: $id}) SET i.expiresAt = datetime('2020-01-01T00:00:00Z')");
        assertThat(ids()).isEmpty();
        Refused.by(NOT_FOUND, "code", api.somebody().refusal(ACCEPT, input("code", code)));
        invite(Map.of());
        assertThat(run("MATCH (i:Invitation {campaignId: $id}) RETURN count(i)")).isEqualTo(1);
    }

    @Test
    void one_that_is_revoked_lets_nobody_in() {
        JsonNode invited = invite(Map.of());
        String id = invited.at("/invitation/id").asString();
        Api.Member player = member("PLAYER");
        Refused.by(NOT_FOUND, "invitationId", player.refusal(REVOKE, input("invitationId", id)));
        dm.query(REVOKE, input("invitationId", id));
        Refused.by(NOT_FOUND, "invitationId", dm.refusal(REVOKE, input("invitationId", id)));
        String code = invited.path("code").asString();
        Refused.by(NOT_FOUND, "code", api.somebody().refusal(ACCEPT, input("code", code)));
    }

    @Test
    void a_member_stays_what_they_are_and_the_code_stays_good() {
        Api.Member player = member("PLAYER");
        String code = invite(Map.of("role", "DM")).path("code").asString();
        Refused.by(CONFLICT, "code", player.refusal(ACCEPT, input("code", code)));
        api.somebody().query(ACCEPT, input("code", code));
    }

    @Test
    void the_same_mutation_id_makes_one_and_shows_the_code_once() {
        var input = Map.of("clientMutationId", "invite-1");
        JsonNode first = invite(input);
        JsonNode second = invite(input);
        assertThat(second.path("invitation")).isEqualTo(first.path("invitation"));
        assertThat(second.path("code").isNull()).isTrue();
    }

    @Test
    void the_code_is_not_kept() {
        String code = invite(Map.of()).path("code").asString();
        assertThat(
                        run(
                                "MATCH (i:Invitation {campaignId: $id}) WHERE any(k IN keys(i) WHERE toString(i[k]) CONTAINS '"
                                        + code
                                        + "') RETURN count(i)"))
                .isZero();
    }

    @Test
    void invitations_are_for_dms() {
        Api.Member player = member("PLAYER");
        var of = Map.of("campaignId", campaignId);
        Refused.by(FORBIDDEN, null, player.refusal(INVITE, Map.of("input", of)));
        Refused.by(FORBIDDEN, null, player.refusal(LIST, of));
        Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(INVITE, Map.of("input", of)));
        Refused.by(NOT_FOUND, "campaignId", api.somebody().refusal(LIST, of));
    }

    @Test
    void they_are_listed_by_their_end_page_by_page() {
        String later = invite(expiring(Duration.ofDays(9))).at("/invitation/id").asString();
        String sooner = invite(expiring(Duration.ofDays(3))).at("/invitation/id").asString();
        assertThat(ids()).containsExactly(sooner, later);
        JsonNode page =
                dm.query(LIST, Map.of("campaignId", campaignId, "first", 1)).path("invitations");
        assertThat(page.path("totalCount").asInt()).isEqualTo(2);
        String after = page.at("/pageInfo/endCursor").asString();
        page = dm.query(LIST, Map.of("campaignId", campaignId, "after", after)).path("invitations");
        assertThat(page.at("/nodes/0/id").asString()).isEqualTo(later);
    }

    private static Map<String, Object> expiring(Duration in) {
        return Map.of("expiresAt", Instant.now().plus(in).toString());
    }

    private JsonNode invite(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("campaignId", campaignId);
        return dm.query(INVITE, Map.of("input", input)).path("createInvitation");
    }

    private Api.Member member(String role) {
        Api.Member guest = api.somebody();
        guest.query(ACCEPT, input("code", invite(Map.of("role", role)).path("code").asString()));
        return guest;
    }

    private List<String> ids() {
        return dm.query(LIST, Map.of("campaignId", campaignId))
                .at("/invitations/nodes")
                .valueStream()
                .map(node -> node.path("id").asString())
                .toList();
    }

    private static Map<String, Object> input(String field, String value) {
        return Map.of("input", Map.of(field, value));
    }

    private long run(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher, Map.of("id", campaignId)).list().stream()
                    .map(row -> Objects.requireNonNull(row.get(0)).asLong())
                    .findFirst()
                    .orElse(0L);
        }
    }
}
