/** What a GraphQL request may be: its text, its cost, its scalars, the code of its errors. */
@NullMarked
package dev.loregraph.api.query;

import org.jspecify.annotations.NullMarked;
