@NullMarked
package dev.loregraph.api.problems;

import org.jspecify.annotations.NullMarked;
