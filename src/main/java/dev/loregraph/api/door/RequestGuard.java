package dev.loregraph.api.door;

import dev.loregraph.api.problems.BodyTooLarge;
import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * The outermost filter: reads no more of a body than allowed, and answers what nothing inside could
 * with a problem of the contract's form, never with a stack trace.
 */
@Component
@Order(FilterOrder.GUARD)
final class RequestGuard extends OncePerRequestFilter {

    static final long LARGEST_BODY = 10L << 20;

    private static final long LARGEST_IMPORT = 256L << 20;
    static final String IMPORT = "/api/v2/campaigns/import";

    private static final Problem ASK_BY_POST =
            Problem.badRequest(405, null, "GraphQL is asked by POST, or over a WebSocket");
    private static final Problem SEND_JSON =
            Problem.badRequest(415, null, "send JSON, with Content-Type: application/json");

    private final ProblemWriter problems;

    RequestGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = request.getRequestURI().equals(IMPORT) ? LARGEST_IMPORT : LARGEST_BODY;
        if (request.getContentLengthLong() > limit) {
            problems.write(Problem.tooLarge(limit), request, response);
            return;
        }
        Problem misfit = ProblemWriter.isGraphQl(request) ? misfit(request) : null;
        if (misfit != null) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            problems.write(misfit, request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            problems.write(problemOf(failure), request, response);
        }
    }

    /** What is wrong with the form of a GraphQL request, if anything. */
    private static @Nullable Problem misfit(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            return isJson(request.getContentType()) ? null : SEND_JSON;
        }
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                ? null
                : ASK_BY_POST;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(
                            MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static Problem problemOf(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge tooLarge -> {
                    return Problem.tooLarge(tooLarge.limit());
                }
                case ResponseStatusException status
                        when status.getStatusCode().is4xxClientError() -> {
                    return Problem.badRequest(
                            status.getStatusCode().value(),
                            null,
                            "the body is not complete, well-formed JSON of a single GraphQL request");
                }
                default -> {
                    // its cause may tell more
                }
            }
        }
        return ProblemWriter.problemOf(failure);
    }

    /**
     * A request whose body ends in {@link BodyTooLarge} past the limit, also when its length isn't
     * told.
     */
    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream body;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedBody(super.getInputStream(), limit);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        LimitedBody(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = body.read(into, from, most);
            count(Math.max(got, 0));
            return got;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int bytes) throws BodyTooLarge {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
        }
    }
}
