package dev.loregraph.access.signin.tokens;

import dev.loregraph.access.vault.KeyFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Makes and drops signing keys without end, for a test to kill. */
final class RotatingProcess {

    private RotatingProcess() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        var settings = new TokenSettings("loregraph", Duration.ofMinutes(15), Duration.ofDays(30));
        var keys = new SigningKeys(new KeyFolder(Path.of(arguments[0]), clock), settings, clock);
        for (int turn = 0; ; turn++) {
            keys.rotate();
            keys.dropOlder();
            if (turn == 20) {
                System.out.println("rotating");
            }
        }
    }
}
