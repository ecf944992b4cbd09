package dev.loregraph.access.limits;

import java.util.Locale;

/** Requests that are counted together; each class has a limit of its own. */
public enum LimitClass {
    /** Suggestions while somebody types. */
    SUGGEST,
    /** Every other question. */
    READ,
    /** Whatever changes something. */
    WRITE,
    /** Whatever starts work in the background, and imports. */
    CONSOLIDATE,
    /** Requests of those who aren't signed in, by their address. */
    ANONYMOUS,
    /** Sign-ins that fail, by account and address; those that succeed don't count. */
    SIGN_IN_FAILURES;

    /** Its name in settings and headers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
