package dev.loregraph.oracle;

/** Who asks, as of when. */
record Standpoint(Person who, Moment moment) {}
