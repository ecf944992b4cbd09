@NullMarked
package dev.loregraph.campaign;

import org.jspecify.annotations.NullMarked;
