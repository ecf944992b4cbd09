package dev.loregraph.codex;

import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which character each member plays: whose "I" their journals speak with. */
@Component
public final class PlayerCharacters {

    private final Graph graph;
    private final Users users;
    private final Entities entities;
    private final ApplicationEventPublisher news;
    private final Command assign;
    private final Command played;

    PlayerCharacters(Graph graph, Users users, Entities entities, ApplicationEventPublisher news) {
        this.graph = graph;
        this.users = users;
        this.entities = entities;
        this.news = news;
        this.assign = graph.command("codex/assign-character");
        this.played = graph.command("codex/characters-played");
    }

    /**
     * Has a member play this character and no other; DMs may say so of anybody, members of
     * themselves.
     */
    public Entity assign(Viewer viewer, String campaignId, String username, String characterId) {
        viewer.mustPlayIn(campaignId);
        Entity character = entities.byId(viewer, "characterId", characterId);
        if (character.kind() != EntityKind.CHARACTER
                || !character.campaignId().equals(campaignId)) {
            throw Refusal.badInput("characterId", "is no player character of this campaign");
        }
        User member = users.byUsername(username).orElseThrow(() -> unknown(username));
        if (!viewer.mayLead(campaignId) && !member.id().equals(viewer.userId())) {
            throw Refusal.forbidden("only a DM may say which character somebody else plays");
        }
        graph.inTransaction(() -> {
            keep(campaignId, member, characterId);
            news.publishEvent(
                    new CampaignChanged(
                            campaignId,
                            Change.of(Thing.ENTITY, characterId, character.audience())));
        });
        return character;
    }

    /** The id of the character that each member plays, by user id. */
    public Map<String, String> of(String campaignId) {
        return played(campaignId, "characterId");
    }

    /** The same by the id that the character had before it was merged into another, for jobs. */
    public Map<String, String> partsOf(String campaignId) {
        return played(campaignId, "partId");
    }

    private Map<String, String> played(String campaignId, String column) {
        return played.with("campaignId", campaignId).by("userId", row -> row.text(column));
    }

    private void keep(String campaignId, User member, String characterId) {
        var kept =
                assign.with("campaignId", campaignId)
                        .with("userId", member.id())
                        .with("characterId", characterId)
                        .first(row -> row.text("id"));
        if (kept.isEmpty()) {
            throw unknown(member.username());
        }
    }

    private static Refusal unknown(String username) {
        return Refusal.notFound("username", "member", username);
    }
}
