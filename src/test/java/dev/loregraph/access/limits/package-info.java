@NullMarked
package dev.loregraph.access.limits;

import org.jspecify.annotations.NullMarked;
