package dev.loregraph.journal;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who may write what, and what comes of it; its callers hold the transaction. */
@Component
class Authoring {

    private static final int LONGEST_BODY = 1_000_000;

    private final Linking linking;
    private final Revisions revisions;
    private final ApplicationEventPublisher news;

    Authoring(Linking linking, Revisions revisions, ApplicationEventPublisher news) {
        this.linking = linking;
        this.revisions = revisions;
        this.news = news;
    }

    static String checkedBody(String body) {
        return InputText.body("body", body, LONGEST_BODY);
    }

    static void checkMayWrite(Viewer author, String campaignId, NewJournal wanted) {
        if (wanted.perspective() == Perspective.DM) {
            author.mustLead(campaignId);
        }
        author.mustPlayIn(campaignId);
        Audience audience = wanted.audienceOrUsual();
        if (!author.sight().includes(campaignId, audience)) {
            throw Refusal.badInput(
                    "audience", "you would not see it yourself: choose PARTY or AUTHOR");
        }
    }

    /** The new journal's id. */
    String write(Viewer author, String campaignId, NewJournal wanted, String body) {
        LinkedText text = linking.link(author, campaignId, body);
        String journalId = revisions.begin(author, campaignId, wanted);
        String revisionId = revisions.add(author, journalId, 0, text).orElseThrow();
        news.publishEvent(
                new JournalWritten(journalId, wanted.sessionId(), campaignId, revisionId));
        return journalId;
    }

    /** Whether the journal is as wanted now; false when it is not at the expected revision. */
    boolean revise(Viewer author, Journal current, String body, int expectedRevision) {
        checkMayRevise(author, current);
        if (current.revision() != expectedRevision) {
            return false;
        }
        LinkedText text = linking.link(author, current.campaignId(), body);
        return text.body().equals(current.body()) || added(author, current, text);
    }

    private boolean added(Viewer author, Journal current, LinkedText text) {
        Optional<String> revisionId = revisions.add(author, current.id(), current.revision(), text);
        revisionId.ifPresent(id -> news.publishEvent(revised(current, id)));
        return revisionId.isPresent();
    }

    private static JournalRevised revised(Journal former, String revisionId) {
        return new JournalRevised(
                former.id(),
                former.sessionId(),
                former.campaignId(),
                revisionId,
                former.revision() + 1);
    }

    private static void checkMayRevise(Viewer author, Journal journal) {
        author.mustPlayIn(journal.campaignId());
        if (!journal.authorId().equals(author.userId())) {
            throw Refusal.forbidden("only " + journal.author() + " may revise this journal");
        }
    }
}
