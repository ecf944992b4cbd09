package dev.loregraph.graph.events;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Runs listeners on a bounded number of virtual threads. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class EventsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EventsConfiguration.class);

    /**
     * A bound with an endless queue: a listener that publishes never waits for a place (waiting
     * would lock up a full house), and what a stop leaves in the queue is delivered after the next
     * start.
     */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor listenerThreads(EventSettings settings) {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadFactory(
                new VirtualThreadTaskExecutor("listener-").getVirtualThreadFactory());
        threads.setCorePoolSize(settings.listenersAtOnce());
        threads.setMaxPoolSize(settings.listenersAtOnce());
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        threads.setWaitForTasksToCompleteOnShutdown(false);
        threads.setAwaitTerminationSeconds(2);
        return threads;
    }

    @Bean
    AsyncConfigurer listenersRunOn(@Qualifier("listenerThreads") ThreadPoolTaskExecutor threads) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return threads;
            }

            @Override
            public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
                return (failure, listener, event) ->
                        LOG.warn(
                                "{} failed on {} and will hear of it again",
                                listener,
                                event,
                                failure);
            }
        };
    }
}
