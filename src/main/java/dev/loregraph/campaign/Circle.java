package dev.loregraph.campaign;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** A campaign's members, while nobody else changes them. */
record Circle(String ownerId, List<Member> members) {

    private static final int MOST = 100;

    Optional<Member> member(String userId) {
        return members.stream().filter(member -> member.userId().equals(userId)).findFirst();
    }

    Member named(String username) {
        return members.stream()
                .filter(member -> member.username().equalsIgnoreCase(username))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("username", "member", username));
    }

    void refuseCrowd() {
        if (members.size() >= MOST) {
            throw Refusal.conflict("campaignId", "has " + MOST + " members, which is the most");
        }
    }

    void refuseLeaderless(String field, String userId, String username) {
        boolean leads = member(userId).filter(one -> one.role() == CampaignRole.DM).isPresent();
        boolean othersLead =
                members.stream()
                        .anyMatch(one ->
                                one.role() == CampaignRole.DM && !one.userId().equals(userId));
        if (leads && !othersLead) {
            throw Refusal.conflict(
                    field, Refusal.quoted(username) + " is the only DM and must stay one");
        }
    }

    void refuseOthersThan(Viewer by, Member changed) {
        if (changed.userId().equals(ownerId) && !by.userId().equals(ownerId)) {
            throw Refusal.conflict(
                    "username",
                    Refusal.quoted(changed.username())
                            + " owns the campaign: nobody else can change what they are in it");
        }
    }
}
