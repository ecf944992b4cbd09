package dev.loregraph.campaign.invitations;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.OneTimeCode;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.campaign.Memberships;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invitations that nobody has accepted yet. Each has a code that is good once; what is kept of it
 * is its SHA-256 hash.
 */
@Component
class Invitations {

    private static final int MOST_OPEN = 100;

    private final Graph graph;
    private final Memberships memberships;
    private final Receipts receipts;
    private final Clock clock;
    private final Command create;
    private final Command find;
    private final Command take;
    private final Command remove;
    private final Question open;
    private final Question openCount;
    private final Question byId;

    Invitations(Graph graph, Memberships memberships, Receipts receipts, Clock clock) {
        this.graph = graph;
        this.memberships = memberships;
        this.receipts = receipts;
        this.clock = clock;
        this.create = graph.command("campaign/create-invitation");
        this.find = graph.command("campaign/find-invitation");
        this.take = graph.command("campaign/take-invitation");
        this.remove = graph.command("campaign/remove-invitation");
        this.open = graph.question("campaign/invitations");
        this.openCount = graph.question("campaign/invitations-count");
        this.byId = graph.question("campaign/invitation-by-id");
    }

    /** A campaign's that can still be accepted, those that end first first; for its DMs. */
    Connection<Invitation> of(Viewer viewer, String campaignId, Page asked) {
        viewer.mustLead(campaignId);
        Page page = asked.in("invitations");
        List<Invitation> found =
                open.within(viewer.sight())
                        .with("campaignId", campaignId)
                        .with("now", clock.instant())
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Invitation::of);
        return Connection.of(page, found, Invitation::key, () -> count(viewer, campaignId));
    }

    /** One more, for DMs to make. */
    Invited create(
            Viewer viewer,
            String campaignId,
            NewInvitation wanted,
            @Nullable String clientMutationId) {
        viewer.mustLead(campaignId);
        viewer.mustBeHereInPerson();
        var shown = new AtomicReference<@Nullable String>();
        String id =
                receipts.oneOnce(
                        viewer,
                        "createInvitation",
                        clientMutationId,
                        () -> {
                            OneTimeCode code = OneTimeCode.made();
                            shown.set(code.text());
                            return stored(viewer, campaignId, wanted, code.hash());
                        });
        return new Invited(byId(viewer, id), shown.get());
    }

    /** Ends one that nobody has accepted yet. */
    Invitation revoke(Viewer viewer, String id) {
        return graph.inTransaction(() -> {
            Invitation invitation = byId(viewer, id);
            viewer.mustLead(invitation.campaignId());
            remove.with("id", id).run();
            return invitation;
        });
    }

    /** Makes the bearer of the code a member; the code is used up. */
    String accept(Viewer viewer, String code) {
        viewer.mustBeHereInPerson();
        String codeHash = OneTimeCode.hashOf(code);
        return graph.inTransaction(() -> {
            String campaignId =
                    find.with("codeHash", codeHash)
                            .first(row -> row.text("campaignId"))
                            .orElseThrow(Invitations::unknown);
            memberships.join(viewer, campaignId, () -> taken(codeHash));
            return campaignId;
        });
    }

    /** The role that it gives, for the one who takes it first. */
    private CampaignRole taken(String codeHash) {
        return take.with("codeHash", codeHash)
                .with("now", clock.instant())
                .first(row -> row.constant("role", CampaignRole.class))
                .orElseThrow(Invitations::unknown);
    }

    private String stored(Viewer viewer, String campaignId, NewInvitation wanted, String codeHash) {
        if (count(viewer, campaignId) >= MOST_OPEN) {
            throw Refusal.conflict(
                    "campaignId", "has " + MOST_OPEN + " open invitations, which is the most");
        }
        String id = UUID.randomUUID().toString();
        create.with("id", id)
                .with("campaignId", campaignId)
                .with("role", wanted.role())
                .with("codeHash", codeHash)
                .with("createdBy", viewer.username())
                .with("now", clock.instant())
                .with("expiresAt", wanted.expiresAt())
                .run();
        return id;
    }

    private int count(Viewer viewer, String campaignId) {
        return openCount
                .within(viewer.sight())
                .with("campaignId", campaignId)
                .with("now", clock.instant())
                .first(row -> row.integer("total"))
                .orElse(0);
    }

    private Invitation byId(Viewer viewer, String id) {
        return byId.within(viewer.sight())
                .with("id", id)
                .first(Invitation::of)
                .orElseThrow(() -> Refusal.notFound("invitationId", "invitation", id));
    }

    /** The same for a code that never was, is used up or has ended; it isn't quoted back. */
    private static Refusal unknown() {
        return Refusal.notFound("code", "invitation with this code", "…");
    }
}
