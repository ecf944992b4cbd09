package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects capitalised names that no known entity accounts for. */
public final class Proposer {

    private static final int MOST_CANDIDATES = 20_000;
    private static final double LEAST_CONFIDENCE = 0.44;

    private final NameRuns runs;
    private final Distinction distinction;
    private final KindCues kindCues;
    private final String text;
    private final Map<String, Candidate> candidates = new TreeMap<>();

    public Proposer(Vocabulary vocabulary, String text) {
        this.runs = new NameRuns(vocabulary);
        this.distinction = new Distinction(vocabulary);
        this.kindCues = new KindCues(vocabulary);
        this.text = text;
    }

    /** Takes in one paragraph. */
    public void read(List<Sentence> paragraph) {
        for (var sentence : paragraph) {
            runs.in(sentence.words()).stream().filter(distinction::isPlausible).forEach(this::add);
        }
    }

    private void add(NameRun run) {
        var key = run.spelling();
        if (candidates.size() >= MOST_CANDIDATES && !candidates.containsKey(key)) {
            return;
        }
        var candidate = candidates.computeIfAbsent(key, _ -> candidate(run));
        candidate.occurs(run.span(), run.inside(), run.isQuoted());
        kindCues.read(run.sentence(), run.start(), run.end(), candidate::vote);
    }

    private Candidate candidate(NameRun run) {
        return new Candidate(
                run.span().of(text),
                distinction.isDistinctive(run),
                distinction.isDistinctiveThroughout(run));
    }

    /** What the text seems to name for the first time, the surest first. */
    public List<EntityProposal> proposals() {
        var proposals = new ArrayList<EntityProposal>();
        candidates.forEach((name, candidate) -> {
            var proposal = candidate.proposal();
            if (proposal.confidence() >= LEAST_CONFIDENCE) {
                proposals.add(proposal);
            }
        });
        proposals.sort(
                Comparator.comparingDouble(EntityProposal::confidence)
                        .reversed()
                        .thenComparing(EntityProposal::name));
        return proposals;
    }
}
