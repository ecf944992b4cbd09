package dev.loregraph.api.door;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells who isn't signed in to sign in, or that there is nothing to sign in for. */
record Strangers(ProblemWriter problems, RequestMappingHandlerMapping endpoints)
        implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (!(failure instanceof InvalidBearerTokenException) && leadsNowhere(request)) {
            String path = request.getRequestURI();
            problems.write(Problem.notFound(path, request.getMethod()), request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(Problem.of(Refusal.unauthenticated(advice(failure))), request, response);
    }

    private boolean leadsNowhere(HttpServletRequest request) {
        String path = request.getRequestURI();
        try {
            return !path.equals("/graphql")
                    && !path.startsWith("/actuator")
                    && endpoints.getHandler(request) == null;
        } catch (Exception _) {
            return false;
        }
    }

    private static String advice(AuthenticationException failure) {
        return failure instanceof InvalidBearerTokenException
                ? "the access token or API key doesn't hold: refresh it or sign in again"
                : "sign in first: POST /api/v2/auth/token, then send Authorization: Bearer …";
    }
}
