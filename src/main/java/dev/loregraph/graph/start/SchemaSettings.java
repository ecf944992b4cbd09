package dev.loregraph.graph.start;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the schema is brought up to date.
 *
 * @param lockWait how long to wait for another server that is changing the schema
 * @param locations where the migrations are
 */
@ConfigurationProperties("loregraph.schema")
record SchemaSettings(
        @DefaultValue("60s") Duration lockWait,
        @DefaultValue("classpath:cypher/migrations") String locations) {}
