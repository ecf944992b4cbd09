package dev.loregraph.graph.embedded;

import dev.loregraph.graph.DataFolder;
import dev.loregraph.graph.StartFailure;
import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded engine unless {@code spring.neo4j.uri} names a server. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    private static final String ENGINE = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "spring.neo4j.uri",
            matchIfMissing = true,
            havingValue = "embedded")
    @ConditionalOnClass(name = ENGINE)
    static class WithEngine {

        @Bean
        EmbeddedNeo4j embeddedNeo4j(
                DataFolder folder,
                EmbeddedSettings settings,
                @Value("${spring.data.neo4j.database}") String database) {
            return new EmbeddedNeo4j(folder.path().resolve("neo4j"), database, settings);
        }

        @Bean
        Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j engine) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return engine.uri();
                }

                @Override
                public AuthToken getAuthToken() {
                    return AuthTokens.basic(EmbeddedNeo4j.USER, engine.password());
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "spring.neo4j.uri",
            matchIfMissing = true,
            havingValue = "embedded")
    @ConditionalOnMissingClass(ENGINE)
    static class WithoutEngine {

        @Bean
        Neo4jConnectionDetails noConnection() {
            throw new StartFailure(
                    "This build of Loregraph has no Neo4j engine of its own.",
                    "Set spring.neo4j.uri, spring.neo4j.authentication.username and"
                            + " spring.neo4j.authentication.password to those of a Neo4j server.",
                    null);
        }
    }
}
