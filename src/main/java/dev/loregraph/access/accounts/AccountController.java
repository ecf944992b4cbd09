package dev.loregraph.access.accounts;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccountController {

    private final Accounts accounts;
    private final FirstAdministrator firstAdministrator;
    private final Viewers viewers;

    AccountController(Accounts accounts, FirstAdministrator firstAdministrator, Viewers viewers) {
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.viewers = viewers;
    }

    record BecomeFirstAdministrator(String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    record CreateServiceAccount(String username, @Nullable String displayName) {}

    record ChangePlatformRole(String username, PlatformRole platformRole) {}

    record CloseAccount(String username) {}

    record AdministratorMade(Viewer viewer) {}

    record AccountChanged(Account account) {}

    @QueryMapping
    Account account(@Argument String username, Viewer viewer) {
        return accounts.named(viewer, username);
    }

    @MutationMapping
    AdministratorMade becomeFirstAdministrator(
            @Argument BecomeFirstAdministrator input, Viewer viewer) {
        firstAdministrator.become(viewer, input.code());
        return new AdministratorMade(viewers.asOfNow(viewer));
    }

    @MutationMapping
    AccountChanged createServiceAccount(@Argument CreateServiceAccount input, Viewer viewer) {
        return new AccountChanged(
                accounts.createServiceAccount(viewer, input.username(), input.displayName()));
    }

    @MutationMapping
    AccountChanged changePlatformRole(@Argument ChangePlatformRole input, Viewer viewer) {
        return new AccountChanged(
                accounts.changeRole(viewer, input.username(), input.platformRole()));
    }

    @MutationMapping
    AccountChanged closeAccount(@Argument CloseAccount input, Viewer viewer) {
        return new AccountChanged(accounts.close(viewer, input.username()));
    }
}
