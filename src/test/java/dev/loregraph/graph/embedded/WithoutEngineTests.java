package dev.loregraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.StartFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WithoutEngineTests {

    private final ApplicationContextRunner server =
            new ApplicationContextRunner()
                    .withUserConfiguration(EmbeddedConfiguration.class)
                    .withClassLoader(
                            new FilteredClassLoader("org.neo4j.dbms", "org.neo4j.graphdb"));

    @Test
    void a_build_without_an_engine_and_without_a_uri_says_what_to_set() {
        server.run(started ->
                assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                StartFailure.class,
                                failure ->
                                        assertThat(failure.remedy()).contains("spring.neo4j.uri")));
    }

    @Test
    void a_build_without_an_engine_starts_with_a_uri() {
        server.withPropertyValues("spring.neo4j.uri=bolt://localhost")
                .run(started -> assertThat(started).hasNotFailed());
    }
}
