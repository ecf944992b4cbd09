package dev.loregraph.consolidation.reading;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.journal.Journals;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.journal.mentions.Mention;
import dev.loregraph.text.TextRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the mentions that runs found what a run finds now, and remembers how to take that back. */
@Component
public class FoundLinks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Journals journals;
    private final Command remember;
    private final Command remembered;

    FoundLinks(Graph graph, Journals journals) {
        this.journals = journals;
        this.remember = graph.command("consolidation/remember-links");
        this.remembered = graph.command("consolidation/remembered-links");
    }

    /** Adds what is new and removes what is no longer found, in the readings' revisions. */
    public LinkChanges reconcile(String runId, List<Reading> readings) {
        List<FoundMention> added = readings.stream().flatMap(FoundLinks::added).toList();
        List<FoundMention> removed = readings.stream().flatMap(FoundLinks::removed).toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return new LinkChanges(0, Changes.NONE);
        }
        remember.with("runId", runId)
                .with("added", ids(added))
                .with("removed", removed.stream().map(JSON::writeValueAsString).toList())
                .run();
        Changes changes = journals.removeFound(ids(removed)).plus(journals.addFound(added));
        return new LinkChanges(added.size(), changes);
    }

    /** Takes back what {@link #reconcile} did for the run. */
    public void undo(String runId) {
        Remembered links = remembered.with("runId", runId).first(Remembered::of).orElseThrow();
        journals.removeFound(links.added());
        journals.addFound(links.removed());
    }

    private static Stream<FoundMention> added(Reading reading) {
        Map<Place, FoundMention> known = byPlace(known(reading), reading.figures());
        return reading.mentions().stream()
                .filter(mention -> !known.containsKey(Place.of(mention, reading.figures())));
    }

    private static Stream<FoundMention> removed(Reading reading) {
        Map<Place, FoundMention> found = byPlace(reading.mentions(), reading.figures());
        return known(reading).stream()
                .filter(mention -> !found.containsKey(Place.of(mention, reading.figures())));
    }

    private static List<FoundMention> known(Reading reading) {
        return reading.text().found().stream().map(mention -> stored(reading, mention)).toList();
    }

    private static FoundMention stored(Reading reading, Mention mention) {
        return new FoundMention(
                mention.id(),
                reading.text().revisionId(),
                mention.range(),
                mention.text(),
                mention.entityIds());
    }

    private static Map<Place, FoundMention> byPlace(
            Collection<FoundMention> mentions, Figures figures) {
        return mentions.stream()
                .collect(
                        toMap(
                                mention -> Place.of(mention, figures),
                                mention -> mention,
                                (first, _) -> first));
    }

    private static List<String> ids(Collection<FoundMention> mentions) {
        return mentions.stream().map(FoundMention::id).toList();
    }

    /** What a run changed: ids of the mentions it added, and the ones it removed. */
    private record Remembered(List<String> added, List<FoundMention> removed) {

        static Remembered of(Row row) {
            return new Remembered(
                    row.texts("added"),
                    row.texts("removed").stream()
                            .map(text -> JSON.readValue(text, FoundMention.class))
                            .toList());
        }
    }

    /** What makes two found mentions the same. */
    private record Place(String revisionId, TextRange range, List<String> figureIds) {

        static Place of(FoundMention mention, Figures figures) {
            return new Place(
                    mention.revisionId(),
                    mention.range(),
                    figures.distinct(mention.entityIds()).stream().sorted().toList());
        }
    }
}
