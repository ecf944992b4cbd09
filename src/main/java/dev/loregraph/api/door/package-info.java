/** Who gets in over HTTP, with how much, and what they are told about it. */
@NullMarked
package dev.loregraph.api.door;

import org.jspecify.annotations.NullMarked;
