package dev.loregraph.api.problems;

import dev.loregraph.graph.Deadline;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that no controller could, in the form that its kind of client reads. */
@Component
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * The problem that a failure is; what this server is to blame for is logged under a reference.
     */
    public static Problem problemOf(Throwable failure) {
        return Deadline.isMissed()
                ? Problem.tooSlow()
                : Problem.known(failure).orElseGet(() -> logged(failure));
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = json.writeValueAsBytes(bodyOf(problem, request));
        response.setStatus(problem.status());
        problem.retryAfter()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentType(typeFor(request).toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static Object bodyOf(Problem problem, HttpServletRequest request) {
        return isGraphQl(request) ? problem.asGraphQlAnswer() : problem.asDetail();
    }

    static MediaType typeFor(HttpServletRequest request) {
        if (!isGraphQl(request)) {
            return MediaType.APPLICATION_PROBLEM_JSON;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE)
                ? MediaType.APPLICATION_GRAPHQL_RESPONSE
                : MediaType.APPLICATION_JSON;
    }

    public static boolean isGraphQl(HttpServletRequest request) {
        return "/graphql".equals(addressOf(request));
    }

    /** The path that was asked for, also where the container has forwarded to its error page. */
    static String addressOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static Problem logged(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        if (isHangUp(failure)) {
            LOG.debug("the client hung up, reference {}", reference, failure);
        } else {
            LOG.error("request failed, reference {}", reference, failure);
        }
        return Problem.internal(reference);
    }

    private static boolean isHangUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
