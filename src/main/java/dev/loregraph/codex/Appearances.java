package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** When entities first and last came up, as far as the viewer's journals tell. */
@Controller
class Appearances {

    private final Question sessionsMentioning;

    Appearances(Graph graph, BatchLoaderRegistry loaders) {
        this.sessionsMentioning = graph.question("codex/sessions-mentioning");
        Batches.load(loaders, "appearances", Of::sight, this::spans);
    }

    record Of(String entityId, Sight sight) {}

    record Span(@Nullable Session first, @Nullable Session last) {

        static final Span NEVER = new Span(null, null);

        static Span of(Row row) {
            return new Span(Session.of(row.row("first")), Session.of(row.row("last")));
        }
    }

    @SchemaMapping(typeName = "Entity")
    CompletableFuture<Optional<Session>> firstSession(
            Entity entity, Viewer viewer, DataLoader<Of, Span> appearances) {
        return appearances
                .load(new Of(entity.id(), viewer.sight()))
                .thenApply(span -> Optional.ofNullable(span.first()));
    }

    @SchemaMapping(typeName = "Entity")
    CompletableFuture<Optional<Session>> lastSession(
            Entity entity, Viewer viewer, DataLoader<Of, Span> appearances) {
        return appearances
                .load(new Of(entity.id(), viewer.sight()))
                .thenApply(span -> Optional.ofNullable(span.last()));
    }

    private Map<Of, Span> spans(Sight sight, List<Of> keys) {
        Map<Of, Span> spans = new HashMap<>();
        keys.forEach(key -> spans.put(key, Span.NEVER));
        sessionsMentioning
                .within(sight)
                .with("ids", keys.stream().map(Of::entityId).toList())
                .list(row -> spans.put(new Of(row.text("id"), sight), Span.of(row)));
        return spans;
    }
}
