package dev.loregraph.api.door;

import dev.loregraph.access.limits.Allowance;
import dev.loregraph.access.limits.LimitClass;
import dev.loregraph.access.limits.Limits;
import dev.loregraph.access.limits.NetworkAddress;
import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts requests once it is known who sends them: those of strangers by address, those of members
 * by what they do. Who signs in, here or on a WebSocket, gets the request back, and what GraphQL
 * members ask is counted by operation.
 */
final class LimitFilter extends OncePerRequestFilter {

    /** How many requests a sign-in has taken when the last of them is this. */
    private static final Map<String, Integer> SIGNING_IN =
            Map.of(
                    "/api/v2/auth/token", 1,
                    "/api/v2/auth/refresh", 1,
                    "/api/v2/auth/sign-out", 1,
                    "/api/v2/auth/second-factor", 2,
                    "/api/v2/auth/passkeys/sign-in/finish", 2);

    private static final Pattern BACK_FROM_PROVIDER =
            Pattern.compile("/api/v2/auth/providers/[^/]+/finish");

    private final Limits limits;
    private final ProblemWriter problems;

    LimitFilter(Limits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ProblemWriter.isGraphQl(request) && !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        boolean stranger = isStranger(sender);
        if (!stranger && ProblemWriter.isGraphQl(request)) {
            chain.doFilter(request, response);
            return;
        }
        String who = stranger ? NetworkAddress.counted(request.getRemoteAddr()) : nameOf(sender);
        Allowance allowance = limits.take(stranger ? LimitClass.ANONYMOUS : classOf(request), who);
        allowance.headers().forEach(response::setHeader);
        if (!allowance.granted()) {
            problems.write(Problem.of(allowance.refusal()), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (stranger && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            limits.giveBack(LimitClass.ANONYMOUS, who, takenToSignIn(request.getRequestURI()));
        }
    }

    private static LimitClass classOf(HttpServletRequest request) {
        if (request.getRequestURI().equals(RequestGuard.IMPORT)) {
            return LimitClass.CONSOLIDATE;
        }
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                ? LimitClass.READ
                : LimitClass.WRITE;
    }

    private static boolean isStranger(@Nullable Authentication sender) {
        return sender == null || sender instanceof AnonymousAuthenticationToken;
    }

    private static String nameOf(@Nullable Authentication sender) {
        return sender == null ? "" : sender.getName();
    }

    private static int takenToSignIn(String path) {
        return BACK_FROM_PROVIDER.matcher(path).matches() ? 2 : SIGNING_IN.getOrDefault(path, 0);
    }
}
