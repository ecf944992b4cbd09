@NullMarked
package dev.loregraph.access;

import org.jspecify.annotations.NullMarked;
