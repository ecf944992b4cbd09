@NullMarked
@NamedInterface("limits") // on the class path of tests this package-info hides the other one
package dev.loregraph.access.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
