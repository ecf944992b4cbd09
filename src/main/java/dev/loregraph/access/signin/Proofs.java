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
    private final Clock clock;

    Proofs(Users users, SecondFactors secondFactors, SignIns signIns, Clock clock) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Takes the password or a code; of who has neither, that they signed in within ten minutes. */
    public void mustHold(Viewer viewer, Caller caller, @Nullable Proof proof) {
        viewer.mustBeHereInPerson();
        if (proof != null && proof.password() != null) {
            if (users.withPassword(viewer.username(), proof.password()).isEmpty()) {
                throw Refusal.badInput("password", "is wrong");
            }
        } else if (proof != null && proof.code() != null) {
            secondFactors.mustTake(viewer.userId(), proof.code());
        } else if (users.hasPassword(viewer.username())
                || secondFactors.of(viewer.userId()).enabled()
                || !signedInRecently(caller)) {
            throw Refusal.forbidden(
                    "give your password or a code of your second factor; without either, sign in"
                            + " again and repeat this within ten minutes");
        }
    }

    private boolean signedInRecently(Caller caller) {
        Instant earliest = clock.instant().minus(RECENT);
        return signIns.of(caller.userId()).stream()
                .anyMatch(signIn ->
                        signIn.id().equals(caller.credentialId())
                                && signIn.createdAt().isAfter(earliest));
    }
}
