package dev.loregraph.consolidation.proposals;

/** Where a proposed entity stands; what a person rejected is not proposed again. */
enum ProposalStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED
}
