package dev.loregraph.access.signin.providers;

import dev.loregraph.access.Caller;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.signin.Device;
import dev.loregraph.access.signin.Proof;
import dev.loregraph.access.signin.Proofs;
import dev.loregraph.access.signin.SignInMethod;
import dev.loregraph.access.signin.SignInSteps;
import dev.loregraph.access.signin.Tokens;
import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v2/auth/providers")
class ProviderEndpoint {

    private final OpenIdConnect openIdConnect;
    private final ProviderAccounts accounts;
    private final SignInSteps steps;
    private final Proofs proofs;

    ProviderEndpoint(
            OpenIdConnect openIdConnect,
            ProviderAccounts accounts,
            SignInSteps steps,
            Proofs proofs) {
        this.openIdConnect = openIdConnect;
        this.accounts = accounts;
        this.steps = steps;
        this.proofs = proofs;
    }

    record Return(
            @Nullable String ticket,
            @Nullable String code,
            @Nullable String state,
            @Nullable Proof proof) {

        @Override
        public String toString() {
            return "a return";
        }
    }

    record Registration(
            @Nullable String ticket, @Nullable String username, @Nullable String displayName) {

        @Override
        public String toString() {
            return "registration of " + username;
        }
    }

    @GetMapping
    List<Provider> providers() {
        return openIdConnect.providers();
    }

    @PostMapping("/{provider}/start")
    ResponseEntity<OpenIdConnect.Departure> start(
            @PathVariable String provider, HttpServletRequest request) {
        return fresh(openIdConnect.start(provider, request));
    }

    /** Tokens for who is known here; UNAUTHENTICATED with {@code registration} for who isn't. */
    @PostMapping("/{provider}/finish")
    ResponseEntity<Tokens> finish(
            @PathVariable String provider, @RequestBody Return given, HttpServletRequest request) {
        Subject subject = subject(provider, given);
        String userId = accounts.userWith(subject).orElseThrow(() -> unknown(subject));
        return fresh(
                steps.afterFirstFactor(userId, SignInMethod.PROVIDER, null, Device.of(request)));
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Tokens> register(@RequestBody Registration asked, HttpServletRequest request) {
        String userId =
                accounts.register(
                                required("ticket", asked.ticket()),
                                asked.username(),
                                asked.displayName())
                        .id();
        Tokens tokens =
                steps.afterFirstFactor(userId, SignInMethod.PROVIDER, null, Device.of(request));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(tokens);
    }

    @PostMapping("/{provider}/link")
    List<ProviderAccount> link(
            @PathVariable String provider,
            @RequestBody Return given,
            Viewer viewer,
            @AuthenticationPrincipal Caller caller) {
        proofs.mustHold(viewer, caller, given.proof());
        accounts.link(viewer.userId(), subject(provider, given));
        return accounts.of(viewer.userId());
    }

    private Subject subject(String provider, Return given) {
        return openIdConnect.finish(
                provider,
                required("ticket", given.ticket()),
                required("code", given.code()),
                required("state", given.state()));
    }

    private Refusal unknown(Subject subject) {
        return Refusal.unauthenticated("nobody here has linked that account: choose a username")
                .with(
                        "registration",
                        Map.of(
                                "ticket", accounts.registrationTicket(subject),
                                "expiresIn",
                                        TicketPurpose.PROVIDER_REGISTRATION.life().toSeconds()));
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
