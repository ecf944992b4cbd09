package dev.loregraph.access.signin.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compact JWS by ES256 and nothing else. */
final class SignedText {

    /** The parser alone overlooks padding and line breaks. */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private SignedText() {}

    /**
     * The signed object, if one of the keys signed it and may sign; nothing for any other
     * algorithm.
     *
     * @param keys where to look, by the key id that it names
     */
    static Optional<JWSObject> verified(String compact, Function<String, JWKSet> keys) {
        if (!FORM.matcher(compact).matches()) {
            return Optional.empty();
        }
        try {
            JWSObject signed = JWSObject.parse(compact);
            return JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                            && isVerified(signed, keys)
                    ? Optional.of(signed)
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isVerified(JWSObject signed, Function<String, JWKSet> keys)
            throws JOSEException {
        JWKSet known = keys.apply(String.valueOf(signed.getHeader().getKeyID()));
        for (JWK key : new JWKSelector(JWKMatcher.forJWSHeader(signed.getHeader())).select(known)) {
            if (mayVerify(key) && key instanceof ECKey ec && signed.verify(new ECDSAVerifier(ec))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayVerify(JWK key) {
        return key.getKeyOperations() == null
                || key.getKeyOperations().contains(KeyOperation.VERIFY);
    }
}
