/** What every other room answers with: pages of lists, batches of fields, receipts of mutations. */
@NullMarked
package dev.loregraph.api;

import org.jspecify.annotations.NullMarked;
