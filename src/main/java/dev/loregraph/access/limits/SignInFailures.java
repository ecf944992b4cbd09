package dev.loregraph.access.limits;

import dev.loregraph.access.CurrentAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Stops who guesses passwords or codes: after so many failures for an account from one address
 * nothing is checked any more, right or wrong. Others can still sign in to the account from where
 * they are.
 */
@Component
public final class SignInFailures {

    private final Limits limits;

    SignInFailures(Limits limits) {
        this.limits = limits;
    }

    /**
     * What the check finds; nothing is a failure. Who guesses many at once isn't told of one that
     * was right after as many others were wrong.
     */
    public <T> Optional<T> counted(String account, Supplier<Optional<T>> check) {
        String address = NetworkAddress.counted(CurrentAddress.known());
        String who = account.toLowerCase(Locale.ROOT) + "@" + address;
        mustBeGranted(limits.left(LimitClass.SIGN_IN_FAILURES, who));
        Optional<T> found = check.get();
        mustBeGranted(
                found.isEmpty()
                        ? limits.take(LimitClass.SIGN_IN_FAILURES, who)
                        : limits.left(LimitClass.SIGN_IN_FAILURES, who));
        return found;
    }

    private static void mustBeGranted(Allowance allowance) {
        if (!allowance.granted()) {
            throw allowance.refusal();
        }
    }
}
