/** That what somebody may not see changes no byte of what they get. */
@NullMarked
package dev.loregraph.proof;

import org.jspecify.annotations.NullMarked;
