package dev.loregraph.access.signin.tokens;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.loregraph.MovableClock;
import dev.loregraph.access.Caller;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Reach;
import dev.loregraph.access.vault.KeyFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final TokenSettings SETTINGS =
            new TokenSettings("loregraph", Duration.ofMinutes(15), Duration.ofDays(30));

    private final MovableClock clock = new MovableClock(NOW);

    @TempDir private Path folder;
    private SigningKeys keys;
    private AccessTokens tokens;

    @BeforeEach
    void make() {
        keys = new SigningKeys(new KeyFolder(folder, clock), SETTINGS, clock);
        tokens = new AccessTokens(keys, SETTINGS, clock);
    }

    @Test
    void a_token_names_its_user_sign_in_and_roles_for_fifteen_minutes() throws Exception {
        String token = tokens.issuedTo("u-1", "s-1", PlatformRole.ADMIN);
        assertThat(tokens.callerWith(token))
                .contains(
                        new Caller(
                                "u-1",
                                "s-1",
                                NOW,
                                NOW.plus(Duration.ofMinutes(15)),
                                PlatformRole.ADMIN.included(),
                                Reach.IN_PERSON));
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("ADMIN", "USER");
        clock.pass(Duration.ofSeconds(899));
        assertThat(tokens.callerWith(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        refused(token);
        assertThat(new AccessTokens(keys, SETTINGS, clock).callerWith(token)).isEmpty();
    }

    @Test
    void a_changed_token_is_refused() {
        String token = tokens.issuedTo("u-1", "s-1", PlatformRole.USER);
        assertThat(tokens.callerWith(token)).isPresent();
        refused(token.substring(0, token.length() - 3) + "AAA");
        refused(token.replaceFirst("\\.", ".A"));
        refused(token.substring(0, token.lastIndexOf('.') + 1));
        refused(token + "=");
        refused(token + "x".repeat(10_000));
        refused("");
        refused("a.b.c");
        refused("\u0000");
    }

    @Test
    void another_key_algorithm_type_issuer_or_audience_is_refused() throws Exception {
        ECKey key = keys.newest();
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        refused(signed(JWSAlgorithm.ES256, TYPE, claims().build(), new ECDSASigner(other)));
        byte[] publicKey = key.toECPublicKey().getEncoded();
        refused(signed(JWSAlgorithm.HS256, TYPE, claims().build(), new MACSigner(publicKey)));
        refused(
                new PlainJWT(new PlainHeader.Builder().type(TYPE).build(), claims().build())
                        .serialize());
        refused(ours(JOSEObjectType.JWT, claims().build()));
        refused(ours(TYPE, claims().issuer("someone else").build()));
        refused(ours(TYPE, claims().audience("another-api").build()));
        refused(ours(TYPE, claims().audience((String) null).build()));
        refused(ours(TYPE, claims().subject(null).build()));
        refused(ours(TYPE, claims().claim("sid", null).build()));
        refused(ours(TYPE, claims().claim("sid", 17).build()));
        refused(ours(TYPE, claims().issueTime(null).build()));
        refused(ours(TYPE, claims().expirationTime(null).build()));
        refused(ours(TYPE, claims().notBeforeTime(Date.from(NOW.plusSeconds(60))).build()));
        assertThat(tokens.callerWith(ours(TYPE, claims().build())))
                .map(Caller::userId)
                .contains("u-1");
    }

    @Test
    void a_key_that_a_token_brings_along_or_points_to_counts_for_nothing() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .jwk(own.toPublicJWK())
                        .jwkURL(URI.create("https://elsewhere.example/jwks.json"))
                        .x509CertURL(URI.create("https://elsewhere.example/key.pem"));
        for (String keyId : new String[] {"own", keys.newest().getKeyID()}) {
            var token = new SignedJWT(header.keyID(keyId).build(), claims().build());
            token.sign(new ECDSASigner(own));
            refused(token.serialize());
        }
    }

    @Test
    void unknown_roles_in_a_token_count_for_nothing() throws Exception {
        String token = ours(TYPE, claims().claim("roles", List.of("EMPEROR", "USER")).build());
        assertThat(tokens.callerWith(token).orElseThrow().claimed())
                .containsExactly(PlatformRole.USER);
    }

    @Test
    void a_token_that_was_found_good_is_found_good_again_in_a_tenth_of_a_millisecond() {
        String token = tokens.issuedTo("u-1", "s-1", PlatformRole.USER);
        int checks = 20_000;
        long start = System.nanoTime();
        for (int i = 0; i < checks; i++) {
            assertThat(tokens.callerWith(token).isPresent()).isTrue();
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / checks))
                .isLessThan(Duration.ofNanos(100_000));
    }

    @Test
    void a_token_holds_after_its_key_was_rotated_until_an_administrator_ends_it() {
        String token = tokens.issuedTo("u-1", "s-1", PlatformRole.USER);
        keys.rotate();
        assertThat(tokens.callerWith(token)).isPresent();
        assertThat(new AccessTokens(keys, SETTINGS, clock).callerWith(token)).isPresent();
        keys.dropOlder();
        tokens.forgetChecked();
        refused(token);
    }

    private String ours(JOSEObjectType type, JWTClaimsSet claims) throws Exception {
        return signed(JWSAlgorithm.ES256, type, claims, new ECDSASigner(keys.newest()));
    }

    private String signed(
            JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims, JWSSigner signer)
            throws Exception {
        var header =
                new JWSHeader.Builder(algorithm).type(type).keyID(keys.newest().getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("loregraph")
                .audience("loregraph-api")
                .subject("u-1")
                .claim("sid", "s-1")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private void refused(String token) {
        assertThat(tokens.callerWith(token)).isEmpty();
    }
}
