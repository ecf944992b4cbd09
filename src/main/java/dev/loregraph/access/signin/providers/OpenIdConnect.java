package dev.loregraph.access.signin.providers;

import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.access.tickets.Tickets;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow with PKCE, state and nonce, at the providers of {@code
 * spring.security.oauth2.client}. What has to be remembered in between lies behind a ticket that
 * only the page which began has, so that nobody can end a sign-in that another began.
 */
@Component
final class OpenIdConnect {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);

    private static final String PROVIDER = "provider";
    private static final String STATE = "state";
    private static final String REDIRECT = "redirectUri";
    private static final String ADDRESS = "authorizationUri";
    private static final String NONCE_SENT = "nonceSent";

    private final Optional<InMemoryClientRegistrationRepository> registrations;
    private final Tickets tickets;
    private final AuthenticationProvider codes;

    OpenIdConnect(ObjectProvider<ClientRegistrationRepository> registrations, Tickets tickets) {
        this.registrations =
                registrations.stream()
                        .filter(InMemoryClientRegistrationRepository.class::isInstance)
                        .map(InMemoryClientRegistrationRepository.class::cast)
                        .findFirst();
        this.tickets = tickets;
        this.codes = codes();
    }

    /** Those that are configured with the scope {@code openid}. */
    List<Provider> providers() {
        return registrations.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .filter(OpenIdConnect::isOpenId)
                .map(found -> new Provider(found.getRegistrationId(), found.getClientName()))
                .toList();
    }

    Departure start(String provider, HttpServletRequest request) {
        registration(provider);
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations.orElseThrow());
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest asked =
                Objects.requireNonNull(resolver.resolve(request, provider));
        String ticket =
                tickets.issued(
                        TicketPurpose.PROVIDER_SIGN_IN,
                        Map.of(
                                PROVIDER,
                                provider,
                                STATE,
                                Objects.requireNonNull(asked.getState()),
                                REDIRECT,
                                Objects.requireNonNull(asked.getRedirectUri()),
                                ADDRESS,
                                asked.getAuthorizationUri(),
                                NONCE_SENT,
                                text(asked.getAdditionalParameters(), OidcParameterNames.NONCE),
                                OidcParameterNames.NONCE,
                                text(asked.getAttributes(), OidcParameterNames.NONCE),
                                PkceParameterNames.CODE_VERIFIER,
                                text(asked.getAttributes(), PkceParameterNames.CODE_VERIFIER)));
        return new Departure(ticket, asked.getAuthorizationRequestUri());
    }

    /** Whom the provider has verified, by the code that it sent them back with. */
    Subject finish(String provider, String ticket, String code, String state) {
        ClientRegistration registration = registration(provider);
        Map<String, String> held =
                tickets.used(TicketPurpose.PROVIDER_SIGN_IN, ticket)
                        .filter(found -> provider.equals(found.get(PROVIDER)))
                        .orElseThrow(
                                () -> Refusal.unauthenticated("the ticket has ended: start again"));
        var answered =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(held.getOrDefault(REDIRECT, ""))
                        .state(state)
                        .build();
        var exchange = new OAuth2AuthorizationExchange(asked(registration, held), answered);
        try {
            var token = new OAuth2LoginAuthenticationToken(registration, exchange);
            return Optional.ofNullable(codes.authenticate(token))
                    .map(Authentication::getPrincipal)
                    .flatMap(principal -> subject(provider, principal))
                    .orElseThrow(() ->
                            Refusal.unauthenticated("the provider doesn't speak OpenID Connect"));
        } catch (AuthenticationException refused) {
            LOG.info("A sign-in at {} came to nothing: {}", provider, refused.getMessage());
            throw Refusal.unauthenticated("the provider's answer doesn't hold: start again");
        }
    }

    private static Optional<Subject> subject(String provider, Object principal) {
        return principal instanceof OidcUser user
                ? Optional.of(
                        new Subject(
                                provider,
                                Objects.requireNonNull(user.getIssuer()).toString(),
                                Objects.requireNonNull(user.getSubject())))
                : Optional.empty();
    }

    private static OAuth2AuthorizationRequest asked(
            ClientRegistration registration, Map<String, String> held) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(held.getOrDefault(ADDRESS, ""))
                .redirectUri(held.getOrDefault(REDIRECT, ""))
                .scopes(registration.getScopes())
                .state(held.getOrDefault(STATE, ""))
                .additionalParameters(
                        Map.of(OidcParameterNames.NONCE, held.getOrDefault(NONCE_SENT, "")))
                .attributes(attributes ->
                        List.of(OidcParameterNames.NONCE, PkceParameterNames.CODE_VERIFIER)
                                .forEach(name -> attributes.put(name, held.getOrDefault(name, ""))))
                .build();
    }

    private ClientRegistration registration(String provider) {
        return registrations
                .map(all -> all.findByRegistrationId(provider))
                .filter(OpenIdConnect::isOpenId)
                .orElseThrow(() -> Refusal.notFound("provider", "provider", provider));
    }

    private static boolean isOpenId(ClientRegistration registration) {
        return registration.getScopes() != null
                && registration.getScopes().contains(OidcScopes.OPENID);
    }

    /** The ID token says enough: what else the provider knows of somebody stays there. */
    private static AuthenticationProvider codes() {
        var codes =
                new OidcAuthorizationCodeAuthenticationProvider(
                        new RestClientAuthorizationCodeTokenResponseClient(),
                        request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(OpenIdConnect::algorithm);
        codes.setJwtDecoderFactory(decoders);
        return codes;
    }

    /** RS256, as every provider must, unless it says that it does something else instead. */
    private static JwsAlgorithm algorithm(ClientRegistration registration) {
        Object said =
                registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("id_token_signing_alg_values_supported");
        Collection<?> supported = said instanceof Collection<?> names ? names : List.of();
        return supported.isEmpty() || supported.contains(SignatureAlgorithm.RS256.getName())
                ? SignatureAlgorithm.RS256
                : supported.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256);
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name));
    }

    /**
     * Where to send the browser, and what to come back with.
     *
     * @param ticket for the page to keep until then
     */
    record Departure(String ticket, String address) {

        @Override
        public String toString() {
            return "a departure";
        }
    }
}
