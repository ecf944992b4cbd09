package dev.loregraph.api.query;

import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
                        .coercing(
                                new TextCoercing<>(
                                        "DateTime",
                                        "2026-11-22T18:30:00Z",
                                        Instant.class,
                                        text -> OffsetDateTime.parse(text).toInstant()))
                        .build();
        var date =
                GraphQLScalarType.newScalar()
                        .name("Date")
                        .description("A day as RFC 3339 text: yyyy-mm-dd")
                        .coercing(
                                new TextCoercing<>(
                                        "Date", "2026-11-22", LocalDate.class, this::day))
                        .build();
        return wiring -> wiring.scalar(dateTime).scalar(date);
    }

    /** ISO days alone may have years of more than four digits; these may not. */
    private LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (text.length() != "yyyy-mm-dd".length()) {
            throw new DateTimeException("not yyyy-mm-dd: " + text);
        }
        return day;
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedOnce(QueryGuard guard) {
        return source -> source.configureGraphQl(graph -> graph.preparsedDocumentProvider(guard));
    }
}
