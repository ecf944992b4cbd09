/** Who is related to whom by birth and marriage, and how. */
@NullMarked
package dev.loregraph.network.family;

import org.jspecify.annotations.NullMarked;
