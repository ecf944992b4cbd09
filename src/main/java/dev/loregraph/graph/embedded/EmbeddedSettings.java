package dev.loregraph.graph.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded engine's share of the machine.
 *
 * @param pageCache memory outside the heap that keeps the store's pages
 * @param spareDisk the free space to wait for before the engine starts again on a disk that was
 *     full
 */
@ConfigurationProperties("loregraph.embedded")
record EmbeddedSettings(
        @DefaultValue("128MB") DataSize pageCache, @DefaultValue("16MB") DataSize spareDisk) {}
