package dev.loregraph.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.AccessRow.Role;
import dev.loregraph.graph.Graph;
import graphql.TrivialDataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * The table of fields in src/docs/access.md is whole, and every cell of it is tried over HTTP: a
 * row of a type stands for those of its fields that are read off it as they are; every other one
 * has a row of its own.
 */
@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldTableIT {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    /** They show what the field that leads to them shows. */
    private static final Set<String> WRAPPINGS =
            Set.of("Connection", "Edge", "Payload", "PageInfo");

    /** Told of by subscriptions only, which {@link AccessTableIT} follows. */
    private static final Set<String> NEWS = Set.of("CampaignChange");

    /** Told of what is broken or gone, of which there is nothing here. */
    private static final Set<String> RARE = Set.of("AuditFault", "RetiredType");

    private static final String BY_KEY = "by an API key";

    /** By its row: what to ask for, and the name of what may be hidden in the answer. */
    private static final Map<String, Hidden> HIDDEN =
            Map.ofEntries(
                    hidden(
                            "Session.journals with a player's own",
                            "journals { nodes { id } }",
                            "private"),
                    hidden("Session.journals with the DMs'", "journals { nodes { id } }", "notes"),
                    hidden("Journal.body that names what is the DMs'", "body", "alsable"),
                    hidden(
                            "Journal.mentions of what is the DMs'",
                            "mentions { entity { id } }",
                            "alsable"),
                    hidden("Mention.candidates with the DMs'", "candidates { id }", "alsable"),
                    hidden(
                            "Entity.backlinks from the DMs' notes",
                            "backlinks { nodes { journal { id } } }",
                            "notes"),
                    hidden("Entity.lastSession in the DMs' notes", "lastSession { id }", "later"),
                    hidden(
                            "Entity.relationships with what is the DMs'",
                            "relationships { nodes { from { id } to { id } } }",
                            "alsable"),
                    hidden("Entity.aliases of what is the DMs'", "aliases", "Gilda Moss"),
                    hidden("Entity.sameAs with the DMs'", "sameAs { id }", "nettle"),
                    hidden("Entity.merges of what is the DMs'", "merges { name }", "Gilda Moss"),
                    hidden(
                            "Query.entities with the DMs'",
                            "entities(campaignId: $campaign) { nodes { id } }",
                            "alsable"),
                    hidden(
                            "Query.suggestMentions with the DMs'",
                            "suggestMentions(campaignId: $campaign, prefix: \"al\") { entity { id } }",
                            "alsable"),
                    hidden(
                            "Query.whoMet with the DMs'",
                            "whoMet(entityId: $vesna) { nodes { who { id } } }",
                            "alsable"),
                    hidden(
                            "Query.neighbourhood with the DMs'",
                            "neighbourhood(entityId: $vesna) { nodes { id } }",
                            "alsable"),
                    hidden(
                            "Query.allegiances with the DMs'",
                            "allegiances(entityId: $vesna) { nodes { toward { id } } }",
                            "alsable"),
                    hidden(
                            "Query.knownBy with the DMs'",
                            "knownBy(entityId: $vesna) { nodes { entity { id } } }",
                            "alsable"),
                    hidden(
                            "Query.rivalries with the DMs'",
                            "rivalries(campaignId: $campaign) { nodes { one { id } other { id } } }",
                            "alsable"),
                    hidden(
                            "Family.relatives with the DMs'",
                            "relatives { nodes { entity { id } } }",
                            "alsable"),
                    hidden(
                            "Query.whoCouldKnow with the DMs'",
                            "whoCouldKnow(entityIds: [$vesna], since: 1) { nodes { who { id } } }",
                            "alsable"),
                    hidden(
                            "Query.communities with the DMs'",
                            "communities(campaignId: $campaign) { nodes { members { nodes { id } } } }",
                            "alsable"),
                    hidden(
                            "Query.standings with the DMs'",
                            "standings(campaignId: $campaign, role: CENTRAL) { nodes { entity { id } } }",
                            "alsable"),
                    hidden(
                            "Query.campaignNetwork with the DMs'",
                            "campaignNetwork(campaignId: $campaign) { nodes { nodes { id } } }",
                            "alsable"),
                    hidden(
                            "EntityGroup.members with the DMs'",
                            "members { nodes { id } }",
                            "alsable"),
                    hidden("Calendar.date", "date(text: \"3 May 7\") { text }", "3 May 7 CE"),
                    hidden("Calendar.daysInYear", "daysInYear(year: 2000)", "366"),
                    hidden("Standing.entity of the DMs'", "entity { id }", "alsable"),
                    hidden(
                            "Query.timeline with the DMs'",
                            "timeline(campaignId: $campaign, first: 100) { nodes { claim { from { id } to { id } } } }",
                            "alsable"),
                    hidden(
                            "Query.claims with the DMs'",
                            "claims(campaignId: $campaign, first: 100) { nodes { from { id } to { id } } }",
                            "alsable"),
                    hidden(
                            "Query.entityProposals out of the DMs' notes",
                            "entityProposals(campaignId: $campaign) { nodes { name } }",
                            "Morwen Tull"));

    private final GraphQLSchema schema;
    private final FieldStage stage;

    @Autowired
    FieldTableIT(Api api, Graph graph, GraphQlSource graphQl) {
        this.schema = graphQl.schema();
        this.stage = new FieldStage(api, graph);
    }

    private record Hidden(String selection, String what) {}

    private static Map.Entry<String, Hidden> hidden(String row, String selection, String what) {
        return entry(row, new Hidden(selection, what));
    }

    static List<AccessRow> rows() throws IOException {
        return AccessRow.below("Who sees which fields");
    }

    @Test
    void every_type_and_every_field_that_is_looked_up_has_a_row() throws IOException {
        Set<String> missing = new TreeSet<>();
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !ROOTS.contains(type.getName()) && !isWrapping(type))
                .filter(type -> !NEWS.contains(type.getName()))
                .flatMap(this::wanted)
                .forEach(missing::add);
        missing.removeAll(rows().stream().map(AccessRow::name).collect(Collectors.toSet()));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_is_of_something() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> {
                    GraphQLFieldsContainer type = typeOf(row);
                    if (row.name().contains(".")) {
                        assertThat(type.getFieldDefinition(row.field())).isNotNull();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_holds(AccessRow row) {
        String document = FieldRoad.to(row).asking(selection(row));
        for (Role role : Role.values()) {
            String expected = row.expectedOf(role);
            Api.Answer answer = stage.asked(document, role, row.which().equals(BY_KEY));
            List<String> codes = answer.codes().stream().distinct().toList();
            String what = row + " as " + role + ": " + answer.text();
            boolean answered = expected.equals("yes") || expected.equals(AccessRow.HIDDEN);
            assertThat(codes).as(what).isEqualTo(answered ? List.of() : List.of(expected));
            if (answered && !RARE.contains(row.name())) {
                assertThat(isThere(row, answer)).as(what).isEqualTo(expected.equals("yes"));
            }
        }
    }

    private boolean isThere(AccessRow row, Api.Answer answer) {
        Hidden hidden = HIDDEN.get(row.toString());
        return hidden == null
                ? hasValue(answer.body().path("data"))
                : answer.text().contains(stage.idOf(hidden.what()));
    }

    /** Whether the road ends at something, rather than at null or a list of nothing. */
    private static boolean hasValue(JsonNode found) {
        return found.isContainer()
                ? found.valueStream().anyMatch(FieldTableIT::hasValue)
                : !found.isNull() && !found.isMissingNode();
    }

    /** The names of the rows that a type asks for; those of an interface stand for its kinds. */
    private Stream<String> wanted(GraphQLObjectType type) {
        String name =
                type.getInterfaces().stream()
                        .map(GraphQLNamedOutputType::getName)
                        .findFirst()
                        .orElse(type.getName());
        return Stream.concat(
                Stream.of(name),
                type.getFieldDefinitions().stream()
                        .filter(field -> !isPlain(type, field))
                        .map(field -> declaring(type, field) + "." + field.getName()));
    }

    /** The interface that has the field, or else the type itself. */
    private static String declaring(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getInterfaces().stream()
                .map(GraphQLFieldsContainer.class::cast)
                .filter(one -> one.getFieldDefinition(field.getName()) != null)
                .map(GraphQLFieldsContainer::getName)
                .findFirst()
                .orElse(type.getName());
    }

    private boolean isPlain(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        var place = FieldCoordinates.coordinates(type.getName(), field.getName());
        return schema.getCodeRegistry().getDataFetcher(place, field) instanceof TrivialDataFetcher;
    }

    private static boolean isWrapping(GraphQLObjectType type) {
        return type.getName().startsWith("__")
                || WRAPPINGS.stream().anyMatch(type.getName()::endsWith);
    }

    private GraphQLFieldsContainer typeOf(AccessRow row) {
        return (GraphQLFieldsContainer)
                Objects.requireNonNull(schema.getType(row.type()), row.toString());
    }

    private String selection(AccessRow row) {
        Hidden hidden = HIDDEN.get(row.toString());
        if (hidden != null) {
            return hidden.selection();
        }
        GraphQLFieldsContainer type = typeOf(row);
        return row.name().contains(".")
                ? selected(type.getFieldDefinition(row.field()))
                : plainFields(
                        type instanceof GraphQLObjectType ? type : schema.getObjectType("Npc"));
    }

    private String plainFields(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> isPlain(type, field))
                .map(FieldTableIT::selected)
                .collect(Collectors.joining(" ", "__typename ", ""));
    }

    private static String selected(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLCompositeType)) {
            return field.getName();
        }
        return type.getName().endsWith("Connection")
                ? field.getName() + " { nodes { __typename } totalCount }"
                : field.getName() + " { __typename }";
    }
}
