package dev.loregraph.journal.revisions;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Outcome;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes journals' texts and the mentions in them. */
@Component
public class Revisions {

    private final ApplicationEventPublisher news;
    private final Ids ids;
    private final Clock clock;
    private final Command addRevision;
    private final Command storedText;
    private final Command narrowFormer;
    private final Command writeMentions;
    private final Command removeFoundMentions;

    Revisions(Graph graph, ApplicationEventPublisher news, Ids ids, Clock clock) {
        this.news = news;
        this.ids = ids;
        this.clock = clock;
        this.addRevision = graph.command("journal/add-revision");
        this.storedText = graph.command("journal/stored-text");
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

    /** A revision's text with all that is linked in it, whoever may see that. */
    public LinkedText stored(String revisionId) {
        return storedText.with("id", revisionId).first(LinkedText::stored).orElseThrow();
    }

    /** Has nobody see a journal's former texts who may not see the journal now. */
    public void narrowFormer(String journalId) {
        narrowFormer.with("journalId", journalId).run();
    }

    public Changes write(Collection<FoundMention> mentions) {
        return told(write(mentions.stream().map(Revisions::found).toList()));
    }

    public Changes removeFound(Collection<String> ids) {
        return ids.isEmpty()
                ? Changes.NONE
                : told(removeFoundMentions.with("ids", ids).outcome(CampaignChanged::of));
    }

    private Outcome<CampaignChanged> write(List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Outcome.none()
                : writeMentions.with("mentions", rows).outcome(CampaignChanged::of);
    }

    private Changes told(Outcome<CampaignChanged> outcome) {
        outcome.rows().forEach(news::publishEvent);
        return outcome.changes();
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
