package dev.loregraph.access.signin;

import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v2/auth")
class SignInEndpoint {

    private final Users users;
    private final Guesses guesses;
    private final SignInSteps steps;
    private final PasswordResets resets;
    private final SignIns signIns;

    SignInEndpoint(
            Users users,
            Guesses guesses,
            SignInSteps steps,
            PasswordResets resets,
            SignIns signIns) {
        this.users = users;
        this.guesses = guesses;
        this.steps = steps;
        this.resets = resets;
        this.signIns = signIns;
    }

    record Registration(
            @Nullable String username, @Nullable String password, @Nullable String displayName) {

        @Override
        public String toString() {
            return "registration of " + username;
        }
    }

    record SecondFactorCode(@Nullable String ticket, @Nullable String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    record Credentials(@Nullable String username, @Nullable String password, @Nullable String otp) {

        @Override
        public String toString() {
            return "credentials of " + username;
        }
    }

    record PasswordChosen(
            @Nullable String code, @Nullable String newPassword, @Nullable String otp) {

        @Override
        public String toString() {
            return "a password";
        }
    }

    record Refresh(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "a refresh token";
        }
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    User register(@RequestBody Registration asked) {
        return users.register(asked.username(), asked.password(), asked.displayName());
    }

    @PostMapping("/token")
    ResponseEntity<Tokens> signIn(@RequestBody Credentials given, HttpServletRequest request) {
        String username = required("username", given.username());
        String password = required("password", given.password());
        User user =
                guesses.userWith(username, password)
                        .orElseThrow(() -> Refusal.unauthenticated("wrong username or password"));
        return answer(
                steps.afterFirstFactor(
                        user.id(), SignInMethod.PASSWORD, given.otp(), Device.of(request)));
    }

    @PostMapping("/second-factor")
    ResponseEntity<Tokens> secondFactor(
            @RequestBody SecondFactorCode given, HttpServletRequest request) {
        return answer(
                steps.afterSecondFactor(
                        required("ticket", given.ticket()),
                        required("code", given.code()),
                        Device.of(request)));
    }

    @PostMapping("/reset-password")
    User resetPassword(@RequestBody PasswordChosen given) {
        return resets.redeemed(required("code", given.code()), given.newPassword(), given.otp());
    }

    @PostMapping("/refresh")
    ResponseEntity<Tokens> refresh(@RequestBody Refresh given) {
        return signIns.renewed(required("refreshToken", given.refreshToken()))
                .map(SignInEndpoint::answer)
                .orElseThrow(
                        () -> Refusal.unauthenticated("the refresh token doesn't hold: sign in"));
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@RequestBody Refresh given) {
        signIns.end(required("refreshToken", given.refreshToken()));
    }

    private static ResponseEntity<Tokens> answer(Tokens tokens) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw Refusal.badInput(field, "is missing");
        }
        return value;
    }
}
