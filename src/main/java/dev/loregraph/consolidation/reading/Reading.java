package dev.loregraph.consolidation.reading;

import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.network.ClaimDraft;
import java.util.List;

/**
 * What the extractor made of one journal, for all of its circles.
 *
 * @param figures whom it may name
 * @param names names that its own circle doesn't know
 */
public record Reading(
        CurrentText text,
        Figures figures,
        List<FoundMention> mentions,
        List<NameDraft> names,
        List<ClaimDraft> claims) {

    public Reading {
        mentions = List.copyOf(mentions);
        names = List.copyOf(names);
        claims = List.copyOf(claims);
    }
}
