@NullMarked
package dev.loregraph.api.query;

import org.jspecify.annotations.NullMarked;
