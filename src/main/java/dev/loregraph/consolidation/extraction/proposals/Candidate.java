package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.proposals.KindCues.Vote;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A name in the making: where it stood, and the votes on its kind. */
final class Candidate {

    private static final int MOST_OCCURRENCES = 100;

    private final String name;
    private final boolean distinctive;
    private final boolean fullName;
    private final List<Span> occurrences = new ArrayList<>();
    private final Map<EntityKind, Integer> votes = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Vote> reasons = new EnumMap<>(EntityKind.class);
    private int within;
    private int quoted;

    Candidate(String name, boolean distinctive, boolean fullName) {
        this.name = name;
        this.distinctive = distinctive;
        this.fullName = fullName;
    }

    void occurs(Span span, boolean insideSentence, boolean spoken) {
        quoted += spoken ? 1 : 0;
        within += insideSentence ? 1 : 0;
        if (occurrences.size() < MOST_OCCURRENCES) {
            occurrences.add(span);
        }
    }

    void vote(EntityKind kind, Vote vote) {
        votes.merge(kind, vote.strength(), Integer::sum);
        reasons.merge(kind, vote, (a, b) -> a.strength() >= b.strength() ? a : b);
    }

    /**
     * Capitals inside sentences, repetition, a distinctive word and cues of kind all speak for a
     * real name.
     */
    private double confidence(EntityKind kind) {
        var vote = reasons.get(kind);
        double confidence = distinctive ? 0.3 : 0.05;
        confidence += within > 0 ? 0.1 : 0;
        confidence += fullName && within > 0 ? 0.05 : 0;
        confidence += Math.min(4, occurrences.size() - 1) * 0.05;
        confidence += vote == null ? 0 : vote.strength() * (isThing(kind) ? 0.03 : 0.09);
        confidence -= quoted == occurrences.size() ? 0.1 : 0;
        return Math.clamp(confidence, 0, 0.95);
    }

    /** Journals are full of capitalised gear and feats that nobody would call part of the story. */
    private static boolean isThing(EntityKind kind) {
        return kind == EntityKind.ITEM || kind == EntityKind.EVENT || kind == EntityKind.LORE;
    }

    EntityProposal proposal() {
        var kind =
                votes.entrySet().stream()
                        .max(
                                Map.Entry.<EntityKind, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<EntityKind, Integer>comparingByKey()
                                                        .reversed()))
                        .map(Map.Entry::getKey)
                        .orElse(distinctive ? EntityKind.NPC : EntityKind.LORE);
        var vote = reasons.get(kind);
        var reason = vote == null ? "capitalised name" : vote.reason();
        return new EntityProposal(name, kind, reason, confidence(kind), occurrences);
    }
}
