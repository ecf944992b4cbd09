/** What a caller is told when a request can't be met: a code, the field at fault and the remedy. */
@NullMarked
package dev.loregraph.refusal;

import org.jspecify.annotations.NullMarked;
