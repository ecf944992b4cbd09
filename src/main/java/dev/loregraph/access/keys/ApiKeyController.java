package dev.loregraph.access.keys;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.Proof;
import dev.loregraph.access.signin.Proofs;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApiKeyController {

    private final ApiKeys keys;
    private final Users users;
    private final Viewers viewers;
    private final Proofs proofs;

    ApiKeyController(ApiKeys keys, Users users, Viewers viewers, Proofs proofs) {
        this.keys = keys;
        this.users = users;
        this.viewers = viewers;
        this.proofs = proofs;
    }

    record CreateApiKey(
            String name,
            Set<ApiKeyRight> rights,
            @Nullable List<String> campaignIds,
            @Nullable Instant expiresAt,
            @Nullable String serviceAccount,
            @Nullable String clientMutationId,
            @Nullable Proof proof) {

        NewApiKey wanted() {
            return new NewApiKey(name, rights, campaignIds, expiresAt, clientMutationId);
        }
    }

    record RevokeApiKey(String apiKeyId, @Nullable String serviceAccount) {}

    record ApiKeysLeft(List<ApiKey> apiKeys) {}

    @SchemaMapping(typeName = "Viewer")
    List<ApiKey> apiKeys(Viewer viewer) {
        viewer.mustBeHereInPerson();
        return keys.of(viewer.userId());
    }

    @MutationMapping
    ApiKeys.MadeApiKey createApiKey(
            @Argument CreateApiKey input, Viewer viewer, GraphQLContext context) {
        proofs.mustHoldInPart(viewer, viewers.callerIn(context), input.proof());
        return keys.make(owner(viewer, input.serviceAccount()), input.wanted());
    }

    @MutationMapping
    ApiKeysLeft revokeApiKey(@Argument RevokeApiKey input, Viewer viewer) {
        Viewer owner = owner(viewer, input.serviceAccount());
        keys.revoke(owner.userId(), input.apiKeyId());
        return new ApiKeysLeft(keys.of(owner.userId()));
    }

    /** The viewer, or for an administrator the service account that they name. */
    private Viewer owner(Viewer viewer, @Nullable String serviceAccount) {
        viewer.mustBeHereInPerson();
        if (serviceAccount == null) {
            return viewer;
        }
        viewer.mustAdminister();
        return users.byUsername(serviceAccount)
                .map(User::id)
                .flatMap(viewers::byUserId)
                .filter(found -> found.platformRole() == PlatformRole.SERVICE)
                .orElseThrow(() ->
                        Refusal.notFound("serviceAccount", "service account", serviceAccount));
    }
}
