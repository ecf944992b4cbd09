package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final ECKey key;
    private final AccessTokens tokens;

    AccessTokensTests() throws Exception {
        this.key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        this.tokens = new AccessTokens(key, clockAt(NOW));
    }

    @Test
    void a_token_names_its_user_for_fifteen_minutes() {
        String token = tokens.issuedTo("u-1");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("u-1");
        assertThat(at(Duration.ofSeconds(899)).decode(token).getSubject()).isEqualTo("u-1");
        refused(at(Duration.ofSeconds(901)), token);
    }

    @Test
    void a_changed_token_is_refused() {
        String token = tokens.issuedTo("u-1");
        refused(tokens, token.substring(0, token.length() - 3) + "AAA");
        refused(tokens, token.replaceFirst("\\.", ".A"));
        refused(tokens, token.substring(0, token.lastIndexOf('.') + 1));
        refused(tokens, "");
        refused(tokens, "a.b.c");
        refused(tokens, "\u0000");
    }

    @Test
    void another_key_algorithm_type_issuer_or_audience_is_refused() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        refused(tokens, signed(JWSAlgorithm.ES256, TYPE, claims().build(), new ECDSASigner(other)));
        byte[] publicKey = key.toECPublicKey().getEncoded();
        refused(
                tokens,
                signed(JWSAlgorithm.HS256, TYPE, claims().build(), new MACSigner(publicKey)));
        refused(
                tokens,
                new PlainJWT(new PlainHeader.Builder().type(TYPE).build(), claims().build())
                        .serialize());
        refused(tokens, ours(JOSEObjectType.JWT, claims().build()));
        refused(tokens, ours(TYPE, claims().issuer("someone else").build()));
        refused(tokens, ours(TYPE, claims().audience("another-api").build()));
        refused(tokens, ours(TYPE, claims().audience((String) null).build()));
        refused(tokens, ours(TYPE, claims().subject(null).build()));
        refused(tokens, ours(TYPE, claims().expirationTime(null).build()));
        refused(tokens, ours(TYPE, claims().notBeforeTime(Date.from(NOW.plusSeconds(60))).build()));
        assertThat(tokens.decode(ours(TYPE, claims().build())).getSubject()).isEqualTo("u-1");
    }

    @Test
    void no_signature_of_wycheproof_is_taken_for_a_token_and_none_breaks_the_check()
            throws Exception {
        Path file =
                Path.of(System.getProperty("loregraph.shared", "../shared"))
                        .resolve("data/wycheproof/json_web_signature_test.json");
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file.toAbsolutePath());
        List<String> checked = new ArrayList<>();
        for (JsonNode group :
                JsonMapper.shared().readTree(Files.readString(file)).path("testGroups")) {
            AccessTokens theirs =
                    p256(group).map(found -> new AccessTokens(found, clockAt(NOW))).orElse(tokens);
            for (JsonNode vector : group.path("tests")) {
                JsonNode jws = vector.path("jws");
                String token = jws.isString() ? jws.asString() : jws.toString();
                refused(theirs, token);
                checked.add(token);
            }
        }
        assertThat(checked).hasSizeGreaterThan(100);
    }

    @Test
    void the_key_is_kept_for_the_next_start_and_for_its_owner_only(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("keys").resolve("access-tokens.jwk");
        ECKey first = SigningKey.keptIn(file);
        assertThat(SigningKey.keptIn(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private AccessTokens at(Duration later) {
        return new AccessTokens(key, clockAt(NOW.plus(later)));
    }

    private String ours(JOSEObjectType type, JWTClaimsSet claims) throws Exception {
        return signed(JWSAlgorithm.ES256, type, claims, new ECDSASigner(key));
    }

    private String signed(
            JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims, JWSSigner signer)
            throws Exception {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm).type(type).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("loregraph")
                .audience("loregraph-api")
                .subject("u-1")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static Optional<ECKey> p256(JsonNode group) {
        JsonNode jwk = group.has("private") ? group.path("private") : group.path("public");
        try {
            ECKey found = ECKey.parse(jwk.toString());
            return Optional.of(found).filter(ec -> ec.getCurve().equals(Curve.P_256));
        } catch (ParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void refused(AccessTokens tokens, String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode(token));
    }

    private static Clock clockAt(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
