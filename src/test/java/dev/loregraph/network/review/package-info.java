@NullMarked
package dev.loregraph.network.review;

import org.jspecify.annotations.NullMarked;
