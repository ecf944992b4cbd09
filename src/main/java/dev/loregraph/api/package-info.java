/** Ground rules of GraphQL and REST: errors, paging, scalars, the cost of a query. */
@NullMarked
package dev.loregraph.api;

import org.jspecify.annotations.NullMarked;
