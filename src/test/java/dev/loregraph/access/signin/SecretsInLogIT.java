package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Everything that is secret goes through the server once, well and badly, with all it logs on. */
@WholeServerTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogIT {

    private static final String AUTH = "/api/v2/auth/";

    private final Api api;
    private final Graph graph;
    private final KeyFolder folder;
    private final LoggingSystem logging;
    private final List<String> secrets = new ArrayList<>();

    @Autowired
    SecretsInLogIT(Api api, Graph graph, KeyFolder folder, LoggingSystem logging) {
        this.api = api;
        this.graph = graph;
        this.folder = folder;
        this.logging = logging;
    }

    @Test
    void no_secret_is_logged(CapturedOutput log) {
        logging.setLogLevel("dev.loregraph", LogLevel.TRACE);
        logging.setLogLevel("org.springframework.web", LogLevel.DEBUG);
        try {
            signInAndOut();
            secondFactor();
            apiKey();
            passwordReset();
        } finally {
            logging.setLogLevel("dev.loregraph", null);
            logging.setLogLevel("org.springframework.web", null);
        }
        secrets.addAll(folder.texts(".key").values());
        secrets.addAll(folder.texts(".jwk").values());
        secrets.addAll(folder.texts(".code").values());
        assertThat(log.getAll()).as("something was logged").contains(AUTH + "token");
        assertThat(secrets)
                .hasSizeGreaterThan(10)
                .allSatisfy(secret -> {
                    assertThat(secret).isNotBlank();
                    assertThat(log.getAll()).doesNotContain(secret);
                });
    }

    private void signInAndOut() {
        String username = "log-" + UUID.randomUUID().toString().substring(0, 8);
        String password = secret("the password of " + username);
        post("register", Map.of("username", username, "password", password));
        JsonNode tokens = post("token", Map.of("username", username, "password", password));
        String refresh = secret(tokens.path("refreshToken").asString());
        secret(tokens.path("accessToken").asString());
        JsonNode next = post("refresh", Map.of("refreshToken", refresh));
        secret(next.path("accessToken").asString());
        post("refresh", Map.of("refreshToken", refresh));
        post("sign-out", Map.of("refreshToken", secret(next.path("refreshToken").asString())));
        post("token", Map.of("username", username, "password", secret("a wrong " + password)));
        post(
                "token",
                "{\"username\": 17, \"password\": [\"" + secret("broken " + password) + "\"]}");
    }

    private void secondFactor() {
        Api.Member member = api.somebody();
        JsonNode started =
                member.query(
                        "mutation ($input: ProvedInput!) { startSecondFactor(input: $input) { secret } }",
                        Map.of("input", Map.of("proof", Map.of("password", Api.PASSWORD))));
        secret(started.findValue("secret").asString());
        secret(Api.PASSWORD);
        post("second-factor", Map.of("ticket", secret("a ticket of nobody's"), "code", "123456"));
    }

    private void apiKey() {
        Api.Member member = api.somebody();
        JsonNode made =
                member.query("mutation { createApiKey(input: { name: \"k\" }) { secret } }");
        String key = secret(made.findValue("secret").asString());
        api.withToken(key).query("{ me { id } }");
        api.withToken(secret(key + "x")).graphQl("{ me { id } }", Map.of());
    }

    private void passwordReset() {
        JsonNode made =
                Administrators.one(api, graph)
                        .query(
                                "mutation ($whose: String!) { createPasswordReset(input: {username: $whose}) { code } }",
                                Map.of("whose", api.somebody().username()));
        String code = secret(made.findValue("code").asString());
        String password = secret("chosen anew " + UUID.randomUUID());
        post("reset-password", Map.of("code", code, "newPassword", password));
    }

    private String secret(String text) {
        secrets.add(text);
        return text;
    }

    private JsonNode post(String what, Object body) {
        return api.stranger().rest("POST", AUTH + what, body).body();
    }
}
