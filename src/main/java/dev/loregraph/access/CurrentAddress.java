package dev.loregraph.access;

import graphql.GraphQLContext;
import io.micrometer.context.ContextRegistry;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request came from that this thread is answering. Spring GraphQL carries it from a
 * request's context to the threads of its fields.
 */
public final class CurrentAddress {

    /** Under which a GraphQL request's context has it. */
    static final String KEY = "dev.loregraph.access.address";

    /** Without a value at first: one would hide what a request brings along. */
    private static final ThreadLocal<String> CARRIED = new ThreadLocal<>();

    private CurrentAddress() {}

    static void carryAlong() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, CARRIED);
    }

    /** Empty when nobody asked. */
    public static String known() {
        String carried = CARRIED.get();
        if (carried != null) {
            return carried;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? http.getRequest().getRemoteAddr()
                : "";
    }

    /** Of a GraphQL request; empty when it isn't known. */
    public static String in(GraphQLContext context) {
        return context.getOrDefault(KEY, "");
    }
}
