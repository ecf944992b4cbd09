/** Who stands against whom: rivals and nemeses, by what is hostile and what isn't between them. */
@NullMarked
package dev.loregraph.network.rivalry;

import org.jspecify.annotations.NullMarked;
