package dev.loregraph.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTests {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/v2/campaigns"})
    void what_spring_gives_up_is_told_like_what_we_give_up(String path) throws Exception {
        var request = new ServletWebRequest(new MockHttpServletRequest("POST", path));
        var answer =
                Objects.requireNonNull(
                        new ProblemAdvice()
                                .handleException(new AsyncRequestTimeoutException(), request));
        assertThat(answer.getStatusCode().value()).isEqualTo(408);
        assertThat(JsonMapper.shared().writeValueAsString(answer.getBody()))
                .contains("UNAVAILABLE", "took too long")
                .doesNotContain("INTERNAL");
    }
}
