package dev.loregraph.graph.start;

import dev.loregraph.graph.Opening;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the graph: its server is up and its schema up to date before anything asks. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /** The {@code spring.neo4j.uri} that stands for the engine in this process. */
    static final String EMBEDDED = "embedded";

    @Bean
    Schema schema(
            Driver driver,
            SchemaSettings settings,
            @Value("${spring.data.neo4j.database}") String database,
            @Value("${spring.neo4j.uri:" + EMBEDDED + "}") String uri) {
        return new Schema(driver, database, !uri.equals(EMBEDDED), settings);
    }

    @Bean
    Opening opening(ObjectProvider<GraphServer> server, Schema schema) {
        var starting = server.stream().toList();
        return new Opening(() -> {
            starting.forEach(GraphServer::awaitStart);
            schema.migrate();
        });
    }
}
