package dev.loregraph.network.knowledge;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of who knows of whom. */
@Controller
class KnowledgeController {

    private final Question knowing;
    private final Question knowingCount;
    private final Entities entities;

    KnowledgeController(Graph graph, Entities entities) {
        this.knowing = graph.question("network/knowing");
        this.knowingCount = graph.question("network/knowing-count");
        this.entities = entities;
    }

    /**
     * What is asked.
     *
     * @param outward whether of whom it knows, rather than who knows of it
     */
    private record Asked(
            Sight sight,
            Entity entity,
            boolean outward,
            Knowledge.@Nullable Manner how,
            Moment moment) {

        Bound of(Question question) {
            return question.within(sight)
                    .with("entityId", entity.id())
                    .with("outward", outward)
                    .with("met", how == null ? null : how == Knowledge.Manner.MET)
                    .withAll(moment.asParameters());
        }
    }

    @QueryMapping
    Connection<Knowledge> knowsOf(
            Viewer viewer,
            @Argument String entityId,
            @Argument Knowledge.@Nullable Manner how,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity entity = entities.byId(viewer, "entityId", entityId);
        if (!EntityKind.PEOPLE.contains(entity.kind())) {
            throw Refusal.badInput("entityId", "is of kind " + entity.kind() + ": give a person");
        }
        var asked = new Asked(viewer.sight(), entity, true, how, Moment.of(asOf));
        return answer(asked, Page.of(first, after).in("knowsOf"));
    }

    @QueryMapping
    Connection<Knowledge> knownBy(
            Viewer viewer,
            @Argument String entityId,
            @Argument Knowledge.@Nullable Manner how,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity entity = entities.byId(viewer, "entityId", entityId);
        var asked = new Asked(viewer.sight(), entity, false, how, Moment.of(asOf));
        return answer(asked, Page.of(first, after).in("knownBy"));
    }

    private Connection<Knowledge> answer(Asked asked, Page page) {
        List<Knowledge> found =
                asked.of(knowing)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Knowledge.of(row, asked.moment()));
        return Connection.of(
                page,
                found,
                Knowledge::key,
                () -> asked.of(knowingCount).first(row -> row.integer("total")).orElse(0));
    }
}
