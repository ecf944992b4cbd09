@NullMarked
package dev.loregraph.api.door;

import org.jspecify.annotations.NullMarked;
