package dev.loregraph.graph;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to date before {@link Graph} opens. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /** The {@code spring.neo4j.uri} that stands for the engine in this process. */
    static final String EMBEDDED = "embedded";

    @Bean(initMethod = "migrate")
    Schema schema(
            Driver driver,
            SchemaSettings settings,
            @Value("${spring.data.neo4j.database}") String database,
            @Value("${spring.neo4j.uri:" + EMBEDDED + "}") String uri) {
        return new Schema(driver, database, !uri.equals(EMBEDDED), settings);
    }
}
