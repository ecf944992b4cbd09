/**
 * How often somebody may ask, by what they ask for: counted here, or in Redis for several servers.
 */
@NullMarked
@NamedInterface("limits")
package dev.loregraph.access.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
