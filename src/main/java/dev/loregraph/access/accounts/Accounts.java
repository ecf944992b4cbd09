package dev.loregraph.access.accounts;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All accounts of the server, for its administrators. */
@Component
final class Accounts {

    private final Graph graph;
    private final Users users;
    private final Viewers viewers;
    private final Clock clock;
    private final Command account;
    private final Command setRole;
    private final Command lockAdministrators;
    private final Command close;

    Accounts(Graph graph, Users users, Viewers viewers, Clock clock) {
        this.graph = graph;
        this.users = users;
        this.viewers = viewers;
        this.clock = clock;
        this.account = graph.command("access/account");
        this.setRole = graph.command("access/set-platform-role");
        this.lockAdministrators = graph.command("access/lock-administrators");
        this.close = graph.command("access/close-account");
    }

    Account named(Viewer viewer, String username) {
        viewer.mustAdminister();
        return named(username).orElseThrow(() -> Refusal.notFound("username", "account", username));
    }

    /** A program's account: API keys let it in, and nothing else. */
    Account createServiceAccount(Viewer viewer, String username, @Nullable String displayName) {
        viewer.mustAdminister();
        User made = users.registerWithoutPassword(username, displayName, PlatformRole.SERVICE);
        return named(made.username()).orElseThrow();
    }

    /** Makes a user an administrator, or an administrator a user. */
    Account changeRole(Viewer viewer, String username, PlatformRole role) {
        Account account = named(viewer, username);
        if (account.platformRole() == PlatformRole.SERVICE || role == PlatformRole.SERVICE) {
            throw Refusal.badInput(
                    "platformRole", "a service account stays one, and nobody else becomes one");
        }
        graph.inTransaction(() -> {
            mustLeaveAnAdministrator(account, role);
            give(account.id(), role);
        });
        return named(username).orElseThrow();
    }

    /**
     * Ends an account: nobody signs in to it any more, its keys, factors and memberships go, its
     * username stays taken and what was written under it stays.
     */
    Account close(Viewer viewer, String username) {
        Account account = named(viewer, username);
        graph.inTransaction(() -> {
            mustLeaveAnAdministrator(account, PlatformRole.USER);
            close.with("id", account.id()).with("now", clock.instant()).run();
            viewers.forgetWhenCommitted(account.id());
        });
        return account;
    }

    boolean hasAdministrator() {
        return administrators() > 0;
    }

    /** Makes this user the first administrator; false when there is one already. */
    boolean becomesFirst(String userId) {
        return graph.inTransaction(() -> {
            boolean first = administrators() == 0;
            if (first) {
                give(userId, PlatformRole.ADMIN);
            }
            return first;
        });
    }

    private void mustLeaveAnAdministrator(Account account, PlatformRole role) {
        if (account.platformRole() == PlatformRole.ADMIN
                && role != PlatformRole.ADMIN
                && administrators() < 2) {
            throw Refusal.conflict(
                    "username",
                    Refusal.quoted(account.username()) + " is the only administrator left");
        }
    }

    private void give(String userId, PlatformRole role) {
        setRole.with("id", userId).with("role", role).run();
        viewers.forgetWhenCommitted(userId);
    }

    /** Changes of the number of administrators wait for each other. */
    private int administrators() {
        return lockAdministrators
                .with("now", clock.instant())
                .first(row -> row.integer("count"))
                .orElse(0);
    }

    private Optional<Account> named(String username) {
        return users.byUsername(username)
                .flatMap(user -> account.with("id", user.id()).first(Account::of));
    }
}
