/**
 * Who is asking and what they may see: users, sign-in, memberships and the sight that follows from
 * them.
 */
@NullMarked
package dev.loregraph.access;

import org.jspecify.annotations.NullMarked;
