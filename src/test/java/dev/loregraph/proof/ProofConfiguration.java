package dev.loregraph.proof;

import dev.loregraph.MovableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Ids and a clock that a test sets, and an ear at the database client. */
@TestConfiguration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    @Primary
    SeededIds seededIds() {
        return new SeededIds();
    }

    @Bean
    @Primary
    MovableClock clockThatStandsStill() {
        return new MovableClock(Instant.now().truncatedTo(ChronoUnit.DAYS));
    }

    @Bean
    static Statements statementsRun() {
        return new Statements();
    }
}
