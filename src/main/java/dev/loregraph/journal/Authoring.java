package dev.loregraph.journal;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.journal.mentions.LinkedText;
import dev.loregraph.journal.mentions.Linking;
import dev.loregraph.journal.revisions.Revisions;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who may write what, and what comes of it; its callers hold the transaction. */
@Component
class Authoring {

    private static final int LONGEST_BODY = 1_000_000;

    private final Linking linking;
    private final Revisions revisions;
    private final Command createEntry;
    private final ApplicationEventPublisher news;
    private final Ids ids;
    private final Clock clock;

    Authoring(
            Graph graph,
            Linking linking,
            Revisions revisions,
            ApplicationEventPublisher news,
            Ids ids,
            Clock clock) {
        this.createEntry = graph.command("journal/create-entry");
        this.linking = linking;
        this.revisions = revisions;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    static String checkedBody(String body) {
        return InputText.body("body", body, LONGEST_BODY);
    }

    static void checkMayWrite(Viewer author, String campaignId, NewJournal wanted) {
        if (wanted.perspective() == Perspective.DM) {
            author.mustLead(campaignId);
        }
        author.mustPlayIn(campaignId);
        refuseUnseen(author, campaignId, wanted.audienceOrUsual());
    }

    private static void refuseUnseen(Viewer author, String campaignId, Audience audience) {
        if (!author.sight().includes(campaignId, audience)) {
            throw Refusal.badInput(
                    "audience", "you would not see it yourself: choose PARTY or AUTHOR");
        }
    }

    /** The new journal's id. */
    String write(Viewer author, String campaignId, NewJournal wanted, String body) {
        LinkedText text = linking.link(author, campaignId, body);
        String journalId = begin(author, campaignId, wanted);
        Audience audience = wanted.audienceOrUsual();
        String revisionId = revisions.add(author, journalId, 0, text, audience).orElseThrow();
        news.publishEvent(
                new JournalWritten(journalId, wanted.sessionId(), campaignId, revisionId));
        news.publishEvent(
                new CampaignChanged(
                        campaignId, Change.created(Thing.JOURNAL, journalId, audience)));
        return journalId;
    }

    /** A journal without text, whose id this is. */
    private String begin(Viewer author, String campaignId, NewJournal wanted) {
        String journalId = ids.next();
        createEntry
                .with("journalId", journalId)
                .with("campaignId", campaignId)
                .with("sessionId", wanted.sessionId())
                .with("perspective", wanted.perspective())
                .with("audience", wanted.audienceOrUsual())
                .with("authorId", author.userId())
                .with("author", author.username())
                .with("now", clock.instant())
                .run();
        return journalId;
    }

    /** Whether the journal is as wanted now; false when it is not at the expected revision. */
    boolean revise(Viewer author, Journal current, JournalChange change) {
        checkMayRevise(author, current.entry());
        if (current.revision() != change.expectedRevision()) {
            return false;
        }
        LinkedText text = linking.link(author, current.entry().campaignId(), change.body());
        Audience audience = change.audienceAfter(current);
        if (!text.body().equals(current.body())) {
            return added(author, current, text, audience);
        }
        return audience.equals(current.audience())
                || added(author, current, revisions.stored(current.revisionId()), audience);
    }

    private boolean added(Viewer author, Journal current, LinkedText text, Audience audience) {
        boolean readersChange = !audience.equals(current.audience());
        if (readersChange) {
            refuseUnseen(author, current.entry().campaignId(), audience);
        }
        Optional<String> revisionId =
                revisions.add(author, current.id(), current.revision(), text, audience);
        revisionId.ifPresent(id -> {
            news.publishEvent(revised(current.entry(), id));
            news.publishEvent(
                    new CampaignChanged(
                            current.entry().campaignId(),
                            Change.of(Thing.JOURNAL, current.id(), current.audience(), audience)));
        });
        if (revisionId.isPresent() && readersChange) {
            revisions.narrowFormer(current.id());
            news.publishEvent(
                    new JournalAudienceChanged(current.entry().campaignId(), current.id()));
        }
        return revisionId.isPresent();
    }

    private static JournalRevised revised(JournalEntry former, String revisionId) {
        return new JournalRevised(
                former.id(),
                former.sessionId(),
                former.campaignId(),
                revisionId,
                former.revision() + 1);
    }

    private static void checkMayRevise(Viewer author, JournalEntry journal) {
        author.mustPlayIn(journal.campaignId());
        if (!journal.authorId().equals(author.userId())) {
            throw Refusal.forbidden("only " + journal.author() + " may revise this journal");
        }
    }
}
