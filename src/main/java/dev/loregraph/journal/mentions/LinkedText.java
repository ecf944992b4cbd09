package dev.loregraph.journal.mentions;

import dev.loregraph.graph.Row;
import dev.loregraph.journal.markup.MentionSyntax;
import dev.loregraph.journal.markup.TextEdits;
import dev.loregraph.journal.markup.TypedMention;
import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import dev.loregraph.journal.markup.TypedMention.Reading;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A body as it is stored: every mention whose entity is known carries its id, all others stand as
 * they were typed.
 */
public record LinkedText(String body, List<LinkedMention> mentions) {

    /** A mention's range in the stored body, its display text and the entities that it may mean. */
    public record LinkedMention(TextRange range, String text, List<String> entityIds) {

        public LinkedMention {
            entityIds = List.copyOf(entityIds);
        }

        static LinkedMention of(Row row) {
            return new LinkedMention(
                    new TextRange(row.integer("start"), row.integer("end")),
                    row.text("text"),
                    row.texts("entityIds"));
        }

        MentionState state() {
            return MentionState.ofTargets(entityIds.size());
        }
    }

    public LinkedText {
        mentions = List.copyOf(mentions);
    }

    /** As it is stored already. */
    public static LinkedText stored(Row row) {
        return new LinkedText(row.text("body"), row.rows("mentions", LinkedMention::of));
    }

    /** Refuses links to entities that are not known. */
    static LinkedText of(String typed, List<TypedMention> mentions, KnownNames known) {
        var edits = new TextEdits(typed);
        var linked = new ArrayList<LinkedMention>(mentions.size());
        for (TypedMention mention : mentions) {
            linked.add(
                    switch (mention) {
                        case Link link -> linkedById(edits, link, known);
                        case Name name -> linkedByName(edits, name, known);
                    });
        }
        return new LinkedText(edits.finished(), linked);
    }

    private static LinkedMention linkedById(TextEdits edits, Link link, KnownNames known) {
        if (!known.ids().contains(link.entityId())) {
            throw Refusal.badInput(
                    "body",
                    "the mention at %d refers to no entity of this campaign: %s"
                            .formatted(link.start(), Refusal.quoted(link.entityId())));
        }
        return linked(edits, link.start(), new Reading(link.text(), link.end()), link.entityId());
    }

    private static LinkedMention linkedByName(TextEdits edits, Name name, KnownNames known) {
        for (Reading reading : name.readings()) {
            List<String> ids = known.idsNamed(reading.name());
            if (!ids.isEmpty()) {
                return ids.size() == 1
                        ? linked(edits, name.start(), reading, ids.getFirst())
                        : asTyped(edits, name.start(), reading, ids);
            }
        }
        return asTyped(edits, name.start(), name.usual(), List.of());
    }

    private static LinkedMention linked(
            TextEdits edits, int start, Reading reading, String entityId) {
        TextRange range =
                edits.replace(start, reading.end(), MentionSyntax.link(reading.name(), entityId));
        return new LinkedMention(range, reading.name(), List.of(entityId));
    }

    private static LinkedMention asTyped(
            TextEdits edits, int start, Reading reading, List<String> entityIds) {
        return new LinkedMention(edits.keep(start, reading.end()), reading.name(), entityIds);
    }
}
