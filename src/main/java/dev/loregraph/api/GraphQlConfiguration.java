package dev.loregraph.api;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The ground rules that every GraphQL request meets. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        var dateTime =
                GraphQLScalarType.newScalar()
                        .name("DateTime")
                        .description("A moment as RFC 3339 text, in UTC when it goes out")
                        .coercing(new DateTimeCoercing())
                        .build();
        return wiring -> wiring.scalar(dateTime).scalar(ExtendedScalars.Date);
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedOnce(QueryGuard guard) {
        return source -> source.configureGraphQl(graph -> graph.preparsedDocumentProvider(guard));
    }
}
