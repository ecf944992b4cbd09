package dev.loregraph.campaign.calendar;

/** How closely it is known when something was in the world. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    /** Not at all: there are only words for it, such as "the night of the two moons". */
    UNKNOWN
}
