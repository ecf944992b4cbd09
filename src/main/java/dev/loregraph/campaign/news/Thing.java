package dev.loregraph.campaign.news;

/** What kinds of things there is news of. */
public enum Thing {
    CAMPAIGN,
    MEMBER,
    SESSION,
    ENTITY,
    JOURNAL,
    CLAIM,
    RELATIONSHIP,
    PROPOSAL,
    RUN
}
