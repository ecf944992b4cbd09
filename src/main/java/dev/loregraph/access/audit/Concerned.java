package dev.loregraph.access.audit;

import dev.loregraph.access.CredentialRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes what a call of an endpoint turns out to be about while it is answered. */
@ControllerAdvice
final class Concerned implements ResponseBodyAdvice<Object> {

    private static final String NOTED = Concerned.class.getName();

    /** What was noted in this request. */
    static List<AuditObject> in(HttpServletRequest request) {
        List<AuditObject> all = new ArrayList<>();
        if (request.getAttribute(NOTED) instanceof List<?> noted) {
            noted.forEach(one -> all.add((AuditObject) one));
        }
        return all;
    }

    /** Whose password, code or passkey somebody got wrong. */
    @EventListener
    void credentialRefused(CredentialRefused refused) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(
                    NOTED,
                    List.of(new AuditObject("user", refused.userId())),
                    RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public boolean supports(
            MethodParameter endpoint, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter endpoint,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        List<AuditObject> made = Made.in(body);
        if (!made.isEmpty() && request instanceof ServletServerHttpRequest http) {
            http.getServletRequest().setAttribute(NOTED, made);
        }
        return body;
    }
}
