package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Browser;
import dev.loregraph.WholeServerTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The demo run, as a newcomer meets it. */
@WholeServerTest
@TestPropertySource(properties = {"loregraph.demo=true", "server.address=127.0.0.1"})
class GraphiQlIT {

    private final Api api;

    @Autowired
    GraphiQlIT(Api api) {
        this.api = api;
    }

    @Test
    void the_demo_users_sign_in() {
        for (String username : new String[] {"dm", "alice", "bob"}) {
            var credentials = Map.of("username", username, "password", "loregraph-demo");
            assertThat(api.stranger().rest("POST", "/api/v2/auth/token", credentials).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_newcomer_signs_in_and_runs_the_first_query(
            @TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        var chromium = Browser.installed();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "skipped: no chromium on the path (apt-get install chromium)");
        try (var browser = Browser.open(chromium.get(), folder)) {
            browser.visit(api.address("http", "/graphiql"));
            browser.until("document.querySelector('.graphiql-execute-button')");
            browser.evaluate("document.getElementById('password').value = 'loregraph-demo'");
            browser.evaluate("document.querySelector('#sign-in button').click()");
            browser.until("!document.getElementById('signed-in').hidden");
            browser.until("document.querySelector('.graphiql-execute-button')");
            browser.evaluate("document.querySelector('.graphiql-execute-button').click()");
            browser.until(
                    "/\"username\": *\"dm\"/.test(document.querySelector('.result-window')?.innerText ?? '')");
            assertThat(browser.complaints())
                    .noneMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }
}
