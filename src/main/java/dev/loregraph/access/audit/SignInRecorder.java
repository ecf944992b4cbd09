package dev.loregraph.access.audit;

import dev.loregraph.access.CurrentAddress;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.RefreshTokenReused;
import dev.loregraph.access.signin.SignedIn;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records sign-ins, however they come about, in the transactions that open and end them. */
@Component
final class SignInRecorder {

    private final AuditTrail trail;
    private final Viewers viewers;

    SignInRecorder(AuditTrail trail, Viewers viewers) {
        this.trail = trail;
        this.viewers = viewers;
    }

    @EventListener
    void on(SignedIn signedIn) {
        record(
                signedIn.userId(),
                signedIn.signInId(),
                "signedIn",
                signedIn.device().address(),
                List.of("method=" + signedIn.method()));
    }

    @EventListener
    void on(RefreshTokenReused reused) {
        record(
                reused.userId(),
                reused.signInId(),
                "refreshTokenReused",
                CurrentAddress.known(),
                List.of());
    }

    private void record(
            String userId, String signInId, String action, String address, List<String> details) {
        String name = viewers.byUserId(userId).map(Viewer::username).orElse(null);
        trail.append(
                new Deed(
                        AuditTrail.PLATFORM,
                        new Actor(userId, name, true),
                        action,
                        AuditOutcome.DONE,
                        address,
                        null,
                        List.of(
                                new AuditObject("user", userId),
                                new AuditObject("signIn", signInId)),
                        details));
    }
}
