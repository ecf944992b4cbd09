package dev.loregraph.access.signin.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.loregraph.access.Caller;
import dev.loregraph.access.CredentialCheck;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Reach;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access tokens: JWTs by RFC 9068 ({@code at+jwt}), signed with ES256 and nothing else, for 15
 * minutes. They name the user, the sign-in and the platform roles; what the user may see is looked
 * up for each request. One that was found good is remembered: a signature costs a millisecond.
 */
@Component
public final class AccessTokens implements CredentialCheck {

    private static final String AUDIENCE = "loregraph-api";
    private static final String SIGN_IN = "sid";
    private static final String ROLES = "roles";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST = 2_048;

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final Cache<String, Caller> checked =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    AccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long one lasts. */
    public Duration life() {
        return settings.life();
    }

    /** A token for whoever signed in. */
    public String issuedTo(String userId, String signInId, PlatformRole role) {
        Instant now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(AUDIENCE)
                        .subject(userId)
                        .claim(SIGN_IN, signInId)
                        .claim(ROLES, role.included().stream().map(Enum::name).sorted().toList())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(settings.life())))
                        .build();
        return signed(claims);
    }

    @Override
    public Optional<Caller> callerWith(String token) {
        Caller known = checked.getIfPresent(token);
        Optional<Caller> caller = known == null ? checked(token) : Optional.of(known);
        return caller.filter(found -> clock.instant().isBefore(found.until()));
    }

    void forgetChecked() {
        checked.invalidateAll();
    }

    private Optional<Caller> checked(String token) {
        Optional<Caller> caller =
                Optional.of(token)
                        .filter(text -> text.length() <= LONGEST)
                        .flatMap(text -> SignedText.verified(text, keys::verifying))
                        .filter(signed -> TYPE.equals(signed.getHeader().getType()))
                        .flatMap(this::claimed);
        caller.ifPresent(found -> checked.put(token, found));
        return caller;
    }

    private Optional<Caller> claimed(JWSObject signed) {
        try {
            return caller(JWTClaimsSet.parse(signed.getPayload().toJSONObject()));
        } catch (ParseException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(JWTClaimsSet claims) throws ParseException {
        String userId = claims.getSubject();
        String signInId = claims.getStringClaim(SIGN_IN);
        Date issued = claims.getIssueTime();
        Date end = claims.getExpirationTime();
        boolean ours =
                settings.issuer().equals(claims.getIssuer())
                        && claims.getAudience().contains(AUDIENCE)
                        && hasBegun(claims.getNotBeforeTime());
        return ours && userId != null && signInId != null && issued != null && end != null
                ? Optional.of(
                        new Caller(
                                userId,
                                signInId,
                                issued.toInstant(),
                                end.toInstant(),
                                roles(claims.getStringListClaim(ROLES)),
                                Reach.IN_PERSON))
                : Optional.empty();
    }

    private boolean hasBegun(@Nullable Date notBefore) {
        return notBefore == null || !notBefore.toInstant().isAfter(clock.instant());
    }

    private static Set<PlatformRole> roles(@Nullable List<String> claimed) {
        return Stream.of(PlatformRole.values())
                .filter(role -> claimed != null && claimed.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String signed(JWTClaimsSet claims) {
        ECKey key = keys.newest();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key can't sign", e);
        }
        return token.serialize();
    }
}
