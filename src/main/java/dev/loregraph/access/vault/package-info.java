/**
 * Keys and codes in the data folder, readable by their owner only, and what is sealed with them.
 */
@NullMarked
package dev.loregraph.access.vault;

import org.jspecify.annotations.NullMarked;
