/** What went wrong, as each kind of client reads it: RFC 9457 problems and GraphQL errors. */
@NullMarked
package dev.loregraph.api.problems;

import org.jspecify.annotations.NullMarked;
