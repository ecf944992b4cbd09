package dev.loregraph.access.audit;

import dev.loregraph.access.Caller;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every call of an endpoint under /api that may change something, and those that are {@link
 * Audited}; the action is the endpoint method's name.
 */
@Component
final class EndpointRecorder implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String DEED = EndpointRecorder.class.getName();

    private final Recorder recorder;
    private final Viewers viewers;

    EndpointRecorder(Recorder recorder, Viewers viewers) {
        this.recorder = recorder;
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && request.getDispatcherType() == DispatcherType.REQUEST
                && isRecorded(request, endpoint)) {
            Deed deed =
                    recorder.begin(
                            viewer(),
                            endpoint.getMethod().getName(),
                            request.getRemoteAddr(),
                            objects(request),
                            List.of());
            request.setAttribute(DEED, deed);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (!(request.getAttribute(DEED) instanceof Deed deed)) {
            return;
        }
        request.removeAttribute(DEED);
        List<AuditObject> about = Concerned.in(request);
        if (failure != null) {
            recorder.end(deed, failure);
        } else if (response.getStatus() < 400) {
            recorder.end(deed, about);
        } else {
            recorder.end(deed, codeOf(response.getStatus()), about);
        }
    }

    private static boolean isRecorded(HttpServletRequest request, HandlerMethod endpoint) {
        boolean mayWrite =
                request.getRequestURI().startsWith("/api/") && !READS.contains(request.getMethod());
        return mayWrite || endpoint.hasMethodAnnotation(Audited.class);
    }

    private Optional<Viewer> viewer() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .flatMap(viewers::of);
    }

    private static List<AuditObject> objects(HttpServletRequest request) {
        List<AuditObject> objects = new ArrayList<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                if (value instanceof String id && ObjectIds.isOne(id)) {
                    objects.add(new AuditObject(ObjectIds.nameOf(String.valueOf(name)), id));
                }
            });
        }
        return objects;
    }

    private static Refusal.Code codeOf(int status) {
        return switch (status) {
            case 401 -> Refusal.Code.UNAUTHENTICATED;
            case 403 -> Refusal.Code.FORBIDDEN;
            case 404 -> Refusal.Code.NOT_FOUND;
            case 409 -> Refusal.Code.CONFLICT;
            case 429 -> Refusal.Code.RATE_LIMITED;
            case 503 -> Refusal.Code.UNAVAILABLE;
            default -> status < 500 ? Refusal.Code.BAD_REQUEST : Refusal.Code.INTERNAL;
        };
    }
}
