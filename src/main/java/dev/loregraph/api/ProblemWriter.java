package dev.loregraph.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that no controller could, in the form that its kind of client reads. */
@Component
final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * The problem that a failure is; what this server is to blame for is logged under a reference.
     */
    static Problem problemOf(Throwable failure) {
        return Problem.known(failure).orElseGet(() -> logged(failure));
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean graphQl = request.getRequestURI().equals("/graphql");
        byte[] body =
                json.writeValueAsBytes(graphQl ? problem.asGraphQlAnswer() : problem.asDetail());
        response.setStatus(problem.status());
        response.setContentType(
                graphQl ? graphQlType(request) : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static String graphQlType(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE))
                .map(_ -> MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE)
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Problem logged(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("request failed, reference {}", reference, failure);
        return Problem.internal(reference);
    }
}
