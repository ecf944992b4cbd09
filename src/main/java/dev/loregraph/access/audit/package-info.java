/**
 * Who did what to which thing, when and from where: chains of entries, one a campaign and one for
 * the server, in which nothing can be changed or taken out unnoticed.
 */
@NullMarked
@NamedInterface("audit")
package dev.loregraph.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
