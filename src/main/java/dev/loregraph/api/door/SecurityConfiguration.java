package dev.loregraph.api.door;

import dev.loregraph.access.Callers;
import dev.loregraph.access.limits.Limits;
import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets through the door: bearer tokens only, no sessions and no cookies. A browser never sends
 * a bearer token by itself, so there is no request to forge and no CSRF token to check.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final BearerTokenResolver BEARER = new DefaultBearerTokenResolver();

    private static final String[] START_PAGE = {"/", "/index.html", "/start.css"};

    @Bean
    WebMvcConfigurer graphiQlPage() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry pages) {
                pages.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
            }
        };
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Callers callers,
            ProblemWriter problems,
            Limits limits,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Value("${loregraph.demo:true}") boolean demo)
            throws Exception {
        var strangers = new Strangers(problems, requestMappingHandlerMapping);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new LimitFilter(limits, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> open(requests, demo))
                .oauth2ResourceServer(server ->
                        server.bearerTokenResolver(SecurityConfiguration::credential)
                                .authenticationManagerResolver(_ -> caller(callers))
                                .authenticationEntryPoint(
                                        new WrongCredentials(limits, strangers, problems)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(strangers)
                                .accessDeniedHandler(forbidden(problems)))
                .build();
    }

    /** Twisted addresses, odd methods and headers that Spring's firewall turns away. */
    @Bean
    RequestRejectedHandler twisted(ProblemWriter problems) {
        return (request, response, _) ->
                problems.write(
                        Problem.badRequest(400, null, "the address or a header is malformed"),
                        request,
                        response);
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            boolean demo) {
        requests.requestMatchers("/health/**", "/error").permitAll();
        requests.requestMatchers(HttpMethod.POST, "/api/v2/auth/*").permitAll();
        requests.requestMatchers(HttpMethod.POST, "/api/v2/auth/passkeys/sign-in/*").permitAll();
        requests.requestMatchers(HttpMethod.POST, "/api/v2/auth/providers/*/link").authenticated();
        requests.requestMatchers("/api/v2/auth/providers/**").permitAll();
        requests.requestMatchers(HttpMethod.GET, "/.well-known/jwks.json").permitAll();
        requests.requestMatchers(socketUpgrade()).permitAll();
        requests.requestMatchers(HttpMethod.GET, START_PAGE).permitAll();
        var graphiQl = requests.requestMatchers(HttpMethod.GET, "/graphiql", "/graphiql/**");
        if (demo) {
            graphiQl.permitAll();
        } else {
            graphiQl.authenticated();
        }
        requests.requestMatchers("/actuator/**").hasRole("ADMIN");
        requests.anyRequest().authenticated();
    }

    /** Its own token comes in the first message; its origin is checked by the handshake. */
    private static RequestMatcher socketUpgrade() {
        return request ->
                request.getRequestURI().equals("/graphql")
                        && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** An access token or an API key in Authorization, or a key in a header of its own. */
    private static @Nullable String credential(HttpServletRequest request) {
        String key = request.getHeader("X-API-Key");
        return key == null ? BEARER.resolve(request) : key;
    }

    /** A credential outlives its user, its sign-in and its revocation by no request. */
    private static AuthenticationManager caller(Callers callers) {
        return sent ->
                callers.authenticatedWith(((BearerTokenAuthenticationToken) sent).getToken())
                        .orElseThrow(() -> new InvalidBearerTokenException("it doesn't hold"));
    }

    private static AccessDeniedHandler forbidden(ProblemWriter problems) {
        return (request, response, _) ->
                problems.write(
                        Problem.of(Refusal.forbidden("this is not for you")), request, response);
    }
}
