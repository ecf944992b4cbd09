package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.ConnectionTypeDefinitionConfigurer;

/**
 * The printed schema is what clients rely on. After an intended change run {@code ./mvnw test
 * -Dtest=SchemaTests -Dloregraph.schema=write} and commit src/docs/schema.graphqls. A change that
 * breaks clients isn't written: if it must be, delete the file first and say so in CHANGELOG.md.
 */
class SchemaTests {

    private static final Path SOURCES = Path.of("graphql");
    private static final Path PRINTED = Path.of("src/docs/schema.graphqls");

    @Test
    void the_printed_schema_is_the_one_that_is_served_and_breaks_no_client() throws IOException {
        String served = served();
        if ("write".equals(System.getProperty("loregraph.schema"))) {
            write(served);
        }
        String printed = Files.readString(PRINTED);
        assertThat(breakingChanges(printed, served)).as("changes that break clients").isEmpty();
        assertThat(served)
                .as(
                        "the schema has changed: run with -Dloregraph.schema=write and commit %s",
                        PRINTED)
                .isEqualTo(printed);
    }

    @Test
    void taking_a_field_away_or_asking_for_more_is_breaking_and_giving_more_is_not() {
        String before = "type Query { a(x: Int): Int b: Int }";
        assertThat(breakingChanges(before, "type Query { a(x: Int): Int }")).isNotEmpty();
        assertThat(breakingChanges(before, "type Query { a(x: Int!): Int b: Int }")).isNotEmpty();
        assertThat(breakingChanges(before, "type Query { a(x: Int): Int b: Int c: Int }"))
                .isEmpty();
    }

    private static void write(String served) throws IOException {
        if (Files.exists(PRINTED)) {
            assertThat(breakingChanges(Files.readString(PRINTED), served))
                    .as("changes that break clients")
                    .isEmpty();
        }
        Files.writeString(PRINTED, served);
    }

    private static List<String> breakingChanges(String before, String after) {
        var reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromSdl(
                                schema(new SchemaParser().parse(before)),
                                schema(new SchemaParser().parse(after))),
                        reporter);
        return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }

    private static String served() throws IOException {
        var registry = new TypeDefinitionRegistry();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                registry.merge(new SchemaParser().parse(file.toFile()));
            }
        }
        new ConnectionTypeDefinitionConfigurer().configure(registry);
        return new SchemaPrinter(
                        SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false))
                .print(schema(registry));
    }

    private static GraphQLSchema schema(TypeDefinitionRegistry registry) {
        return new SchemaGenerator().makeExecutableSchema(registry, RuntimeWiring.MOCKED_WIRING);
    }
}
