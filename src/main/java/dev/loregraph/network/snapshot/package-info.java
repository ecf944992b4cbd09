/**
 * A campaign's whole network as one viewer sees it at one moment, in memory, for questions that no
 * single expansion answers: ways, communities, drawings of it.
 */
@NullMarked
package dev.loregraph.network.snapshot;

import org.jspecify.annotations.NullMarked;
