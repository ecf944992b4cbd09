package dev.loregraph.graph.embedded;

import dev.loregraph.graph.DataFolder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded engine unless {@code spring.neo4j.uri} names a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedConfiguration {

    @Bean
    EmbeddedNeo4j embeddedNeo4j(DataFolder folder, EmbeddedSettings settings) {
        return new EmbeddedNeo4j(folder.path().resolve("neo4j"), settings);
    }

    @Bean
    Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j engine) {
        return new Neo4jConnectionDetails() {
            @Override
            public java.net.URI getUri() {
                return engine.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(EmbeddedNeo4j.USER, engine.password());
            }
        };
    }
}
