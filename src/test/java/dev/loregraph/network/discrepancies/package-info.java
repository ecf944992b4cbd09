@NullMarked
package dev.loregraph.network.discrepancies;

import org.jspecify.annotations.NullMarked;
