package dev.loregraph.proof;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything that can be asked of a type, from the schema itself, so that nothing is forgotten. */
final class Selections {

    private static final String PAGE_INFO =
            "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private final GraphQLSchema schema;
    private final Map<List<Object>, String> made = new ConcurrentHashMap<>();

    Selections(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** All fields of the type, and of what they lead to in so many steps. */
    String of(String type, int depth) {
        return made.computeIfAbsent(List.of(type, depth), _ -> of(type(type), depth, List.of()));
    }

    /** Every field of a type, as {@code Type.field}, that a request selects somewhere. */
    Set<String> in(Document document) {
        Set<String> selected = new HashSet<>();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(Parser.parse(document.text()))
                .variables(document.values())
                .build()
                .visitPreOrder(
                        new QueryVisitorStub() {
                            @Override
                            public void visitField(QueryVisitorFieldEnvironment field) {
                                if (!field.isTypeNameIntrospectionField()) {
                                    selected.add(
                                            field.getFieldsContainer().getName()
                                                    + "."
                                                    + field.getField().getName());
                                }
                            }
                        });
        return selected;
    }

    /** Every field that a query can lead to, but for these types' own. */
    Set<String> readable(Set<String> exceptOf) {
        Set<String> found = new TreeSet<>();
        collect(type("Query"), exceptOf, found);
        return found;
    }

    private GraphQLFieldsContainer type(String name) {
        return (GraphQLFieldsContainer) requireNonNull(schema.getType(name), name);
    }

    private void collect(GraphQLFieldsContainer type, Set<String> exceptOf, Set<String> found) {
        type.getFieldDefinitions().forEach(field -> collect(type, field, exceptOf, found));
        kindsOf(type)
                .forEach(kind ->
                        ownFields(kind, type)
                                .forEach(field -> collect(kind, field, exceptOf, found)));
    }

    private void collect(
            GraphQLFieldsContainer type,
            GraphQLFieldDefinition field,
            Set<String> exceptOf,
            Set<String> found) {
        GraphQLType target = GraphQLTypeUtil.unwrapAll(field.getType());
        if (found.add(type.getName() + "." + field.getName())
                && target instanceof GraphQLFieldsContainer container
                && !exceptOf.contains(container.getName())) {
            collect(container, exceptOf, found);
        }
    }

    /** What a connection tells, with this much of its nodes. */
    static String page(String node) {
        return "{ totalCount " + PAGE_INFO + " edges { cursor node { " + node + " } } }";
    }

    private String of(GraphQLFieldsContainer type, int depth, List<String> path) {
        List<String> here = Stream.concat(path.stream(), Stream.of(type.getName())).toList();
        Stream<String> fields =
                type.getFieldDefinitions().stream()
                        .filter(Selections::needsNothing)
                        .map(field -> of(field, depth, here));
        Stream<String> ofKinds = kindsOf(type).map(kind -> ofKind(kind, type, depth, here));
        return Stream.concat(fields, ofKinds).filter(text -> !text.isEmpty()).collect(joining(" "));
    }

    /** What a kind of an interface has beyond it. */
    private String ofKind(
            GraphQLFieldsContainer kind,
            GraphQLFieldsContainer type,
            int depth,
            List<String> here) {
        String fields =
                ownFields(kind, type)
                        .filter(Selections::needsNothing)
                        .map(field -> of(field, depth, here))
                        .filter(text -> !text.isEmpty())
                        .collect(joining(" "));
        return fields.isEmpty() ? "" : "... on " + kind.getName() + " { " + fields + " }";
    }

    private Stream<? extends GraphQLFieldsContainer> kindsOf(GraphQLFieldsContainer type) {
        return type instanceof GraphQLInterfaceType parent
                ? schema.getImplementations(parent).stream()
                : Stream.empty();
    }

    private static Stream<GraphQLFieldDefinition> ownFields(
            GraphQLFieldsContainer kind, GraphQLFieldsContainer parent) {
        return kind.getFieldDefinitions().stream()
                .filter(field -> parent.getFieldDefinition(field.getName()) == null);
    }

    private String of(GraphQLFieldDefinition field, int depth, List<String> path) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return field.getName();
        }
        if (container.getName().endsWith("Connection")) {
            String node = below(nodeOf(container), depth, path);
            return node.isEmpty() ? "" : field.getName() + "(first: 3) " + page(node);
        }
        String below = below(container, depth, path);
        return below.isEmpty() ? "" : field.getName() + " { " + below + " }";
    }

    private String below(GraphQLFieldsContainer type, int depth, List<String> path) {
        boolean further = depth > 0 && !path.contains(type.getName());
        if (further) {
            return of(type, depth - 1, path);
        }
        return type.getFieldDefinition("id") == null ? "" : "id";
    }

    private static GraphQLFieldsContainer nodeOf(GraphQLFieldsContainer connection) {
        var nodes = connection.getFieldDefinition("nodes");
        return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(nodes.getType());
    }

    private static boolean needsNothing(GraphQLFieldDefinition field) {
        return field.getArguments().stream().noneMatch(Selections::isNeeded);
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    }
}
