package dev.loregraph.api.query;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks one operation as it will run, fragments unfolded, and aborts it where it passes a limit. A
 * selection costs one, times the size of each list around it.
 */
final class QueryCost {

    private static final List<String> SIZES = List.of("first", "limit");
    private static final int USUAL_PAGE = 20;
    private static final int USUAL_LIST = 10;

    private final ExecutionContext request;
    private final QueryLimits limits;
    private int visited;
    private int aliases;
    private int directives;

    QueryCost(ExecutionContext request, QueryLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    void check() {
        var operation = request.getOperationDefinition();
        var schema = request.getGraphQLSchema();
        GraphQLCompositeType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> Objects.requireNonNull(schema.getMutationType());
                    case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
                };
        count(operation);
        long cost = costOf(operation.getSelectionSet(), root, 1, false);
        refuseAbove(
                limits.cost(), cost, "costs %d; at most %d: ask for smaller pages or fewer fields");
    }

    private long costOf(
            @Nullable SelectionSet selections,
            GraphQLCompositeType parent,
            int depth,
            boolean inPage) {
        if (selections == null) {
            return 0;
        }
        refuseAbove(limits.depth(), depth, "is nested %d deep or deeper; at most %d");
        long cost = 0;
        for (Selection<?> selection : selections.getSelections()) {
            refuseAbove(limits.cost(), ++visited, "unfolds to %d selections or more; at most %d");
            cost += costOf(selection, parent, depth, inPage);
        }
        return cost;
    }

    private long costOf(
            Selection<?> selection, GraphQLCompositeType parent, int depth, boolean inPage) {
        count((DirectivesContainer<?>) selection);
        return switch (selection) {
            case Field field -> costOf(field, parent, depth, inPage);
            case InlineFragment inline -> {
                var condition = inline.getTypeCondition();
                var type = condition == null ? parent : composite(condition.getName());
                yield costOf(inline.getSelectionSet(), type, depth, inPage);
            }
            case FragmentSpread spread -> {
                FragmentDefinition fragment =
                        Objects.requireNonNull(request.getFragmentsByName().get(spread.getName()));
                var type = composite(fragment.getTypeCondition().getName());
                yield costOf(fragment.getSelectionSet(), type, depth, inPage);
            }
            default -> throw new IllegalStateException("unknown selection " + selection.getClass());
        };
    }

    private long costOf(Field field, GraphQLCompositeType parent, int depth, boolean inPage) {
        if (field.getAlias() != null) {
            refuseAbove(limits.aliases(), ++aliases, "has %d aliases or more; at most %d");
        }
        if (field.getName().startsWith("__")) {
            return 1;
        }
        var definition =
                Introspection.getFieldDefinition(
                        request.getGraphQLSchema(),
                        (GraphQLFieldsContainer) parent,
                        field.getName());
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType())
                instanceof GraphQLCompositeType type)) {
            return 1;
        }
        Optional<Integer> page = pageSize(field, definition);
        long size = page.orElseGet(() -> isList(definition.getType()) && !inPage ? USUAL_LIST : 1);
        long each = costOf(field.getSelectionSet(), type, depth + 1, page.isPresent());
        return Math.min(1 + size * each, Integer.MAX_VALUE);
    }

    private Optional<Integer> pageSize(Field field, GraphQLFieldDefinition definition) {
        return SIZES.stream()
                .map(definition::getArgument)
                .filter(Objects::nonNull)
                .findFirst()
                .map(size -> Math.max(1, given(field, size)));
    }

    private int given(Field field, GraphQLArgument size) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(size.getName()))
                .findFirst()
                .map(this::number)
                .orElseGet(() -> usual(size));
    }

    private @Nullable Integer number(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue literal -> literal.getValue().intValue();
            case VariableReference variable ->
                    request.getCoercedVariables().get(variable.getName()) instanceof Integer number
                            ? number
                            : null;
            default -> null;
        };
    }

    private static int usual(GraphQLArgument size) {
        InputValueWithState usual = size.getArgumentDefaultValue();
        return usual.getValue() instanceof IntValue literal
                ? literal.getValue().intValue()
                : USUAL_PAGE;
    }

    private void count(DirectivesContainer<?> node) {
        directives += node.getDirectives().size();
        refuseAbove(limits.directives(), directives, "has %d directives or more; at most %d");
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType)
                Objects.requireNonNull(request.getGraphQLSchema().getType(name));
    }

    private static boolean isList(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> isList(nonNull.getWrappedType());
            case GraphQLList _ -> true;
            default -> false;
        };
    }

    private static void refuseAbove(long limit, long found, String message) {
        if (found > limit) {
            throw new AbortExecutionException("the query " + message.formatted(found, limit));
        }
    }
}
