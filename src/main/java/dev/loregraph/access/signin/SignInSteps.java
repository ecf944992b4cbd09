package dev.loregraph.access.signin;

import dev.loregraph.access.factors.SecondFactors;
import dev.loregraph.access.tickets.TicketPurpose;
import dev.loregraph.access.tickets.Tickets;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From the first factor to tokens: whoever has a second factor gives a code with the first, or gets
 * a ticket and gives the code with that.
 */
@Component
public final class SignInSteps {

    private static final String USER_ID = "userId";
    private static final String METHOD = "method";

    private final SignIns signIns;
    private final SecondFactors secondFactors;
    private final Guesses guesses;
    private final Tickets tickets;

    SignInSteps(SignIns signIns, SecondFactors secondFactors, Guesses guesses, Tickets tickets) {
        this.signIns = signIns;
        this.secondFactors = secondFactors;
        this.guesses = guesses;
        this.tickets = tickets;
    }

    /**
     * Signs in whoever has given a first factor and, where they have one, the second.
     *
     * @param code of the second factor, null when none was given
     * @throws Refusal UNAUTHENTICATED with {@code secondFactor}, the ticket to go on with
     */
    public Tokens afterFirstFactor(
            String userId, SignInMethod method, @Nullable String code, Device device) {
        if (!secondFactors.of(userId).enabled()) {
            return signIns.open(userId, method, device);
        }
        if (code == null) {
            throw needed(userId, method);
        }
        mustBeCode(userId, "otp", code);
        return signIns.open(userId, withSecond(method), device);
    }

    Tokens afterSecondFactor(String ticket, String code, Device device) {
        Map<String, String> remembered =
                tickets.used(TicketPurpose.SECOND_FACTOR, ticket)
                        .orElseThrow(() ->
                                Refusal.unauthenticated("the ticket has ended: sign in again"));
        String userId = remembered.getOrDefault(USER_ID, "");
        mustBeCode(userId, "code", code);
        tickets.drop(ticket);
        var method = SignInMethod.valueOf(remembered.getOrDefault(METHOD, ""));
        return signIns.open(userId, withSecond(method), device);
    }

    private void mustBeCode(String userId, String field, String code) {
        if (!guesses.isCode(userId, code)) {
            throw Refusal.unauthenticated("the code is wrong or was used before")
                    .with("field", field);
        }
    }

    private Refusal needed(String userId, SignInMethod method) {
        String ticket =
                tickets.issued(
                        TicketPurpose.SECOND_FACTOR,
                        Map.of(USER_ID, userId, METHOD, method.name()));
        return Refusal.unauthenticated("a code of the second factor is needed")
                .with(
                        "secondFactor",
                        Map.of(
                                "ticket",
                                ticket,
                                "methods",
                                List.of("TOTP", "RECOVERY_CODE"),
                                "expiresIn",
                                TicketPurpose.SECOND_FACTOR.life().toSeconds()));
    }

    private static SignInMethod withSecond(SignInMethod method) {
        return method == SignInMethod.PASSWORD ? SignInMethod.PASSWORD_AND_SECOND_FACTOR : method;
    }
}
