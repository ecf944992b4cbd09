package dev.loregraph.access.tickets;

import java.time.Duration;

/** What a ticket is good for, how often and how long. */
public enum TicketPurpose {
    SECOND_FACTOR(5),
    PASSKEY_REGISTRATION(1),
    PASSKEY_SIGN_IN(1),
    PROVIDER_SIGN_IN(1),
    PROVIDER_REGISTRATION(5),
    PASSWORD_RESET(5, Duration.ofDays(1));

    private final int mostUses;
    private final Duration life;

    TicketPurpose(int mostUses) {
        this(mostUses, Duration.ofMinutes(5));
    }

    TicketPurpose(int mostUses, Duration life) {
        this.mostUses = mostUses;
        this.life = life;
    }

    int mostUses() {
        return mostUses;
    }

    public Duration life() {
        return life;
    }
}
