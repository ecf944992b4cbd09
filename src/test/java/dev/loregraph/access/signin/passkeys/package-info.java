@NullMarked
package dev.loregraph.access.signin.passkeys;

import org.jspecify.annotations.NullMarked;
