package dev.loregraph.api.door;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What only Tomcat can do: believe a gateway; answer what it turns away itself, before any filter,
 * with a problem instead of a page; and leave an answer uncompressed for who asks so.
 */
@Component
final class TomcatDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;
    private final WebSettings settings;

    TomcatDoor(JsonMapper json, WebSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!settings.proxies().isEmpty()) {
            factory.addEngineValves(forwardedBy(settings.proxies()));
        }
        factory.addConnectorCustomizers(
                connector -> connector.setAsyncTimeout(settings.sweepAfter().toMillis()));
        factory.addContextCustomizers(context -> {
            var host = context.getParent().getPipeline();
            host.addValve(new ProblemReport(json));
            host.addValve(new Uncompressed());
        });
    }

    /** Believes these addresses, and nobody else, when they say for whom they ask. */
    private static Valve forwardedBy(List<String> proxies) {
        var forwarded = new RemoteIpValve();
        forwarded.setInternalProxies(
                proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        forwarded.setProtocolHeader("X-Forwarded-Proto");
        forwarded.setPortHeader("X-Forwarded-Port");
        return forwarded;
    }

    private static final class ProblemReport extends ErrorReportValve {

        private final JsonMapper json;

        ProblemReport(JsonMapper json) {
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
            response.setHeader("X-Content-Type-Options", "nosniff");
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

    /** Obeys {@code x-no-compression} by forgetting what the client could have read. */
    private static final class Uncompressed extends ValveBase {

        Uncompressed() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            if (request.getHeader("x-no-compression") != null) {
                request.getCoyoteRequest().getMimeHeaders().removeHeader("accept-encoding");
            }
            getNext().invoke(request, response);
        }
    }
}
