package dev.loregraph.access;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.transactions.AlreadyTaken;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Everybody with an account; demo users count only while the demo is on. */
@Component
public final class Users {

    /** ASCII only, so that no two usernames look alike. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,31}");

    private static final int LONGEST_NAME = 64;

    private final Graph graph;
    private final Passwords passwords;
    private final KnownPasswords knownPasswords;
    private final Viewers viewers;
    private final AccessSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command userByUsername;
    private final Command registerUser;
    private final Command renameUser;
    private final Command setPassword;

    Users(
            Graph graph,
            Passwords passwords,
            KnownPasswords knownPasswords,
            Viewers viewers,
            AccessSettings settings,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.passwords = passwords;
        this.knownPasswords = knownPasswords;
        this.viewers = viewers;
        this.settings = settings;
        this.clock = clock;
        this.news = news;
        this.userByUsername = graph.command("access/user-by-username");
        this.registerUser = graph.command("access/register-user");
        this.renameUser = graph.command("access/rename-user");
        this.setPassword = graph.command("access/set-password");
    }

    public Optional<User> byUsername(String username) {
        return account(username).map(Account::user);
    }

    /**
     * A new account.
     *
     * @param displayName the username when it is left out
     */
    public User register(
            @Nullable String username, @Nullable String password, @Nullable String displayName) {
        String name = usable(username);
        String hash =
                passwords.hash(
                        acceptable(
                                "password",
                                password,
                                name,
                                displayName == null ? "" : displayName));
        return add(name, hash, displayName, PlatformRole.USER, false);
    }

    /**
     * A new account that no password lets in: a program's, or one that signs in elsewhere.
     *
     * @param displayName the username when it is left out
     */
    public User registerWithoutPassword(
            @Nullable String username, @Nullable String displayName, PlatformRole role) {
        return add(usable(username), "", displayName, role, false);
    }

    /**
     * Whose username and password these are; a wrong one, an unknown user and a user without one
     * take the same time.
     */
    public Optional<User> withPassword(String username, String password) {
        Optional<Account> account = account(username);
        String hash = account.map(Account::passwordHash).orElse("");
        if (!passwords.matches(password, hash)) {
            account.ifPresent(found -> news.publishEvent(new CredentialRefused(found.user().id())));
            return Optional.empty();
        }
        account.filter(_ -> passwords.isOutdated(hash))
                .ifPresent(found -> keepPassword(found.user().id(), password));
        return account.map(Account::user);
    }

    /** Whether any password lets this user in. */
    public boolean hasPassword(String username) {
        return account(username).filter(found -> !found.passwordHash().isEmpty()).isPresent();
    }

    /** Gives a user another password. */
    public void changePassword(Viewer user, @Nullable String password) {
        keepPassword(
                user.userId(),
                acceptable("newPassword", password, user.username(), user.displayName()));
    }

    /** A demo, which only its own machine can reach, takes any password. */
    private String acceptable(
            String field, @Nullable String password, String username, String displayName) {
        String usable = Passwords.acceptable(field, password);
        if (!settings.demo() && knownPasswords.include(usable, List.of(username, displayName))) {
            throw Refusal.badInput(field, "is one that others would try first: choose another");
        }
        return usable;
    }

    private void keepPassword(String userId, String password) {
        String hash = passwords.hash(password);
        graph.inTransaction(() -> setPassword.with("id", userId).with("passwordHash", hash).run());
    }

    void rename(String userId, String displayName) {
        String name = InputText.line("displayName", displayName, LONGEST_NAME);
        graph.inTransaction(() -> {
            renameUser.with("id", userId).with("displayName", name).run();
            viewers.forgetWhenCommitted(userId);
        });
    }

    User addDemoUser(String username, String password, String displayName) {
        return add(username, passwords.hash(password), displayName, PlatformRole.USER, true);
    }

    private User add(
            String username,
            String passwordHash,
            @Nullable String displayName,
            PlatformRole role,
            boolean demo) {
        String name = InputText.lineOrNull("displayName", displayName, LONGEST_NAME);
        var user = new User(UUID.randomUUID().toString(), username, name == null ? username : name);
        var properties =
                Map.of(
                        "id",
                        user.id(),
                        "username",
                        username,
                        "usernameKey",
                        key(username),
                        "displayName",
                        user.displayName(),
                        "passwordHash",
                        passwordHash,
                        "platformRole",
                        role,
                        "createdAt",
                        clock.instant(),
                        "demo",
                        demo);
        try {
            graph.inTransaction(() -> registerUser.with("user", properties).run());
        } catch (AlreadyTaken _) {
            throw Refusal.conflict("username", Refusal.quoted(username) + " is taken");
        }
        return user;
    }

    private static String usable(@Nullable String username) {
        if (username == null || !USERNAME.matcher(username).matches()) {
            throw Refusal.badInput(
                    "username",
                    (username == null ? "is missing" : Refusal.quoted(username) + " can't be one")
                            + ": use 2 to 32 of the letters a-z, digits, '.', '_' and '-',"
                            + " a letter or digit first");
        }
        return username;
    }

    private Optional<Account> account(String username) {
        return USERNAME.matcher(username).matches()
                ? userByUsername
                        .with("usernameKey", key(username))
                        .with("demo", settings.demo())
                        .first(Account::of)
                : Optional.empty();
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    /**
     * @param passwordHash empty when no password lets them in
     */
    private record Account(User user, String passwordHash) {

        static Account of(Row row) {
            var user = new User(row.text("id"), row.text("username"), row.text("displayName"));
            return new Account(user, row.text("passwordHash"));
        }

        @Override
        public String toString() {
            return "account of " + user;
        }
    }
}
