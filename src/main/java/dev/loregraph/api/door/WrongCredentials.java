package dev.loregraph.api.door;

import dev.loregraph.access.limits.Allowance;
import dev.loregraph.access.limits.LimitClass;
import dev.loregraph.access.limits.Limits;
import dev.loregraph.access.limits.NetworkAddress;
import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whoever sends a token or key that doesn't hold is a stranger, and counted as one. */
record WrongCredentials(Limits limits, Strangers strangers, ProblemWriter problems)
        implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String who = NetworkAddress.counted(request.getRemoteAddr());
        Allowance allowance = limits.take(LimitClass.ANONYMOUS, who);
        allowance.headers().forEach(response::setHeader);
        if (allowance.granted()) {
            strangers.commence(request, response, failure);
        } else {
            problems.write(Problem.of(allowance.refusal()), request, response);
        }
    }
}
