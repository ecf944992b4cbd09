package dev.loregraph.network.allegiance;

import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that binds one to another.
 *
 * @param whoId the same for all names of who is bound
 * @param towardId the same for all names of whom or what they are bound to
 */
record Pledge(Relationship relationship, Entity who, String whoId, Entity toward, String towardId) {

    static Pledge of(Row row, Moment moment) {
        return new Pledge(
                Relationship.of(row, moment),
                Entity.of(row.row("who")),
                row.text("whoId"),
                Entity.of(row.row("toward")),
                row.text("towardId"));
    }

    /** One account's word, and for whom it was given. */
    private record Word(Share share, Pledge pledge) {

        static final Comparator<Word> IN_ORDER =
                Comparator.<Word>comparingInt(word -> word.share().from())
                        .thenComparing(word -> word.pledge().relationship().id());
    }

    private record Bound(String whoId, String type, String towardId) {}

    /** The times for which the same is said of the same two, whatever names they go by. */
    static List<Allegiance> joined(Collection<Pledge> pledges, Moment moment) {
        return pledges.stream().collect(groupingBy(Pledge::bound)).values().stream()
                .flatMap(ofTwo -> periods(ofTwo, moment).stream())
                .sorted(Allegiance.IN_ORDER)
                .toList();
    }

    private Bound bound() {
        return new Bound(whoId, relationship.type(), towardId);
    }

    private static List<Allegiance> periods(List<Pledge> ofTwo, Moment moment) {
        List<Word> words =
                ofTwo.stream()
                        .flatMap(pledge ->
                                pledge.relationship().shares().stream()
                                        .map(share -> new Word(share, pledge)))
                        .sorted(Word.IN_ORDER)
                        .toList();
        List<Allegiance> periods = new ArrayList<>();
        List<Word> together = new ArrayList<>();
        int end = -1;
        for (Word word : words) {
            if (!together.isEmpty() && word.share().from() > end) {
                periods.add(period(together, end, moment));
                together.clear();
            }
            together.add(word);
            end = Math.max(end, word.share().until());
        }
        if (!together.isEmpty()) {
            periods.add(period(together, end, moment));
        }
        return periods;
    }

    private static Allegiance period(List<Word> words, int end, Moment moment) {
        Pledge first = words.getFirst().pledge();
        @Nullable Integer until = end <= moment.session() ? Integer.valueOf(end) : null;
        return new Allegiance(
                first.who(),
                first.toward(),
                first.relationship().type(),
                words.getFirst().share().from(),
                until,
                words.stream().map(word -> word.pledge().relationship()).distinct().toList(),
                moment);
    }
}
