@NullMarked
package dev.loregraph.suggest;

import org.jspecify.annotations.NullMarked;
