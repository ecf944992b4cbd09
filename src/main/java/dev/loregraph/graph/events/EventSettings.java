package dev.loregraph.graph.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param listenersAtOnce how many listeners run at the same time
 * @param checkInterval how often to look for events to deliver again, and for old ones to forget
 * @param stuckAfter how long a delivery may take before it counts as failed
 * @param firstPause the wait after a first failure; it doubles with each further one, up to an hour
 * @param retention how long delivered events are kept
 */
@ConfigurationProperties("loregraph.events")
record EventSettings(
        @DefaultValue("8") int listenersAtOnce,
        @DefaultValue("5s") Duration checkInterval,
        @DefaultValue("15m") Duration stuckAfter,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("3d") Duration retention) {}
