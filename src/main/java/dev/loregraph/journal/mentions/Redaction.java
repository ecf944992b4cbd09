package dev.loregraph.journal.mentions;

import dev.loregraph.journal.markup.JournalText;
import dev.loregraph.journal.markup.MentionSyntax;
import dev.loregraph.journal.markup.OffsetMap;
import dev.loregraph.journal.markup.TextEdits;
import dev.loregraph.journal.markup.TypedMention;
import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import dev.loregraph.journal.markup.TypedMention.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites a stored body's markup for one reader. */
final class Redaction {

    private final String stored;
    private final TextEdits edits;
    private final Map<Integer, Mention> typedByStart = new HashMap<>();

    Redaction(String stored, List<Mention> mentions) {
        this.stored = stored;
        this.edits = new TextEdits(stored);
        mentions.stream()
                .filter(mention -> mention.origin() == MentionOrigin.TYPED)
                .forEach(mention -> typedByStart.put(mention.start(), mention));
    }

    String shownBody() {
        MentionSyntax.mentionsIn(stored)
                .forEach(markup -> show(markup, typedByStart.get(markup.start())));
        return edits.finished();
    }

    OffsetMap offsets() {
        return edits.offsets();
    }

    private void show(TypedMention markup, @Nullable Mention mention) {
        switch (markup) {
            case Link link -> showLink(link, mention);
            case Name _ when mention == null || mention.state() == MentionState.UNRESOLVED -> {}
            case Name _ when mention.isHidden() ->
                    JournalText.unmark(edits, stored, chosenReading(mention));
            case Name _ when mention.entityIds().size() == 1 -> linkTo(mention);
            case Name _ -> {}
        }
    }

    private void showLink(Link link, @Nullable Mention mention) {
        if (mention == null || mention.isHidden()) {
            JournalText.unmark(edits, stored, link);
        } else if (!mention.entityIds().contains(link.entityId())) {
            linkTo(mention);
        }
    }

    private void linkTo(Mention mention) {
        String link = MentionSyntax.link(mention.text(), mention.entityIds().getFirst());
        edits.replace(mention.start(), mention.end(), link);
    }

    private static Name chosenReading(Mention mention) {
        return new Name(mention.start(), new Reading(mention.text(), mention.end()), List.of());
    }
}
