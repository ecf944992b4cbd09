package dev.loregraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the whole server once for all tests that carry this, on a free port and {@link
 * SharedGraph}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "loregraph.data-dir=${loregraph.test-data:target/test-data}",
            "loregraph.demo=false",
            "loregraph.passwords.memory=1MB",
            "loregraph.passwords.passes=1",
            "loregraph.limits.suggest=1000000 in 1m",
            "loregraph.limits.read=1000000 in 1m",
            "loregraph.limits.write=1000000 in 1m",
            "loregraph.limits.consolidate=1000000 in 1m",
            "loregraph.limits.anonymous=1000000 in 15m",
            "loregraph.limits.sign-in-failures=1000000 in 15m",
        })
@Import(Api.class)
@ContextConfiguration(initializers = SharedGraph.class)
public @interface WholeServerTest {}
