package dev.loregraph.network.acquaintance;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers whom two have both met, and whom word of something can have reached. */
@Component
class Acquaintances {

    private static final int MOST_MEETINGS = 500_000;

    private final Question common;
    private final Question commonCount;
    private final Question meetings;
    private final Question personsOf;

    Acquaintances(Graph graph) {
        this.common = graph.question("network/common-acquaintances");
        this.commonCount = graph.question("network/common-acquaintances-count");
        this.meetings = graph.question("network/meetings");
        this.personsOf = graph.question("network/persons-of");
    }

    /** Two entities and whom to look for between them. */
    record Between(Entity a, Entity b, @Nullable List<EntityKind> kinds, Moment moment) {

        Bound asked(Question question, Sight sight) {
            return question.within(sight)
                    .with("aId", a.id())
                    .with("bId", b.id())
                    .with(
                            "kinds",
                            kinds == null || kinds.isEmpty()
                                    ? null
                                    : kinds.stream().map(Enum::name).toList())
                    .withAll(moment.asParameters());
        }
    }

    Connection<Acquaintance> common(Sight sight, Between between, Page asked) {
        Page page = asked.in("commonAcquaintances");
        List<Acquaintance> found =
                between.asked(common, sight)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Acquaintance::of);
        return Connection.of(
                page,
                found,
                Acquaintance::key,
                () ->
                        between.asked(commonCount, sight)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    /** Whom word can have reached of what these knew in that session, the earliest first. */
    List<Hearer> hearers(
            Sight sight, String campaignId, Collection<String> knowerIds, int since, Moment until) {
        List<Word.Meeting> met =
                meetings.within(sight)
                        .with("campaignId", campaignId)
                        .with("since", since)
                        .withAll(until.asParameters())
                        .with("limit", MOST_MEETINGS + 1)
                        .list(Word.Meeting::of);
        if (met.size() > MOST_MEETINGS) {
            throw Refusal.badInput(
                    "since",
                    "leaves more than %,d meetings: ask for a later session"
                            .formatted(MOST_MEETINGS));
        }
        return Word.spread(persons(sight, knowerIds, until), met);
    }

    private List<String> persons(Sight sight, Collection<String> entityIds, Moment moment) {
        return personsOf
                .within(sight)
                .with("ids", entityIds)
                .withAll(moment.asParameters())
                .list(row -> row.text("personId"));
    }
}
