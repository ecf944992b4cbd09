/** What administrators do with accounts: platform roles, service accounts, closing. */
@NullMarked
package dev.loregraph.access.accounts;

import org.jspecify.annotations.NullMarked;
