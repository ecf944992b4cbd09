/** Claims as runs write them and take them back: the truth that relationships are derived from. */
@NullMarked
package dev.loregraph.network;

import org.jspecify.annotations.NullMarked;
