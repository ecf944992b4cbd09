package dev.loregraph.api.door;

import org.springframework.core.Ordered;

/** Which filter meets a request first; all of them come before Spring Security. */
final class FilterOrder {

    static final int LOG = Ordered.HIGHEST_PRECEDENCE;
    static final int HEADERS = LOG + 1;
    static final int ORIGINS = LOG + 2;
    static final int GUARD = LOG + 3;
    static final int TIME_LIMIT = LOG + 4;

    private FilterOrder() {}
}
