package dev.loregraph.journal.revisions;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.audit.PrivateReads;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Reads journals with their texts, a few at a time: a text may hold a million characters, so a
 * hundred of them at once would fill the memory.
 */
@Component
public class Texts {

    static final int MOST_AT_ONCE = 4_000_000;
    static final int MOST_IN_AN_ANSWER = 20_000_000;

    private final PrivateReads privateReads;
    private final Question lengthsOfTexts;
    private final Question journalsAtRevision;

    Texts(Graph graph, PrivateReads privateReads) {
        this.privateReads = privateReads;
        this.lengthsOfTexts = graph.question("journal/lengths-of-texts");
        this.journalsAtRevision = graph.question("journal/journals-at-revision");
    }

    private record Length(String revisionId, int characters) {}

    /**
     * What is read of the journals as they were in those of the revisions that the viewer may see,
     * by revision id; refuses more than an answer holds.
     */
    public <T> Map<String, T> inAnAnswer(
            Viewer viewer, Collection<String> revisionIds, Function<Row, T> reading) {
        List<Length> lengths = lengths(viewer, revisionIds);
        long all = lengths.stream().mapToLong(Length::characters).sum();
        if (all > MOST_IN_AN_ANSWER) {
            throw Refusal.badInput(
                    "first",
                    "brings journals of %,d characters together, an answer holds %,d: ask for fewer"
                            .formatted(all, MOST_IN_AN_ANSWER));
        }
        return inChunks(viewer, lengths, reading);
    }

    /** The same however much there is: what is read of a text may be kept, not the text. */
    public <T> Map<String, T> oneByOne(
            Viewer viewer, Collection<String> revisionIds, Function<Row, T> reading) {
        return inChunks(viewer, lengths(viewer, revisionIds), reading);
    }

    /** What a question for journals answers, once it is on record that a DM reads another's own. */
    public <T> List<T> list(Viewer viewer, Bound question, Function<Row, T> reading) {
        List<PrivateReads.Text> texts = new ArrayList<>();
        List<T> found =
                question.list(row -> {
                    texts.add(asRead(row.row("journal")));
                    return reading.apply(row);
                });
        privateReads.note(viewer, texts);
        return found;
    }

    private static PrivateReads.Text asRead(Row journal) {
        return new PrivateReads.Text(
                journal.text("campaignId"), journal.text("id"), journal.audience("audience"));
    }

    private <T> Map<String, T> inChunks(
            Viewer viewer, List<Length> lengths, Function<Row, T> reading) {
        Map<String, T> read = new HashMap<>();
        for (List<String> chunk : chunks(lengths)) {
            list(
                            viewer,
                            journalsAtRevision.within(viewer.sight()).with("ids", chunk),
                            row -> Map.entry(revisionId(row), reading.apply(row)))
                    .forEach(one -> read.put(one.getKey(), one.getValue()));
        }
        return read;
    }

    private static String revisionId(Row row) {
        return row.row("journal").text("revisionId");
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
