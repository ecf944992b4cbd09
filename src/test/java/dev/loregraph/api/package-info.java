@NullMarked
package dev.loregraph.api;

import org.jspecify.annotations.NullMarked;
