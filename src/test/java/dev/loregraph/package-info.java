@NullMarked
package dev.loregraph;

import org.jspecify.annotations.NullMarked;
