package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.text.Span;
import java.util.List;

/**
 * One mention of a person: its sentence, how strongly it speaks for presence, and the player
 * characters beside it.
 */
record Sighting(Span quote, double score, List<String> company, boolean together, boolean close) {

    Sighting {
        company = List.copyOf(company);
    }
}
