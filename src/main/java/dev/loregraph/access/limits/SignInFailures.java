package dev.loregraph.access.limits;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops who guesses: after so many failures for an account from one address nothing is checked any
 * more, right or wrong. Others can still sign in to the account from where they are.
 */
@Component
public final class SignInFailures {

    private final Limits limits;

    SignInFailures(Limits limits) {
        this.limits = limits;
    }

    /** What the check finds; nothing is a failure. */
    public <T> Optional<T> counted(
            String account, @Nullable String address, Supplier<Optional<T>> check) {
        String who = account.toLowerCase(Locale.ROOT) + "@" + NetworkAddress.counted(address);
        granted(limits.left(LimitClass.SIGN_IN_FAILURES, who));
        Optional<T> found = check.get();
        if (found.isEmpty()) {
            granted(limits.take(LimitClass.SIGN_IN_FAILURES, who));
        }
        return found;
    }

    private static void granted(Allowance allowance) {
        if (!allowance.granted()) {
            throw allowance.refusal();
        }
    }
}
