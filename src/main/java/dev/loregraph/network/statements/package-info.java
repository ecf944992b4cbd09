/** What people state and deny themselves, and take back. */
@NullMarked
package dev.loregraph.network.statements;

import org.jspecify.annotations.NullMarked;
