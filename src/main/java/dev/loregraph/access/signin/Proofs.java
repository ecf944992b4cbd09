package dev.loregraph.access.signin;

import dev.loregraph.access.Caller;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.factors.SecondFactors;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks again who somebody is before they change what lets them in: an open screen is not enough.
 */
@Component
public final class Proofs {

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Users users;
    private final SecondFactors secondFactors;
    private final SignIns signIns;
    private final Guesses guesses;
    private final Clock clock;

    Proofs(
            Users users,
            SecondFactors secondFactors,
            SignIns signIns,
            Guesses guesses,
            Clock clock) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * Takes all that would sign them in: their password if they have one, and a code if their
     * second factor is on; of who has neither, that they signed in within ten minutes.
     */
    public void mustHold(Viewer viewer, Caller caller, @Nullable Proof proof) {
        viewer.mustBeHereInPerson();
        boolean byPassword = users.hasPassword(viewer.username());
        boolean byCode = secondFactors.of(viewer.userId()).enabled();
        Proof given = Proof.orNone(proof);
        if ((byPassword && given.password() == null) || (byCode && given.code() == null)) {
            throw Refusal.forbidden("this asks for a proof: your " + asked(byPassword, byCode));
        }
        if (!byPassword && !byCode && !signedInRecently(caller)) {
            throw Refusal.forbidden("sign in again and repeat this within ten minutes");
        }
        mustBeRight(viewer, given);
    }

    /** Takes any part of that, or that they signed in within ten minutes. */
    public void mustHoldInPart(Viewer viewer, Caller caller, @Nullable Proof proof) {
        viewer.mustBeHereInPerson();
        Proof given = Proof.orNone(proof);
        if (given.isNone() && !signedInRecently(caller)) {
            throw Refusal.forbidden(
                    "this asks for a proof: your password or a code; or sign in again and repeat"
                            + " this within ten minutes");
        }
        mustBeRight(viewer, given);
    }

    private void mustBeRight(Viewer viewer, Proof given) {
        String password = given.password();
        if (password != null && guesses.userWith(viewer.username(), password).isEmpty()) {
            throw Refusal.badInput("password", "is wrong");
        }
        String code = given.code();
        if (code != null && !guesses.isCode(viewer.userId(), code)) {
            throw Refusal.badInput("code", "is wrong or was used before");
        }
    }

    private static String asked(boolean byPassword, boolean byCode) {
        String password = byPassword ? "password" : "";
        String code = byCode ? "second factor's code" : "";
        return password + (byPassword && byCode ? " and " : "") + code;
    }

    private boolean signedInRecently(Caller caller) {
        Instant earliest = clock.instant().minus(RECENT);
        return signIns.of(caller.userId()).stream()
                .anyMatch(signIn ->
                        signIn.id().equals(caller.credentialId())
                                && signIn.createdAt().isAfter(earliest));
    }
}
