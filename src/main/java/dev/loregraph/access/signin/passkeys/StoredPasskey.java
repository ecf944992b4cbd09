package dev.loregraph.access.signin.passkeys;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import dev.loregraph.graph.Row;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A passkey as it is kept: its public key, and what the authenticator said of itself.
 *
 * @param credential id and public key as WebAuthn's attested credential data, in base64url
 * @param signCount how often the authenticator says it was used, 0 if it doesn't count
 */
record StoredPasskey(
        String id,
        String userId,
        String credential,
        long signCount,
        boolean backupEligible,
        boolean backedUp) {

    private static final AttestedCredentialDataConverter CONVERTER =
            new AttestedCredentialDataConverter(new ObjectConverter());

    static StoredPasskey of(Row row) {
        return new StoredPasskey(
                row.text("id"),
                row.text("userId"),
                row.text("credential"),
                (long) row.number("signCount"),
                row.flag("backupEligible"),
                row.flag("backedUp"));
    }

    static Map<String, Object> properties(RegistrationData registered) {
        AuthenticatorData<?> said =
                Objects.requireNonNull(registered.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData credential =
                Objects.requireNonNull(said.getAttestedCredentialData());
        return Map.of(
                "credentialId", text(credential.getCredentialId()),
                "credential", text(CONVERTER.convert(credential)),
                "signCount", (double) said.getSignCount(),
                "backupEligible", said.isFlagBE(),
                "backedUp", said.isFlagBS());
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    CredentialRecord record() {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                backupEligible,
                backedUp,
                signCount,
                CONVERTER.convert(Base64.getUrlDecoder().decode(credential)),
                null,
                null,
                null,
                Set.of());
    }
}
