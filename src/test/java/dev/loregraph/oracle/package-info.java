/** That the server answers as a model does that keeps nothing but what was said. */
@NullMarked
package dev.loregraph.oracle;

import org.jspecify.annotations.NullMarked;
