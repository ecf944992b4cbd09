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
        assertThat(settings(List.of(origin), List.of()).origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "", "https://*.example", "app.example", "https://app.example/"})
    void what_is_no_single_origin_stops_the_start(String origin) {
        assertThatThrownBy(() -> settings(List.of(origin), List.of()))
                .hasMessageContaining("loregraph.web.origins")
                .hasMessageContaining("https://app.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.2", "127.0.0.1", "::1", "2001:db8::1"})
    void a_proxy_is_one_address(String proxy) {
        assertThat(settings(List.of(), List.of(proxy)).proxies()).containsExactly(proxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "gateway", "10.0.0.0/8", ".*"})
    void what_is_no_address_stops_the_start(String proxy) {
        assertThatThrownBy(() -> settings(List.of(), List.of(proxy)))
                .hasMessageContaining("loregraph.web.proxies");
    }

    private static WebSettings settings(List<String> origins, List<String> proxies) {
        return new WebSettings(origins, Duration.ofSeconds(30), proxies);
    }
}
