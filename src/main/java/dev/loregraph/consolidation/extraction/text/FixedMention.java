package dev.loregraph.consolidation.extraction.text;

/**
 * An explicit, resolved @mention: a human's word, which overrides every guess; the range covers the
 * whole markup.
 */
public record FixedMention(int start, int end, String entityId) {}
