package dev.loregraph.codex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Tells GraphQL which of the eleven types an {@link Entity} is. */
@Configuration(proxyBeanMethods = false)
class EntityTypes {

    @Bean
    RuntimeWiringConfigurer typesOfEntities() {
        return wiring ->
                wiring.type(
                        "Entity",
                        type ->
                                type.typeResolver(asked -> {
                                    Entity entity = asked.getObject();
                                    return asked.getSchema().getObjectType(entity.kind().label());
                                }));
    }
}
