@NullMarked
package dev.loregraph.network.rivalry;

import org.jspecify.annotations.NullMarked;
