@NullMarked
package dev.loregraph.access.signin.providers;

import org.jspecify.annotations.NullMarked;
