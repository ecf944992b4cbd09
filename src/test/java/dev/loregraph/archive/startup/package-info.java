@NullMarked
package dev.loregraph.archive.startup;

import org.jspecify.annotations.NullMarked;
