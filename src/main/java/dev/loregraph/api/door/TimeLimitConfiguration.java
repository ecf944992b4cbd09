package dev.loregraph.api.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class TimeLimitConfiguration {

    /** Spring's own limit, like Tomcat's, comes after ours, which ends a request's work. */
    @Bean
    WebMvcConfigurer sweepLater(WebSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer requests) {
                requests.setDefaultTimeout(settings.sweepAfter().toMillis());
            }
        };
    }
}
