/** Campaigns and who is in them. */
@NullMarked
package dev.loregraph.campaign;

import org.jspecify.annotations.NullMarked;
