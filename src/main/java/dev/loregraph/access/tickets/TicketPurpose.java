package dev.loregraph.access.tickets;

import java.time.Duration;

/** What a ticket is good for, how often and how long. */
public enum TicketPurpose {
    SECOND_FACTOR(5),
    PASSKEY_REGISTRATION(1),
    PASSKEY_SIGN_IN(1),
    PROVIDER_SIGN_IN(1),
    PROVIDER_REGISTRATION(5);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final int mostUses;

    TicketPurpose(int mostUses) {
        this.mostUses = mostUses;
    }

    int mostUses() {
        return mostUses;
    }

    public Duration life() {
        return LIFE;
    }
}
