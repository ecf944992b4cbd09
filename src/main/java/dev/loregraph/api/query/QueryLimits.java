package dev.loregraph.api.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one GraphQL request may ask for, checked before any of it runs.
 *
 * @param depth how deep fields may be nested; introspection doesn't count
 * @param cost how many values may be fetched at most: each field once for every element of the
 *     lists around it, by their {@code first} or {@code limit}
 * @param aliases how many fields may be renamed
 * @param directives how many directives may be used
 * @param tokens how many names, numbers, texts and punctuators the document may have
 */
@ConfigurationProperties("loregraph.query")
record QueryLimits(
        @DefaultValue("15") int depth,
        @DefaultValue("100000") int cost,
        @DefaultValue("50") int aliases,
        @DefaultValue("50") int directives,
        @DefaultValue("5000") int tokens) {}
