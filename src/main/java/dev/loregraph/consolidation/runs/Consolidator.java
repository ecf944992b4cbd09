package dev.loregraph.consolidation.runs;

import dev.loregraph.codex.Entities;
import dev.loregraph.codex.PlayerCharacters;
import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.proposals.ProposalChanges;
import dev.loregraph.consolidation.proposals.Proposals;
import dev.loregraph.consolidation.reading.Figures;
import dev.loregraph.consolidation.reading.FoundLinks;
import dev.loregraph.consolidation.reading.LinkChanges;
import dev.loregraph.consolidation.reading.Reader;
import dev.loregraph.consolidation.reading.Reading;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.Journals;
import dev.loregraph.network.CircularClaim;
import dev.loregraph.network.ClaimChanges;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.ClaimSource;
import dev.loregraph.network.Claims;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Works one run: reads first, writes everything in one transaction last. A run that is cut off has
 * written nothing and starts again.
 */
@Component
class Consolidator {

    private final Clock clock;
    private final RunQueue queue;
    private final RunNews news;
    private final Journals journals;
    private final Entities entities;
    private final PlayerCharacters characters;
    private final Claims claims;
    private final FoundLinks links;
    private final Proposals proposals;
    private final OfflineExtractor extractor;
    private final ConsolidationSettings settings;

    Consolidator(
            Clock clock,
            RunQueue queue,
            RunNews news,
            Journals journals,
            Entities entities,
            PlayerCharacters characters,
            Claims claims,
            FoundLinks links,
            Proposals proposals,
            OfflineExtractor extractor,
            ConsolidationSettings settings) {
        this.clock = clock;
        this.queue = queue;
        this.news = news;
        this.journals = journals;
        this.entities = entities;
        this.characters = characters;
        this.claims = claims;
        this.links = links;
        this.proposals = proposals;
        this.extractor = extractor;
        this.settings = settings;
    }

    void consolidate(Lease lease) {
        step(lease, "GATHER", 0, 1);
        List<CurrentText> texts = journals.currentTexts(lease.run().sessionId());
        Reader reader = readerFor(lease.run());
        List<Reading> readings = new ArrayList<>();
        for (CurrentText text : texts) {
            step(lease, "EXTRACT", readings.size(), texts.size());
            readings.add(reader.read(text));
        }
        step(lease, "APPLY", 0, 1);
        Set<String> leftOut = new HashSet<>();
        while (!isWritten(lease, readings, leftOut)) {
            step(lease, "APPLY", 0, 1);
        }
    }

    /** All or, when one more claim must be left out, nothing. */
    private boolean isWritten(Lease lease, List<Reading> readings, Set<String> leftOut) {
        try {
            queue.write(lease, () -> apply(lease, readings, leftOut));
            return true;
        } catch (CircularClaim found) {
            if (!leftOut.add(found.key())) {
                throw found;
            }
            return false;
        }
    }

    private Reader readerFor(Run run) {
        var figures = new Figures(entities.parts(run.campaignId()));
        return new Reader(run.id(), extractor, figures, characters.partsOf(run.campaignId()));
    }

    private void step(Lease lease, String stage, int done, int total) {
        if (Thread.interrupted() || !queue.progress(lease, stage, done, total)) {
            throw new RunInterrupted(lease.run().id());
        }
        news.of(lease.run().id());
    }

    private void apply(Lease lease, List<Reading> readings, Set<String> leftOut) {
        Run run = lease.run();
        LinkChanges linked = links.reconcile(run.id(), readings);
        ProposalChanges proposed = proposals.propose(run.id(), run.sessionId(), readings);
        ClaimChanges claimed = claims.reconcile(source(run), drafts(readings), leftOut);
        var counts =
                new RunCounts(
                        claimed.proposed(),
                        claimed.accepted(),
                        claimed.unchanged(),
                        claimed.retracted(),
                        claimed.circular(),
                        linked.added(),
                        proposed.added(),
                        linked.changes().plus(proposed.changes()).plus(claimed.changes()).total());
        queue.succeed(lease, counts, counts.inWords(readings.size()));
    }

    private ClaimSource source(Run run) {
        return new ClaimSource(
                run.id(),
                run.campaignId(),
                run.sessionId(),
                run.sessionNumber(),
                run.extractor(),
                extractor.version(),
                settings.acceptFrom(),
                clock.instant());
    }

    private static List<ClaimDraft> drafts(List<Reading> readings) {
        return readings.stream().flatMap(reading -> reading.claims().stream()).toList();
    }
}
