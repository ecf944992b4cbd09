package dev.loregraph.access.signin;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.tokens.AccessTokens;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who is signed in where. A sign-in is renewed with refresh tokens that are good once; a second use
 * means that somebody copied one, and ends it. What is kept of a token is its SHA-256 hash.
 */
@Component
public final class SignIns {

    private final Graph graph;
    private final Viewers viewers;
    private final AccessTokens accessTokens;
    private final SignInSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command open;
    private final Command use;
    private final Command renew;
    private final Command end;
    private final Command endOthers;
    private final Command ofUser;

    SignIns(
            Graph graph,
            Viewers viewers,
            AccessTokens accessTokens,
            SignInSettings settings,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.viewers = viewers;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.clock = clock;
        this.news = news;
        this.open = graph.command("access/open-sign-in");
        this.use = graph.command("access/use-sign-in");
        this.renew = graph.command("access/renew-sign-in");
        this.end = graph.command("access/end-sign-in");
        this.endOthers = graph.command("access/end-other-sign-ins");
        this.ofUser = graph.command("access/sign-ins-of-user");
    }

    /** Signs in a user who has proved who they are. */
    public Tokens open(String userId, SignInMethod method, Device device) {
        RefreshToken first = RefreshToken.first();
        Instant now = clock.instant();
        graph.inTransaction(() -> {
            open.with("userId", userId)
                    .with("id", first.signInId())
                    .with("familyHash", first.familyHash())
                    .with("turnHash", first.turnHash())
                    .with("method", method)
                    .with("client", device.client())
                    .with("address", device.address())
                    .with("now", now)
                    .with("lastEnd", now.plus(settings.longest()))
                    .with("endsAt", endAfter(now, now.plus(settings.longest())))
                    .with("mostOthers", settings.mostAtOnce() - 1)
                    .run();
            viewers.forgetQuietlyWhenCommitted(userId);
            news.publishEvent(new SignedIn(userId, first.signInId(), method, device));
        });
        return tokens(userId, first)
                .orElseThrow(() -> Refusal.unauthenticated("this account can't sign in"));
    }

    /** The next tokens, if the sign-in hasn't ended. */
    Optional<Tokens> renewed(String refreshToken) {
        return RefreshToken.read(refreshToken)
                .flatMap(token -> graph.inTransaction(() -> renewed(token)));
    }

    /** Ends the token's sign-in: its holder has signed out. */
    void end(String refreshToken) {
        RefreshToken.read(refreshToken)
                .ifPresent(token ->
                        graph.inTransaction(() ->
                                used(token)
                                        .ifPresent(
                                                found -> end(found.userId(), token.signInId()))));
    }

    /** Ends one of the viewer's own; NOT_FOUND for anybody else's. */
    void end(Viewer viewer, String signInId) {
        boolean found = graph.inTransaction(() -> end(viewer.userId(), signInId));
        if (!found) {
            throw Refusal.notFound("signInId", "sign-in", signInId);
        }
    }

    /** Ends all of a user's, but for the one that is given. */
    void endOthers(String userId, String keptId) {
        graph.inTransaction(() -> {
            endOthers.with("userId", userId).with("keptId", keptId).run();
            viewers.forgetWhenCommitted(userId);
        });
    }

    /** Ends all of a user's; returned is how many there were. */
    int endAll(String userId) {
        return graph.inTransaction(() -> {
            int ended = of(userId).size();
            endOthers(userId, "");
            return ended;
        });
    }

    /** Those that haven't ended, the one used last first. */
    List<SignIn> of(String userId) {
        return ofUser.with("userId", userId).with("now", clock.instant()).list(SignIn::of);
    }

    private Optional<Tokens> renewed(RefreshToken token) {
        Optional<Used> used = used(token);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        if (!used.get().holds()) {
            end(used.get().userId(), token.signInId());
            news.publishEvent(new RefreshTokenReused(used.get().userId(), token.signInId()));
            return Optional.empty();
        }
        RefreshToken next = token.next();
        Instant now = clock.instant();
        renew.with("id", token.signInId())
                .with("turnHash", next.turnHash())
                .with("now", now)
                .with("endsAt", endAfter(now, used.get().lastEnd()))
                .run();
        return tokens(used.get().userId(), next);
    }

    private Instant endAfter(Instant now, Instant lastEnd) {
        Instant idleEnd = now.plus(settings.idle());
        return idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
    }

    /** Nothing for a token whose family's secret is wrong: somebody made it up. */
    private Optional<Used> used(RefreshToken token) {
        return use.with("id", token.signInId())
                .with("familyHash", token.familyHash())
                .with("turnHash", token.turnHash())
                .with("now", clock.instant())
                .first(Used::of);
    }

    private boolean end(String userId, String signInId) {
        int ended = end.with("userId", userId).with("id", signInId).run().nodes();
        viewers.forgetWhenCommitted(userId);
        return ended > 0;
    }

    private Optional<Tokens> tokens(String userId, RefreshToken refreshToken) {
        return viewers.byUserId(userId)
                .filter(viewer -> viewer.platformRole() != PlatformRole.SERVICE)
                .map(viewer ->
                        new Tokens(
                                accessTokens.issuedTo(
                                        userId, refreshToken.signInId(), viewer.platformRole()),
                                refreshToken.text(),
                                accessTokens.life().toSeconds()));
    }

    private record Used(String userId, boolean holds, Instant lastEnd) {

        static Used of(Row row) {
            return new Used(row.text("userId"), row.flag("holds"), row.instant("lastEnd"));
        }
    }
}
