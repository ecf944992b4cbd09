@NullMarked
package dev.loregraph.network.evidence;

import org.jspecify.annotations.NullMarked;
