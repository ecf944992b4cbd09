package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loregraph.graph.StartFailure;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class DemoConfigurationTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.5.5.5"})
    void the_demo_starts_where_only_this_machine_can_reach_it(String address) {
        assertThatCode(() -> start(new MockEnvironment().withProperty("server.address", address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5"})
    void the_demo_does_not_start_where_others_can_reach_it(String address) {
        refused(new MockEnvironment().withProperty("server.address", address));
    }

    @Test
    void the_demo_does_not_start_on_every_address() {
        refused(new MockEnvironment());
    }

    private static void refused(MockEnvironment environment) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> start(environment))
                .satisfies(failure ->
                        Assertions.assertThat(failure.remedy())
                                .contains("--server.address=127.0.0.1")
                                .contains("--loregraph.demo=false"));
    }

    private static void start(MockEnvironment environment) {
        DemoConfiguration.demoStaysAtHome(environment)
                .postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
