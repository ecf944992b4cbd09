package dev.loregraph.access.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the HTTP request came from that this thread is answering. */
final class CurrentAddress {

    private CurrentAddress() {}

    /** Empty when there is none, or another thread has it. */
    static String known() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? http.getRequest().getRemoteAddr()
                : "";
    }
}
