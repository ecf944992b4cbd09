@NullMarked
package dev.loregraph.network;

import org.jspecify.annotations.NullMarked;
