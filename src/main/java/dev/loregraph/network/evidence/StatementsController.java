package dev.loregraph.network.evidence;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.evidence.PairLists.ListOf;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** What people state about a relationship. */
@Controller
class StatementsController {

    StatementsController(Graph graph, BatchLoaderRegistry loaders) {
        PairLists.load(loaders, graph, "statements", Claim::of, StatementsController::place);
    }

    /** By session, then by when it was said. */
    private static List<Object> place(Claim claim) {
        return List.of(claim.fromSession(), claim.recordedAt().toEpochMilli(), claim.id());
    }

    @SchemaMapping(typeName = "Relationship")
    CompletableFuture<Connection<Claim>> statements(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<ListOf, Connection<Claim>> statements) {
        var asked = new ListOf.Asked(viewer.sight(), relationship.moment(), Page.of(first, after));
        return statements.load(new ListOf(ClaimedPair.of(relationship), asked));
    }
}
