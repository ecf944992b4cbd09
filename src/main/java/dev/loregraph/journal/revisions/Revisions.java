package dev.loregraph.journal.revisions;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.journal.mentions.LinkedText;
import dev.loregraph.journal.mentions.LinkedText.LinkedMention;
import dev.loregraph.journal.mentions.MentionOrigin;
import dev.loregraph.journal.mentions.MentionState;
import dev.loregraph.text.Sha256;
import dev.loregraph.text.TextRange;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes journals' texts and the mentions in them. */
@Component
public class Revisions {

    private final Ids ids;
    private final Clock clock;
    private final Command addRevision;
    private final Command narrowFormer;
    private final Command writeMentions;
    private final Command removeFoundMentions;

    Revisions(Graph graph, Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
        this.addRevision = graph.command("journal/add-revision");
        this.narrowFormer = graph.command("journal/narrow-former-revisions");
        this.writeMentions = graph.command("journal/write-mentions");
        this.removeFoundMentions = graph.command("journal/remove-found-mentions");
    }

    /** The new revision's id; nothing if the journal is not at the expected revision. */
    public Optional<String> add(
            Viewer author,
            String journalId,
            int expectedRevision,
            LinkedText text,
            Audience audience) {
        String revisionId = ids.next();
        Optional<Integer> number =
                addRevision
                        .with("journalId", journalId)
                        .with("expectedRevision", expectedRevision)
                        .with("revisionId", revisionId)
                        .with("audience", audience)
                        .with("body", text.body())
                        .with("sha256", Sha256.of(text.body()))
                        .with("writtenBy", author.userId())
                        .with("now", clock.instant())
                        .first(row -> row.integer("number"));
        number.ifPresent(_ ->
                write(
                        text.mentions().stream()
                                .map(mention -> typed(revisionId, mention))
                                .toList()));
        return number.map(_ -> revisionId);
    }

    /** Has nobody see a journal's former texts who may not see the journal now. */
    public void narrowFormer(String journalId) {
        narrowFormer.with("journalId", journalId).run();
    }

    public Changes write(Collection<FoundMention> mentions) {
        return write(mentions.stream().map(Revisions::found).toList());
    }

    public Changes removeFound(Collection<String> ids) {
        return ids.isEmpty() ? Changes.NONE : removeFoundMentions.with("ids", ids).run();
    }

    private Changes write(List<Map<String, Object>> rows) {
        return rows.isEmpty() ? Changes.NONE : writeMentions.with("mentions", rows).run();
    }

    private Map<String, Object> typed(String revisionId, LinkedMention mention) {
        String id = ids.next();
        return row(
                id,
                revisionId,
                mention.range(),
                mention.text(),
                MentionOrigin.TYPED,
                mention.entityIds());
    }

    private static Map<String, Object> found(FoundMention mention) {
        return row(
                mention.id(),
                mention.revisionId(),
                mention.range(),
                mention.text(),
                MentionOrigin.FOUND,
                mention.entityIds());
    }

    private static Map<String, Object> row(
            String id,
            String revisionId,
            TextRange range,
            String text,
            MentionOrigin origin,
            List<String> entityIds) {
        return Map.of(
                "id", id,
                "revisionId", revisionId,
                "start", range.start(),
                "end", range.end(),
                "text", text,
                "state", MentionState.ofTargets(entityIds.size()),
                "origin", origin,
                "entityIds", entityIds);
    }
}
