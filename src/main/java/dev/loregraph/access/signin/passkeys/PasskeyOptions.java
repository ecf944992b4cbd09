package dev.loregraph.access.signin.passkeys;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.tickets.TicketPurpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a page hands to its browser.
 *
 * @param publicKey for {@code PublicKeyCredential.parse…OptionsFromJSON}
 */
record PasskeyOptions(String ticket, Map<String, Object> publicKey) {

    private static final String TYPE = "public-key";

    static Map<String, Object> creation(
            String domain,
            Viewer viewer,
            String challenge,
            List<String> known,
            List<COSEAlgorithmIdentifier> algorithms) {
        String handle = StoredPasskey.text(viewer.userId().getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "rp", Map.of("id", domain, "name", "Loregraph"),
                "user",
                        Map.of(
                                "id", handle,
                                "name", viewer.username(),
                                "displayName", viewer.displayName()),
                "challenge", challenge,
                "pubKeyCredParams",
                        algorithms.stream()
                                .map(algorithm -> Map.of("type", TYPE, "alg", algorithm.getValue()))
                                .toList(),
                "timeout", TicketPurpose.PASSKEY_REGISTRATION.life().toMillis(),
                "excludeCredentials",
                        known.stream().map(id -> Map.of("type", TYPE, "id", id)).toList(),
                "authenticatorSelection",
                        Map.of(
                                "residentKey", "required",
                                "requireResidentKey", true,
                                "userVerification", "required"),
                "attestation", "none");
    }

    static Map<String, Object> request(String domain, String challenge) {
        return Map.of(
                "challenge",
                challenge,
                "rpId",
                domain,
                "timeout",
                TicketPurpose.PASSKEY_SIGN_IN.life().toMillis(),
                "allowCredentials",
                List.of(),
                "userVerification",
                "required");
    }

    @Override
    public String toString() {
        return "passkey options";
    }
}
