package dev.loregraph.access.signin.providers;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.access.tickets.Tickets;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.transactions.AlreadyTaken;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which verified subject of which provider is who here. */
@Component
final class ProviderAccounts {

    private static final String PROVIDER = "provider";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private static final String USER_ID = "userId";

    private final Graph graph;
    private final Users users;
    private final Tickets tickets;
    private final Clock clock;
    private final Command userBySubject;
    private final Command link;
    private final Command ofUser;
    private final Command unlink;

    ProviderAccounts(Graph graph, Users users, Tickets tickets, Clock clock) {
        this.graph = graph;
        this.users = users;
        this.tickets = tickets;
        this.clock = clock;
        this.userBySubject = graph.command("access/user-by-subject");
        this.link = graph.command("access/link-provider-account");
        this.ofUser = graph.command("access/provider-accounts-of-user");
        this.unlink = graph.command("access/unlink-provider-account");
    }

    /** The id of the user who linked this subject. */
    Optional<String> userWith(Subject subject) {
        return userBySubject
                .with(ISSUER, subject.issuer())
                .with(SUBJECT, subject.subject())
                .first(row -> row.text(USER_ID));
    }

    List<ProviderAccount> of(String userId) {
        return ofUser.with(USER_ID, userId).list(ProviderAccount::of);
    }

    /** A ticket to make an account with, for a subject that nobody has linked. */
    String registrationTicket(Subject subject) {
        return tickets.issued(
                TicketPurpose.PROVIDER_REGISTRATION,
                Map.of(
                        PROVIDER, subject.provider(),
                        ISSUER, subject.issuer(),
                        SUBJECT, subject.subject()));
    }

    /** A new account, linked to the ticket's subject; the username is the newcomer's choice. */
    User register(String ticket, @Nullable String username, @Nullable String displayName) {
        Map<String, String> held =
                tickets.used(TicketPurpose.PROVIDER_REGISTRATION, ticket)
                        .orElseThrow(
                                () -> Refusal.unauthenticated("the ticket has ended: start again"));
        var subject =
                new Subject(
                        held.getOrDefault(PROVIDER, ""),
                        held.getOrDefault(ISSUER, ""),
                        held.getOrDefault(SUBJECT, ""));
        User made =
                graph.inTransaction(() -> {
                    User user =
                            users.registerWithoutPassword(username, displayName, PlatformRole.USER);
                    link(user.id(), subject);
                    return user;
                });
        tickets.drop(ticket);
        return made;
    }

    /** Lets a user sign in with this subject; CONFLICT when it is somebody's already. */
    void link(String userId, Subject subject) {
        try {
            graph.inTransaction(() ->
                    link.with(USER_ID, userId)
                            .with("id", UUID.randomUUID().toString())
                            .with(PROVIDER, subject.provider())
                            .with(ISSUER, subject.issuer())
                            .with(SUBJECT, subject.subject())
                            .with("now", clock.instant())
                            .run());
        } catch (AlreadyTaken _) {
            throw Refusal.conflict("provider", "that account belongs to somebody here already");
        }
    }

    void unlink(String userId, String accountId) {
        boolean gone =
                graph.inTransaction(() -> unlink.with(USER_ID, userId).with("id", accountId).run())
                                .nodes()
                        > 0;
        if (!gone) {
            throw Refusal.notFound("providerAccountId", "provider account", accountId);
        }
    }
}
