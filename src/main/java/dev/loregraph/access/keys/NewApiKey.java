package dev.loregraph.access.keys;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a key is to be good for. */
record NewApiKey(
        String name,
        Set<ApiKeyRight> rights,
        @Nullable List<String> campaignIds,
        @Nullable Instant expiresAt,
        @Nullable String clientMutationId) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ID = 128;
    private static final int MOST_CAMPAIGNS = 100;

    NewApiKey {
        name = InputText.line("name", name, LONGEST_NAME);
        clientMutationId = InputText.lineOrNull("clientMutationId", clientMutationId, LONGEST_ID);
        if (rights.isEmpty()) {
            throw Refusal.badInput("rights", "are none: give READ, or WRITE");
        }
        rights = EnumSet.copyOf(rights);
        if (rights.contains(ApiKeyRight.WRITE)) {
            rights.add(ApiKeyRight.READ);
        }
        if (campaignIds != null) {
            campaignIds = campaignIds.stream().distinct().toList();
            if (campaignIds.isEmpty() || campaignIds.size() > MOST_CAMPAIGNS) {
                throw Refusal.badInput(
                        "campaignIds",
                        "name 1 to " + MOST_CAMPAIGNS + ", or leave them out for all");
            }
        }
    }

    /** Refuses campaigns that the owner isn't in, and metrics to who may not read them. */
    void mustStayWithin(Viewer owner) {
        if (rights.contains(ApiKeyRight.METRICS) && owner.platformRole() != PlatformRole.ADMIN) {
            throw Refusal.forbidden("only an administrator's own key can read the metrics");
        }
        if (campaignIds != null) {
            campaignIds.stream()
                    .filter(id -> owner.roleIn(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> {
                        throw Refusal.notFound("campaignIds", "campaign", id);
                    });
        }
    }
}
