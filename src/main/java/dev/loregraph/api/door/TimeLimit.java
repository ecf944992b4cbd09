package dev.loregraph.api.door;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import dev.loregraph.graph.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Gives up a REST request that takes too long, and interrupts what works for it. GraphQL has a
 * limit of its own, and an import takes the time that it needs.
 */
@Component
@Order(FilterOrder.TIME_LIMIT)
final class TimeLimit extends OncePerRequestFilter {

    private final WebSettings settings;
    private final ProblemWriter problems;

    TimeLimit(WebSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ProblemWriter.isGraphQl(request)
                || request.getRequestURI().equals(RequestGuard.IMPORT);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var deadline = new Deadline();
        Disposable timer =
                Schedulers.parallel()
                        .schedule(
                                deadline::end,
                                settings.timeLimit().toMillis(),
                                java.util.concurrent.TimeUnit.MILLISECONDS);
        Deadline.carry(deadline);
        deadline.enter();
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!deadline.isOver() || response.isCommitted()) {
                throw failure;
            }
            deadline.leave();
            response.reset();
            problems.write(Problem.tooSlow(), request, response);
        } finally {
            timer.dispose();
            deadline.leave();
            Deadline.carry(null);
        }
    }
}
