package dev.loregraph.access;

import dev.loregraph.refusal.Refusal;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
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

/** Hands a {@link Viewer} argument to every controller and endpoint method that asks for one. */
@Configuration(proxyBeanMethods = false)
class ViewerArguments {

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
                return viewers.in(field.getGraphQlContext());
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
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .map(Authentication::getName)
                    .flatMap(viewers::byUserId)
                    .orElseThrow(() -> Refusal.unauthenticated("sign in first"));
        }
    }
}
