package dev.loregraph.api.door;

import dev.loregraph.api.problems.Problem;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told on every answer, and which other sites' pages may call. */
@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

    private static final String CONTENT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; worker-src 'self' blob:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NOTHING =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    /** So that no browser has to guess which letters our files are written in. */
    @Bean
    FilterRegistrationBean<Filter> lettersOfFiles() {
        var letters =
                new FilterRegistrationBean<Filter>((request, response, chain) -> {
                    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                    chain.doFilter(request, response);
                });
        letters.setName("lettersOfFiles");
        letters.setUrlPatterns(List.of("*.css", "*.js"));
        return letters;
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> safetyHeaders() {
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var headers =
                new HeaderWriterFilter(
                        List.of(
                                new ContentSecurityPolicyHeaderWriter(CONTENT),
                                new PermissionsPolicyHeaderWriter(NOTHING),
                                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                                new XContentTypeOptionsHeaderWriter(),
                                new XFrameOptionsHeaderWriter(
                                        XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                                opener,
                                new CacheControlHeadersWriter(),
                                new HstsHeaderWriter(YEAR, false)));
        var registration = new FilterRegistrationBean<>(headers);
        registration.setOrder(FilterOrder.HEADERS);
        return registration;
    }

    /** For HTTP and for the WebSocket's handshake alike. */
    @Bean
    CorsConfiguration welcomeOrigins(WebSettings settings) {
        var welcome = new CorsConfiguration();
        welcome.setAllowedOrigins(settings.origins());
        welcome.setAllowCredentials(true);
        welcome.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "OPTIONS"));
        welcome.setAllowedHeaders(
                List.of("Content-Type", "Authorization", "X-Requested-With", "X-API-Key"));
        welcome.setExposedHeaders(
                List.of("RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"));
        welcome.setMaxAge(Duration.ofHours(1));
        return welcome;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> origins(CorsConfiguration welcomeOrigins, JsonMapper json) {
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", welcomeOrigins);
        var filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new Doorkeeper(json));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FilterOrder.ORIGINS);
        return registration;
    }

    /** Says no in the form of every other problem. */
    private static final class Doorkeeper extends DefaultCorsProcessor {

        private static final Problem UNWELCOME =
                Problem.forbidden("pages of this origin may not call; see loregraph.web.origins");

        private final JsonMapper json;

        Doorkeeper(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse answer) throws IOException {
            var response = ((ServletServerHttpResponse) answer).getServletResponse();
            response.setStatus(UNWELCOME.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(UNWELCOME.asDetail()));
            response.flushBuffer();
        }
    }
}
