/** What is brought in when the server starts: the demo campaign, a file that is named. */
@NullMarked
package dev.loregraph.archive.startup;

import org.jspecify.annotations.NullMarked;
