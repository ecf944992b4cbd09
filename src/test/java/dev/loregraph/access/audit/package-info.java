/** The same package as in main, so it is shown to other modules here, too. */
@NullMarked
@NamedInterface("audit")
package dev.loregraph.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
