package dev.loregraph.consolidation.extraction.relations;

/** Whether a sentence states a relationship or denies it. */
public enum Polarity {
    AFFIRMS,
    DENIES
}
