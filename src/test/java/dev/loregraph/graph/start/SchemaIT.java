package dev.loregraph.graph.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.loregraph.SharedGraph;
import dev.loregraph.graph.StartFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.QueryConfig;

class SchemaIT {

    private static final String MIGRATIONS = "classpath:cypher/migrations";

    private static Driver driver;

    @BeforeAll
    static void connect() {
        driver = GraphDatabase.driver(SharedGraph.uri(), AuthTokens.none());
        schema(true, MIGRATIONS, Duration.ZERO).migrate();
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    @AfterEach
    void unlock() {
        run("MATCH (l:__Neo4jMigrationsLock) DELETE l");
    }

    @Test
    void a_schema_that_is_up_to_date_stays_as_it_is() {
        assertThatCode(() -> schema(true, MIGRATIONS, Duration.ZERO).migrate())
                .doesNotThrowAnyException();
    }

    @Test
    void the_lock_of_a_start_stopped_half_way_is_removed_where_nobody_else_can_hold_it() {
        lock();
        schema(false, MIGRATIONS, Duration.ZERO).migrate();
        assertThat(locks()).isZero();
    }

    @Test
    void a_lock_that_another_server_may_hold_is_waited_for() {
        lock();
        Thread.ofVirtual()
                .start(() -> {
                    sleep(Duration.ofSeconds(1));
                    unlock();
                });
        assertThatCode(() -> schema(true, MIGRATIONS, Duration.ofSeconds(60)).migrate())
                .doesNotThrowAnyException();
    }

    @Test
    void a_lock_that_stays_stops_the_start_with_the_way_to_remove_it() {
        lock();
        assertThatThrownBy(() -> schema(true, MIGRATIONS, Duration.ofSeconds(1)).migrate())
                .asInstanceOf(type(StartFailure.class))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageContaining("1 s");
                    assertThat(failure.remedy())
                            .contains("MATCH (lock:__Neo4jMigrationsLock) DELETE lock");
                });
        assertThat(locks()).isOne();
    }

    @Test
    void a_migration_that_was_changed_after_it_was_applied_stops_the_start() {
        assertThatThrownBy(() ->
                        schema(true, "classpath:cypher/changed-migrations", Duration.ZERO)
                                .migrate())
                .asInstanceOf(type(StartFailure.class))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageContaining("001");
                    assertThat(failure.remedy()).contains("changed-migrations", "must not change");
                });
    }

    @Test
    void a_database_that_does_not_exist_stops_the_start_with_its_name() {
        var elsewhere =
                new Schema(
                        driver, "elsewhere", true, new SchemaSettings(Duration.ZERO, MIGRATIONS));
        assertThatThrownBy(elsewhere::migrate)
                .asInstanceOf(type(StartFailure.class))
                .satisfies(failure ->
                        assertThat(failure.remedy()).contains("spring.data.neo4j.database"));
    }

    private static Schema schema(boolean shared, String locations, Duration lockWait) {
        return new Schema(driver, "neo4j", shared, new SchemaSettings(lockWait, locations));
    }

    private static void lock() {
        run("CREATE (:__Neo4jMigrationsLock {id: 'left-behind', name: 'John Doe'})");
    }

    private static long locks() {
        return driver.executableQuery("MATCH (l:__Neo4jMigrationsLock) RETURN count(l) AS locks")
                .withConfig(QueryConfig.builder().withDatabase("neo4j").build())
                .execute()
                .records()
                .getFirst()
                .get("locks")
                .asLong();
    }

    private static void run(String cypher) {
        driver.executableQuery(cypher)
                .withConfig(QueryConfig.builder().withDatabase("neo4j").build())
                .execute();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
