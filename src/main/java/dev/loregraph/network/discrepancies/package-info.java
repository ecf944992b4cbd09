/** Where what accounts say can't all be right, for a person to decide. */
@NullMarked
package dev.loregraph.network.discrepancies;

import org.jspecify.annotations.NullMarked;
