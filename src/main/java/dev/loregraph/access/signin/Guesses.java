package dev.loregraph.access.signin;

import dev.loregraph.access.CredentialRefused;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.factors.SecondFactors;
import dev.loregraph.access.limits.SignInFailures;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Checks what people type and others can guess: passwords and codes. Wrong ones count together, for
 * their account and the address that they come from, whatever they were given for.
 */
@Component
final class Guesses {

    private final Users users;
    private final SecondFactors secondFactors;
    private final Viewers viewers;
    private final SignInFailures failures;
    private final ApplicationEventPublisher news;

    Guesses(
            Users users,
            SecondFactors secondFactors,
            Viewers viewers,
            SignInFailures failures,
            ApplicationEventPublisher news) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.viewers = viewers;
        this.failures = failures;
        this.news = news;
    }

    /** Whose username and password these are. */
    Optional<User> userWith(String username, String password) {
        return failures.counted(username, () -> users.withPassword(username, password));
    }

    /** Uses up a code of the second factor, if it is one. */
    boolean isCode(String userId, String code) {
        String username = viewers.byUserId(userId).map(Viewer::username).orElse(userId);
        return failures.counted(username, () -> taken(userId, code)).isPresent();
    }

    private Optional<Boolean> taken(String userId, String code) {
        if (secondFactors.takes(userId, code)) {
            return Optional.of(true);
        }
        news.publishEvent(new CredentialRefused(userId));
        return Optional.empty();
    }
}
