@NullMarked
package dev.loregraph.access.signin.tokens;

import org.jspecify.annotations.NullMarked;
