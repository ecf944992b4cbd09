package dev.loregraph.access.signin.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import dev.loregraph.MovableClock;
import dev.loregraph.OtherProcess;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.graph.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTests {

    private static final TokenSettings SETTINGS =
            new TokenSettings("loregraph", Duration.ofMinutes(15), Duration.ofDays(30));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir private Path folder;

    @Test
    void a_key_is_kept_for_the_next_start_and_for_its_owner_only() throws Exception {
        ECKey first = keys().newest();
        assertThat(keys().newest()).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void the_newest_signs_and_older_ones_verify_until_their_last_token_has_ended() {
        SigningKeys keys = keys();
        String first = keys.newest().getKeyID();
        clock.pass(Duration.ofDays(30));
        keys.renew();
        assertThat(keys.newest().getKeyID()).isEqualTo(first);
        clock.pass(Duration.ofSeconds(1));
        keys.renew();
        String second = keys.newest().getKeyID();
        assertThat(ids(keys)).containsExactly(second, first);
        clock.pass(Duration.ofMinutes(16));
        keys.renew();
        assertThat(ids(keys)).containsExactly(second, first);
        clock.pass(Duration.ofSeconds(1));
        keys.renew();
        assertThat(ids(keys)).containsExactly(second);
        assertThat(ids(keys())).containsExactly(second);
    }

    @Test
    void only_public_halves_are_published() {
        assertThat(keys().published().getKeys())
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void a_key_that_another_process_made_is_found_when_it_is_asked_for() {
        SigningKeys here = keys();
        SigningKeys there = keys();
        clock.pass(Duration.ofSeconds(2));
        there.rotate();
        String made = there.newest().getKeyID();
        assertThat(ids(here)).doesNotContain(made);
        assertThat(here.verifying(made).getKeyByKeyId(made)).isNotNull();
    }

    @Test
    void a_file_that_is_no_key_stops_the_start_and_is_named() throws Exception {
        Path broken = folder.resolve("x.signing-key.jwk");
        Files.writeString(broken, "{");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::keys)
                .withMessageContaining(broken.toString());
    }

    @Test
    void a_draft_that_a_killed_process_left_is_swept_away() throws Exception {
        Path draft = Files.writeString(folder.resolve("new1.draft"), "half a k");
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant().minusSeconds(61)));
        Path young = Files.writeString(folder.resolve("new2.draft"), "half a k");
        Files.setLastModifiedTime(young, FileTime.from(clock.instant()));
        keys();
        assertThat(draft).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_process_killed_while_it_rotates_leaves_keys_that_work() {
        for (int round = 0; round < 3; round++) {
            try (var other = OtherProcess.of(RotatingProcess.class, List.of(folder.toString()))) {
                other.awaitLine("rotating");
                other.kill();
            }
            SigningKeys left = keys();
            assertThat(ids(left)).isNotEmpty();
            String token =
                    new AccessTokens(left, SETTINGS, clock).issuedTo("u", "s", PlatformRole.USER);
            assertThat(new AccessTokens(keys(), SETTINGS, clock).callerWith(token)).isPresent();
        }
    }

    private SigningKeys keys() {
        return new SigningKeys(new KeyFolder(folder, clock), SETTINGS, clock);
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
