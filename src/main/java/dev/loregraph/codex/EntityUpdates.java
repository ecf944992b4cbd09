package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes entities, and tells of it; its callers hold the transaction and the cast's lock. */
@Component
class EntityUpdates {

    private final EntityStore store;
    private final EntityRules rules;
    private final FormerNames formerNames;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command followAudience;

    EntityUpdates(
            Graph graph,
            EntityStore store,
            EntityRules rules,
            FormerNames formerNames,
            Clock clock,
            ApplicationEventPublisher news) {
        this.store = store;
        this.rules = rules;
        this.formerNames = formerNames;
        this.clock = clock;
        this.news = news;
        this.followAudience = graph.command("codex/follow-audience");
    }

    /** The entity with the change. */
    Entity update(Viewer viewer, Entity before, EntityChange wanted) {
        EntityRules.refuseStrangersTo(before, viewer);
        if (before.revision() != wanted.expectedRevision()) {
            throw Refusal.stale(wanted.expectedRevision(), before.revision());
        }
        List<String> aliases = wanted.aliases();
        EntityChange change =
                aliases == null
                        ? wanted
                        : wanted.withAliases(formerNames.without(viewer.sight(), before, aliases));
        Entity after = change.appliedTo(before, clock.instant());
        if (!after.equals(before)) {
            keep(viewer, before, after);
        }
        return after;
    }

    private void keep(Viewer viewer, Entity before, Entity after) {
        if (!after.audience().equals(before.audience())) {
            EntityRules.refuseAudienceOfOthers(viewer, after.campaignId(), after.audience());
        }
        if (!after.foldedName().equals(before.foldedName())) {
            rules.refuseNamesakes(viewer, after.campaignId(), List.of(after), _ -> "name");
        }
        store.update(after);
        tellOf(before, after);
    }

    private void tellOf(Entity before, Entity after) {
        news.publishEvent(new EntityChanged(after.campaignId(), after.id(), after.revision()));
        news.publishEvent(
                new CampaignChanged(
                        after.campaignId(),
                        Change.of(Thing.ENTITY, after.id(), before.audience(), after.audience())));
        if (!after.names().toList().equals(before.names().toList())) {
            news.publishEvent(new EntityRenamed(after.campaignId(), after.id()));
        }
        if (!after.audience().equals(before.audience())) {
            tellOfReaders(after);
        }
    }

    /** Of those of the entity, and of what was merged into it. */
    private void tellOfReaders(Entity entity) {
        news.publishEvent(
                new EntityAudienceChanged(
                        entity.campaignId(), entity.id(), entity.audience().key()));
        followAudience
                .with("id", entity.id())
                .with("audience", entity.audience())
                .list(row ->
                        new EntityAudienceChanged(
                                entity.campaignId(), row.text("id"), row.text("audience")))
                .forEach(news::publishEvent);
    }
}
