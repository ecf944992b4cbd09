/** API keys: what programs send instead of signing in. */
@NullMarked
package dev.loregraph.access.keys;

import org.jspecify.annotations.NullMarked;
