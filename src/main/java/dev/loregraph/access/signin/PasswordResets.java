package dev.loregraph.access.signin;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.factors.SecondFactors;
import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.access.tickets.Tickets;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For who has forgotten their password: an administrator, who knows them, makes a code and gets it
 * to them; they choose the password themselves. The second factor, where it is on, is asked for all
 * the same.
 */
@Component
final class PasswordResets {

    private static final String USER_ID = "userId";

    private final Users users;
    private final Viewers viewers;
    private final SecondFactors secondFactors;
    private final Guesses guesses;
    private final SignIns signIns;
    private final Tickets tickets;
    private final Clock clock;

    PasswordResets(
            Users users,
            Viewers viewers,
            SecondFactors secondFactors,
            Guesses guesses,
            SignIns signIns,
            Tickets tickets,
            Clock clock) {
        this.users = users;
        this.viewers = viewers;
        this.secondFactors = secondFactors;
        this.guesses = guesses;
        this.signIns = signIns;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A code for the owner of an account, good once and for a day. */
    PasswordReset made(Viewer administrator, String username) {
        administrator.mustAdminister();
        String userId =
                users.byUsername(username)
                        .map(User::id)
                        .flatMap(viewers::byUserId)
                        .filter(found -> found.platformRole() != PlatformRole.SERVICE)
                        .map(Viewer::userId)
                        .orElseThrow(() -> Refusal.notFound("username", "account", username));
        Instant end = clock.instant().plus(TicketPurpose.PASSWORD_RESET.life());
        String code = tickets.issued(TicketPurpose.PASSWORD_RESET, Map.of(USER_ID, userId));
        return new PasswordReset(code, end);
    }

    /** Sets the password of the code's account, and ends all of its sign-ins. */
    User redeemed(String code, @Nullable String newPassword, @Nullable String otp) {
        Viewer owner =
                tickets.used(TicketPurpose.PASSWORD_RESET, code)
                        .map(held -> held.getOrDefault(USER_ID, ""))
                        .flatMap(viewers::byUserId)
                        .orElseThrow(() ->
                                Refusal.unauthenticated("the code has ended: ask for another"));
        if (secondFactors.of(owner.userId()).enabled()
                && (otp == null || !guesses.isCode(owner.userId(), otp))) {
            throw Refusal.unauthenticated("a code of the second factor is needed")
                    .with("field", "otp");
        }
        users.changePassword(owner, newPassword);
        tickets.drop(code);
        signIns.endAll(owner.userId());
        return new User(owner.userId(), owner.username(), owner.displayName());
    }

    /**
     * @param code shown to the administrator, this once
     */
    record PasswordReset(String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "a password reset";
        }
    }
}
