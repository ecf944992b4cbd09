package dev.loregraph.api.door;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat itself turns away, before any filter, with a problem instead of a page. */
@Component
final class ConnectorProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;

    ConnectorProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve(json)));
    }

    private static final class Valve extends ErrorReportValve {

        private final JsonMapper json;

        Valve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            byte[] body = json.writeValueAsBytes(problem(status, failure).asDetail());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            try (OutputStream out = response.getOutputStream()) {
                out.write(body);
            } catch (IOException | IllegalStateException _) {
                getContainer().getLogger().debug("nobody waits for the answer any more");
            }
        }

        private static Problem problem(int status, @Nullable Throwable failure) {
            return status < 500
                    ? Problem.badRequest(status, null, "the request is malformed")
                    : ProblemWriter.problemOf(
                            failure == null
                                    ? new IllegalStateException("status " + status)
                                    : failure);
        }
    }
}
