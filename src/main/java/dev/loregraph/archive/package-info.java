/**
 * Campaigns in, as JSON Lines: over HTTP, GraphQL, from the command line, and the demo campaign.
 */
@NullMarked
package dev.loregraph.archive;

import org.jspecify.annotations.NullMarked;
