package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "http://127.0.0.1:5173", "http://[::1]:8080"})
    void an_origin_is_scheme_host_and_port(String origin) {
        assertThat(new WebSettings(List.of(origin), Duration.ofSeconds(30)).origins())
                .containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "", "https://*.example", "app.example", "https://app.example/"})
    void what_is_no_single_origin_stops_the_start(String origin) {
        assertThatThrownBy(() -> new WebSettings(List.of(origin), Duration.ofSeconds(30)))
                .hasMessageContaining("loregraph.web.origins")
                .hasMessageContaining("https://app.example");
    }
}
