package dev.loregraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Brings the schema up to date before anything asks the graph. */
@Configuration(proxyBeanMethods = false)
class MigrationsConfiguration {

    @Bean
    Migrations migrations(Driver driver) {
        var config =
                MigrationsConfig.builder()
                        .withLocationsToScan("classpath:cypher/migrations")
                        .withDatabase("neo4j")
                        .withInstalledBy("loregraph")
                        .build();
        var migrations = new Migrations(config, driver);
        migrations.apply();
        return migrations;
    }

    @Bean
    DatabaseSelectionProvider databaseSelection() {
        return () -> DatabaseSelection.byName("neo4j");
    }
}
