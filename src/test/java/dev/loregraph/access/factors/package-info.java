@NullMarked
package dev.loregraph.access.factors;

import org.jspecify.annotations.NullMarked;
