package dev.loregraph.campaign;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class CampaignsIT {

    private final Graph graph;
    private final Campaigns campaigns;
    private final Table table;

    @Autowired
    CampaignsIT(Graph graph, Campaigns campaigns) {
        this.graph = graph;
        this.campaigns = campaigns;
        this.table = Table.laid(graph, campaigns);
    }

    @Test
    void a_campaign_is_found_by_id_and_slug_by_its_members_only() {
        Campaign campaign = table.campaign();
        assertThat(campaigns.byId(table.alice(), "id", campaign.id())).isEqualTo(campaign);
        assertThat(campaigns.withSlug(table.spectator(), campaign.slug())).contains(campaign);
        assertThat(campaigns.withSlug(table.stranger(), campaign.slug())).isEmpty();
        Refused.by(NOT_FOUND, "id", () -> campaigns.byId(table.stranger(), "id", campaign.id()))
                .contains(campaign.id());
    }

    @Test
    void the_slug_is_made_from_the_name() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Campaign campaign = create("L’Épée d’Øyvind — " + unique, null);
        assertThat(campaign.slug()).isEqualTo("lepee-doyvind-" + unique);
        assertThat(campaign.name()).isEqualTo("L’Épée d’Øyvind — " + unique);
    }

    @Test
    void a_name_that_another_campaign_has_gets_a_slug_of_its_own() {
        String name = Table.uniqueName();
        Campaign one = create(name, null);
        Campaign other = create(name, null);
        assertThat(other.slug()).startsWith(one.slug() + "-");
    }

    @Test
    void a_taken_slug_is_a_conflict_and_nothing_is_written() {
        String slug = table.campaign().slug();
        Refused.by(CONFLICT, "slug", () -> create("Other name", slug)).contains(slug);
        assertThat(campaigns.byId(table.dm(), "id", table.id())).isEqualTo(table.campaign());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-a", "a-", "a--b", "ä", "a/b", "..", "a_b", "\u0000"})
    void a_slug_of_other_characters_is_refused(String slug) {
        Refused.by(BAD_REQUEST, "slug", () -> create(Table.uniqueName(), slug));
        Refused.by(BAD_REQUEST, "slug", () -> create(Table.uniqueName(), "x".repeat(10_000)));
    }

    @Test
    void a_name_without_latin_letters_needs_a_slug() {
        Refused.by(BAD_REQUEST, "slug", () -> create("שלום", null)).contains("give one");
        String slug = UUID.randomUUID().toString();
        assertThat(create("שלום", slug).name()).isEqualTo("שלום");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0301", "a\u0007b", "a\uD800b"})
    void an_unprintable_name_is_refused(String name) {
        Refused.by(BAD_REQUEST, "name", () -> create(name, UUID.randomUUID().toString()));
    }

    @Test
    void an_endless_name_is_refused() {
        Refused.by(BAD_REQUEST, "name", () -> create("x".repeat(10_000), null)).contains("10000");
    }

    @Test
    void the_viewers_campaigns_are_listed_by_name_page_by_page() {
        Viewer user = Table.user(graph, "busy");
        String run = UUID.randomUUID().toString();
        Campaign b = campaigns.create(user, NewCampaign.of("B " + run, null, null));
        Campaign a = campaigns.create(user, NewCampaign.of("A " + run, null, null));
        Viewer member = withRoles(user, Map.of(a.id(), CampaignRole.DM, b.id(), CampaignRole.DM));
        var first = campaigns.of(member, Page.of(1, null));
        var second = campaigns.of(member, Page.of(1, first.pageInfo().endCursor()));
        assertThat(first.nodes()).containsExactly(a);
        assertThat(first.totalCount()).isEqualTo(2);
        assertThat(second.nodes()).containsExactly(b);
        assertThat(second.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void several_campaigns_are_fetched_at_once_without_those_of_others() {
        assertThat(campaigns.byIds(table.alice(), List.of(table.id(), otherId(), "no such id")))
                .containsOnlyKeys(table.id());
    }

    private Campaign create(String name, @Nullable String slug) {
        return campaigns.create(table.dm(), NewCampaign.of(name, slug, null));
    }

    private String otherId() {
        return table.stranger().roles().keySet().iterator().next();
    }

    private static Viewer withRoles(Viewer user, Map<String, CampaignRole> roles) {
        return new Viewer(user.userId(), user.username(), user.displayName(), roles);
    }
}
