package dev.loregraph.api.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container makes of a request that it gave up on: a problem, never a page. */
@Controller
class ErrorPage implements ErrorController {

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(problemOf(request), request, response);
    }

    private static Problem problemOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
        if (code == HttpStatus.NOT_FOUND.value()) {
            return Problem.notFound(ProblemWriter.addressOf(request), request.getMethod());
        }
        if (code < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return Problem.badRequest(code, null, "the request can't be met as it is");
        }
        return ProblemWriter.problemOf(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        ? failure
                        : new IllegalStateException("the container answered " + code));
    }
}
