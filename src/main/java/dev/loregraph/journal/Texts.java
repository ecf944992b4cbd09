package dev.loregraph.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Journals with their texts, a few at a time: a text may hold a million characters, so a hundred of
 * them at once would fill the memory.
 */
@Component
class Texts {

    static final int MOST_AT_ONCE = 4_000_000;
    static final int MOST_IN_AN_ANSWER = 20_000_000;

    private final Question lengthsOfTexts;
    private final Question journalsAtRevision;

    Texts(Graph graph) {
        this.lengthsOfTexts = graph.question("journal/lengths-of-texts");
        this.journalsAtRevision = graph.question("journal/journals-at-revision");
    }

    private record Length(String revisionId, int characters) {}

    /**
     * The journals as they were in those of the revisions that the viewer may see, by revision id;
     * refuses more than an answer holds.
     */
    Map<String, Journal> atRevisions(Viewer viewer, Collection<String> revisionIds) {
        List<Length> lengths = lengths(viewer, revisionIds);
        long all = lengths.stream().mapToLong(Length::characters).sum();
        if (all > MOST_IN_AN_ANSWER) {
            throw Refusal.badInput(
                    "first",
                    "brings journals of %,d characters together, an answer holds %,d: ask for fewer"
                            .formatted(all, MOST_IN_AN_ANSWER));
        }
        return inChunks(viewer, lengths, Function.identity());
    }

    /** What is made of each of the journals, by revision id; only that is kept, not the texts. */
    <T> Map<String, T> eachMade(
            Viewer viewer, Collection<String> revisionIds, Function<Journal, T> making) {
        return inChunks(viewer, lengths(viewer, revisionIds), making);
    }

    private <T> Map<String, T> inChunks(
            Viewer viewer, List<Length> lengths, Function<Journal, T> making) {
        Map<String, T> made = new HashMap<>();
        for (List<String> chunk : chunks(lengths)) {
            made.putAll(
                    journalsAtRevision
                            .within(viewer.sight())
                            .with("ids", chunk)
                            .list(Journal::of)
                            .stream()
                            .collect(toUnmodifiableMap(Journal::revisionId, making)));
        }
        return made;
    }

    private static List<List<String>> chunks(List<Length> lengths) {
        List<List<String>> chunks = new ArrayList<>();
        int room = 0;
        for (Length text : lengths) {
            if (chunks.isEmpty() || text.characters() > room) {
                chunks.add(new ArrayList<>());
                room = MOST_AT_ONCE;
            }
            chunks.getLast().add(text.revisionId());
            room -= text.characters();
        }
        return chunks;
    }

    private List<Length> lengths(Viewer viewer, Collection<String> revisionIds) {
        return revisionIds.isEmpty()
                ? List.of()
                : lengthsOfTexts
                        .within(viewer.sight())
                        .with("ids", revisionIds)
                        .list(row -> new Length(row.text("id"), row.integer("length")));
    }
}
