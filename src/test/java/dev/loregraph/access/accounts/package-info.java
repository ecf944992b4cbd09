@NullMarked
package dev.loregraph.access.accounts;

import org.jspecify.annotations.NullMarked;
