package dev.loregraph.access.signin.providers;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.Proof;
import dev.loregraph.access.signin.Proofs;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProviderAccountController {

    private final ProviderAccounts accounts;
    private final Proofs proofs;
    private final Viewers viewers;

    ProviderAccountController(ProviderAccounts accounts, Proofs proofs, Viewers viewers) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.viewers = viewers;
    }

    record UnlinkProviderAccount(String providerAccountId, @Nullable Proof proof) {}

    record ProviderAccountsLeft(List<ProviderAccount> providerAccounts) {}

    @SchemaMapping(typeName = "Viewer")
    List<ProviderAccount> providerAccounts(Viewer viewer) {
        viewer.mustBeHereInPerson();
        return accounts.of(viewer.userId());
    }

    @MutationMapping
    ProviderAccountsLeft unlinkProviderAccount(
            @Argument UnlinkProviderAccount input, Viewer viewer, GraphQLContext context) {
        proofs.mustHold(viewer, viewers.callerIn(context), input.proof());
        accounts.unlink(viewer.userId(), input.providerAccountId());
        return new ProviderAccountsLeft(accounts.of(viewer.userId()));
    }
}
