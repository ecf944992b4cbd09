/** Access tokens and the keys that sign them: kept, rotated and published. */
@NullMarked
package dev.loregraph.access.signin.tokens;

import org.jspecify.annotations.NullMarked;
