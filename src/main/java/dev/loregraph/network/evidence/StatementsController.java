package dev.loregraph.network.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** What people state about a relationship. */
@Controller
class StatementsController {

    private final StatedClaims stated;

    StatementsController(StatedClaims stated, BatchLoaderRegistry loaders) {
        this.stated = stated;
        Batches.load(loaders, "statements", StatementsOf::question, this::statementsOf);
    }

    @SchemaMapping(typeName = "Relationship")
    CompletableFuture<Connection<Claim>> statements(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<StatementsOf, Connection<Claim>> statements) {
        var asked =
                new StatementsOf.Asked(
                        viewer.sight(), relationship.moment(), Page.of(first, after));
        return statements.load(new StatementsOf(ClaimedPair.of(relationship), asked));
    }

    private Map<StatementsOf, Connection<Claim>> statementsOf(
            StatementsOf.Asked question, List<StatementsOf> keys) {
        var pairs = keys.stream().map(StatementsOf::pair).toList();
        var found = stated.of(question.sight(), pairs, question.moment(), question.page());
        return keys.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                key -> requireNonNull(found.get(key.pair().id()))));
    }

    /** What is stated about one pair, asked for with some arguments. */
    record StatementsOf(ClaimedPair pair, Asked question) {

        record Asked(Sight sight, Moment moment, Page page) {}
    }
}
