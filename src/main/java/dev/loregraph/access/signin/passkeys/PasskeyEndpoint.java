package dev.loregraph.access.signin.passkeys;

import dev.loregraph.access.Caller;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.signin.Device;
import dev.loregraph.access.signin.Proof;
import dev.loregraph.access.signin.Proofs;
import dev.loregraph.access.signin.SignInMethod;
import dev.loregraph.access.signin.SignIns;
import dev.loregraph.access.signin.Tokens;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v2/auth/passkeys")
class PasskeyEndpoint {

    private final Passkeys passkeys;
    private final Proofs proofs;
    private final SignIns signIns;

    PasskeyEndpoint(Passkeys passkeys, Proofs proofs, SignIns signIns) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.signIns = signIns;
    }

    record Registered(
            @Nullable String ticket, @Nullable String name, @Nullable JsonNode credential) {}

    record Signed(@Nullable String ticket, @Nullable JsonNode credential) {}

    @PostMapping("/register/options")
    ResponseEntity<PasskeyOptions> registrationOptions(
            @RequestBody Proof proof, Viewer viewer, @AuthenticationPrincipal Caller caller) {
        proofs.mustHold(viewer, caller, proof);
        return fresh(passkeys.registrationOptions(viewer));
    }

    @PostMapping("/register/finish")
    @ResponseStatus(HttpStatus.CREATED)
    Passkey register(@RequestBody Registered sent, Viewer viewer) {
        viewer.mustBeHereInPerson();
        return passkeys.register(
                viewer,
                required("ticket", sent.ticket()),
                sent.name(),
                SentPasskey.of(sent.credential()));
    }

    @PostMapping("/sign-in/options")
    ResponseEntity<PasskeyOptions> signInOptions() {
        return fresh(passkeys.signInOptions());
    }

    @PostMapping("/sign-in/finish")
    ResponseEntity<Tokens> signIn(@RequestBody Signed sent, HttpServletRequest request) {
        String userId =
                passkeys.signedInWith(
                        required("ticket", sent.ticket()), SentPasskey.of(sent.credential()));
        return fresh(signIns.open(userId, SignInMethod.PASSKEY, Device.of(request)));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw Refusal.badInput(field, "is missing");
        }
        return value;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
