package dev.loregraph.suggest;

import dev.loregraph.access.Viewer;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SuggestController {

    private static final int MOST = 20;
    private static final int USUAL = 8;
    private static final int LONGEST_PREFIX = 75;

    private final Question namesStartingWith;
    private final Question recentEntities;

    SuggestController(Graph graph) {
        this.namesStartingWith = graph.question("suggest/names-starting-with");
        this.recentEntities = graph.question("suggest/recent-entities");
    }

    @QueryMapping
    List<MentionSuggestion> suggestMentions(
            @Argument String campaignId,
            @Argument String prefix,
            @Argument @Nullable Set<EntityKind> kinds,
            @Argument("limit") @Nullable Integer asked,
            Viewer viewer) {
        viewer.mustBeIn(campaignId);
        int limit = asked == null ? USUAL : asked;
        refuseOutOfRange(prefix, limit);
        String folded = Names.folded(prefix);
        Question question = folded.isEmpty() ? recentEntities : namesStartingWith;
        Bound bound =
                question.within(viewer.sight())
                        .with("campaignId", campaignId)
                        .with(
                                "kinds",
                                kinds == null || kinds.isEmpty()
                                        ? Set.of(EntityKind.values())
                                        : kinds)
                        .with("limit", limit);
        return folded.isEmpty() ? recent(bound) : matching(bound, folded);
    }

    private static List<MentionSuggestion> recent(Bound asked) {
        return asked.list(row -> MentionSuggestion.recent(Entity.of(row.row("entity"))));
    }

    private static List<MentionSuggestion> matching(Bound asked, String prefix) {
        return asked.with("prefix", prefix)
                .list(row ->
                        MentionSuggestion.matching(
                                Entity.of(row.row("entity")),
                                row.text("text"),
                                row.flag("exact"),
                                prefix));
    }

    private static void refuseOutOfRange(String prefix, int limit) {
        if (prefix.length() > LONGEST_PREFIX) {
            throw Refusal.badInput(
                    "prefix",
                    "has "
                            + prefix.length()
                            + " characters, at most "
                            + LONGEST_PREFIX
                            + " are a mention");
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.badInput("limit", "is " + limit + ": ask for 1 to " + MOST);
        }
    }
}
