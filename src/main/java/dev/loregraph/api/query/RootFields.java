package dev.loregraph.api.query;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operation asks for at its root, however many fragments that is wrapped in. */
final class RootFields {

    private final Map<String, FragmentDefinition> fragments;
    private final List<String> names = new ArrayList<>();
    private final Set<String> seenFragments = new HashSet<>();

    private RootFields(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** Their names, each as often as it is asked for. */
    static List<String> of(ExecutionContext request) {
        var fields = new RootFields(request.getFragmentsByName());
        fields.add(request.getOperationDefinition().getSelectionSet());
        return fields.names;
    }

    private void add(SelectionSet selected) {
        for (Selection<?> selection : selected.getSelections()) {
            switch (selection) {
                case Field field -> names.add(field.getName());
                case InlineFragment part -> add(part.getSelectionSet());
                case FragmentSpread spread -> add(spread.getName());
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private void add(String fragment) {
        FragmentDefinition found = fragments.get(fragment);
        if (found != null && seenFragments.add(fragment)) {
            add(found.getSelectionSet());
        }
    }
}
