package dev.loregraph.campaign.news;

/** What may be told of a campaign. */
enum Kind {
    LISTENING,
    APPEARED,
    CHANGED,
    GONE,
    MISSED
}
