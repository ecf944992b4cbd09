@NullMarked
package dev.loregraph.access.signin;

import org.jspecify.annotations.NullMarked;
