package dev.loregraph.api.door;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which its answer and all that is logged for it carry, and logs in one
 * line what became of it. Addresses are logged without their query, which may hold secrets.
 */
@Component
@Order(FilterOrder.LOG)
final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("loregraph.requests");

    private static final String ID = "requestId";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int LONGEST_AGENT = 200;

    RequestLog() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(ID));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var line = new Line(idOf(request.getHeader(HEADER)), request, response, System.nanoTime());
        response.setHeader(HEADER, line.id());
        try (var _ = MDC.putCloseable(ID, line.id())) {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(line);
            } else {
                line.log();
            }
        }
    }

    private static String idOf(@Nullable String proposed) {
        return proposed != null && USABLE.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }

    private record Line(
            String id, HttpServletRequest request, HttpServletResponse response, long start)
            implements AsyncListener {

        void log() {
            String agent = request.getHeader("User-Agent");
            try (var _ = MDC.putCloseable(ID, id)) {
                LOG.atInfo()
                        .addKeyValue("method", request.getMethod())
                        .addKeyValue("url", request.getRequestURI())
                        .addKeyValue("status", response.getStatus())
                        .addKeyValue("error", response.getStatus() >= 400)
                        .addKeyValue(
                                "durationMs",
                                Duration.ofNanos(System.nanoTime() - start).toMillis())
                        .addKeyValue("ip", request.getRemoteAddr())
                        .addKeyValue("userAgent", agent == null ? "" : shortened(agent))
                        .log(
                                "{} {} {}",
                                request.getMethod(),
                                request.getRequestURI(),
                                response.getStatus());
            }
        }

        private static String shortened(String agent) {
            return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        }

        @Override
        public void onComplete(AsyncEvent event) {
            log();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // it completes, too
        }

        @Override
        public void onError(AsyncEvent event) {
            // it completes, too
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
