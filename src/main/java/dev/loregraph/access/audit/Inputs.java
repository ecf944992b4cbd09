package dev.loregraph.access.audit;

import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from a mutation's arguments what an entry may tell: ids, whom usernames name, and words of
 * the schema. All other text stays out, and so every secret and every body.
 */
@Component
final class Inputs {

    private static final Set<String> USERNAMES = Set.of("username", "serviceAccount");
    private static final int MOST_DETAILS = 20;

    private final Users users;

    Inputs(Users users) {
        this.users = users;
    }

    record Told(List<AuditObject> objects, List<String> details) {}

    Told of(DataFetchingEnvironment mutation) {
        var told = new Told(new ArrayList<>(), new ArrayList<>());
        for (GraphQLArgument argument : mutation.getFieldDefinition().getArguments()) {
            Object value = mutation.getArguments().get(argument.getName());
            collect(argument.getName(), argument.getType(), value, told);
        }
        return told;
    }

    private void collect(String name, GraphQLType type, @Nullable Object value, Told told) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        switch (value) {
            case Collection<?> several -> several.forEach(one -> collect(name, bare, one, told));
            case Map<?, ?> input when bare instanceof GraphQLInputObjectType object -> {
                for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                    collect(field.getName(), field.getType(), input.get(field.getName()), told);
                }
            }
            case String text -> collect(name, bare, text, told);
            case null, default -> {
                // not a thing and not a word
            }
        }
    }

    private void collect(String name, GraphQLType type, String text, Told told) {
        if (type instanceof GraphQLEnumType && told.details().size() < MOST_DETAILS) {
            told.details().add(name + "=" + text);
        } else if (type.equals(Scalars.GraphQLID) && ObjectIds.isOne(text)) {
            told.objects().add(new AuditObject(ObjectIds.nameOf(name), text));
        } else if (USERNAMES.contains(name)) {
            users.byUsername(text)
                    .map(User::id)
                    .ifPresent(id -> told.objects().add(new AuditObject("user", id)));
        }
    }
}
