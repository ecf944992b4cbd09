package dev.loregraph.access;

import dev.loregraph.refusal.Refusal;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a {@link Viewer} argument to every controller and endpoint method that asks for one; to one
 * that changes something, only a viewer who may write.
 */
@Configuration(proxyBeanMethods = false)
class ViewerArguments {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Bean
    org.springframework.graphql.data.method.HandlerMethodArgumentResolver viewerInGraphQl(
            Viewers viewers) {
        return new org.springframework.graphql.data.method.HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Viewer.class;
            }

            @Override
            public Viewer resolveArgument(
                    MethodParameter parameter, DataFetchingEnvironment field) {
                Viewer viewer = viewers.in(field.getGraphQlContext());
                if (field.getOperationDefinition().getOperation()
                        == OperationDefinition.Operation.MUTATION) {
                    viewer.mustWrite();
                }
                return viewer;
            }
        };
    }

    @Bean
    WebMvcConfigurer viewerInEndpoints(Viewers viewers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EndpointArgument(viewers));
            }
        };
    }

    private record EndpointArgument(Viewers viewers) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Viewer viewer =
                    Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                            .map(Authentication::getPrincipal)
                            .flatMap(EndpointArgument::caller)
                            .flatMap(viewers::of)
                            .orElseThrow(() -> Refusal.unauthenticated("sign in first"));
            if (!isRead(request)) {
                viewer.mustWrite();
            }
            return viewer;
        }

        private static Optional<Caller> caller(@Nullable Object principal) {
            return principal instanceof Caller caller ? Optional.of(caller) : Optional.empty();
        }

        private static boolean isRead(NativeWebRequest request) {
            return request.getNativeRequest() instanceof HttpServletRequest http
                    && READS.contains(http.getMethod());
        }
    }
}
