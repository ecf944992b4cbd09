package dev.loregraph.access.signin.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import dev.loregraph.access.CredentialRefused;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.access.tickets.Tickets;
import dev.loregraph.access.vault.SecretText;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.transactions.AlreadyTaken;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Passkeys by WebAuthn level 2: discoverable, with the user verified by their device, so that one
 * counts as two factors. Attestation isn't asked for.
 */
@Component
final class Passkeys {

    private static final int CHALLENGE_BYTES = 32;
    private static final int LONGEST_NAME = 100;
    private static final String CHALLENGE = "challenge";
    private static final String USER_ID = "userId";
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final Graph graph;
    private final Tickets tickets;
    private final PasskeySettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command keep;
    private final Command ofUser;
    private final Command byCredential;
    private final Command noteUse;
    private final Command remove;

    Passkeys(
            Graph graph,
            Tickets tickets,
            PasskeySettings settings,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
        this.news = news;
        this.keep = graph.command("access/keep-passkey");
        this.ofUser = graph.command("access/passkeys-of-user");
        this.byCredential = graph.command("access/passkey-by-credential");
        this.noteUse = graph.command("access/note-passkey-use");
        this.remove = graph.command("access/remove-passkey");
    }

    List<Passkey> of(String userId) {
        return ofUser.with(USER_ID, userId).list(Passkey::of);
    }

    PasskeyOptions registrationOptions(Viewer viewer) {
        String challenge = SecretText.of(CHALLENGE_BYTES);
        String ticket =
                tickets.issued(
                        TicketPurpose.PASSKEY_REGISTRATION,
                        Map.of(CHALLENGE, challenge, USER_ID, viewer.userId()));
        List<String> known =
                ofUser.with(USER_ID, viewer.userId()).list(row -> row.text("credentialId"));
        return new PasskeyOptions(
                ticket,
                PasskeyOptions.creation(settings.domain(), viewer, challenge, known, ALGORITHMS));
    }

    /** Keeps the passkey that the viewer's device made for a ticket of theirs. */
    Passkey register(Viewer viewer, String ticket, @Nullable String name, SentPasskey sent) {
        String called = InputText.line("name", name, LONGEST_NAME);
        String challenge =
                tickets.used(TicketPurpose.PASSKEY_REGISTRATION, ticket)
                        .filter(held -> viewer.userId().equals(held.get(USER_ID)))
                        .map(held -> held.getOrDefault(CHALLENGE, ""))
                        .orElseThrow(() ->
                                Refusal.badInput("ticket", "has ended: ask for options again"));
        RegistrationData registered = registered(sent, challenge);
        String id = UUID.randomUUID().toString();
        try {
            graph.inTransaction(() ->
                    keep.with(USER_ID, viewer.userId())
                            .with("id", id)
                            .with("name", called)
                            .with("now", clock.instant())
                            .with("passkey", StoredPasskey.properties(registered))
                            .with("most", settings.mostEach())
                            .first(row -> true)
                            .orElseThrow(this::tooMany));
        } catch (AlreadyTaken _) {
            throw Refusal.conflict("credential", "is registered already");
        }
        return new Passkey(id, called, clock.instant(), null);
    }

    PasskeyOptions signInOptions() {
        String challenge = SecretText.of(CHALLENGE_BYTES);
        String ticket = tickets.issued(TicketPurpose.PASSKEY_SIGN_IN, Map.of(CHALLENGE, challenge));
        return new PasskeyOptions(ticket, PasskeyOptions.request(settings.domain(), challenge));
    }

    /** The id of the user whose passkey signed the ticket's challenge. */
    String signedInWith(String ticket, SentPasskey sent) {
        String challenge =
                tickets.used(TicketPurpose.PASSKEY_SIGN_IN, ticket)
                        .map(held -> held.getOrDefault(CHALLENGE, ""))
                        .orElseThrow(
                                () -> Refusal.unauthenticated("the ticket has ended: start again"));
        StoredPasskey kept = read(() -> kept(sent), Passkeys::unknown);
        return read(() -> signedInWith(kept, sent, challenge), () -> refused(kept));
    }

    void remove(Viewer viewer, String passkeyId) {
        boolean gone =
                graph.inTransaction(() ->
                                remove.with(USER_ID, viewer.userId()).with("id", passkeyId).run())
                                .nodes()
                        > 0;
        if (!gone) {
            throw Refusal.notFound("passkeyId", "passkey", passkeyId);
        }
    }

    private StoredPasskey kept(SentPasskey sent) {
        return byCredential
                .with("credentialId", sent.id())
                .first(StoredPasskey::of)
                .filter(found -> sent.isOf(found.userId()))
                .orElseThrow(Passkeys::unknown);
    }

    private String signedInWith(StoredPasskey kept, SentPasskey sent, String challenge) {
        AuthenticatorData<?> said =
                webAuthn.verifyAuthenticationResponseJSON(
                                sent.text(),
                                new AuthenticationParameters(
                                        server(challenge), kept.record(), null, true))
                        .getAuthenticatorData();
        if (said == null || !isFresh(kept, said)) {
            throw refused(kept);
        }
        return kept.userId();
    }

    private boolean isFresh(StoredPasskey kept, AuthenticatorData<?> said) {
        return graph.inTransaction(() ->
                noteUse.with("id", kept.id())
                        .with("signCount", (double) said.getSignCount())
                        .with("backedUp", said.isFlagBS())
                        .with("now", clock.instant())
                        .first(row -> true)
                        .orElse(false));
    }

    private RegistrationData registered(SentPasskey sent, String challenge) {
        var wanted =
                ALGORITHMS.stream()
                        .map(algorithm ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                        .toList();
        var parameters = new RegistrationParameters(server(challenge), wanted, true);
        return read(
                () -> webAuthn.verifyRegistrationResponseJSON(sent.text(), parameters),
                () ->
                        Refusal.badInput(
                                "credential", "isn't one made for this ticket, page and user"));
    }

    /** The library stumbles over missing parts as well as refusing wrong ones. */
    private static <T> T read(Supplier<T> work, Supplier<Refusal> refusal) {
        try {
            return work.get();
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException _) {
            throw refusal.get();
        }
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .originPredicate(settings::allows)
                .rpId(settings.domain())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private Refusal tooMany() {
        return Refusal.conflict(
                "credential", "a user has " + settings.mostEach() + " passkeys at most");
    }

    /** The audit is to tell whose it was. */
    private Refusal refused(StoredPasskey kept) {
        news.publishEvent(new CredentialRefused(kept.userId()));
        return unknown();
    }

    private static Refusal unknown() {
        return Refusal.unauthenticated("that passkey isn't known here, or wasn't meant for this");
    }
}
