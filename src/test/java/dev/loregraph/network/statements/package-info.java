@NullMarked
package dev.loregraph.network.statements;

import org.jspecify.annotations.NullMarked;
