package dev.loregraph.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void what_is_sealed_is_opened_after_a_restart_for_its_owner_only() {
        String sealed = seal().sealed(SECRET, "mira");
        assertThat(seal().opened(sealed, "mira")).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> seal().opened(sealed, "tobin"));
        assertThat(seal().sealed(SECRET, "mira")).isNotEqualTo(sealed);
    }

    @Test
    void another_key_opens_nothing() throws Exception {
        String sealed = seal().sealed(SECRET, "mira");
        Files.delete(folder.resolve("sealing.key"));
        assertThatIllegalStateException().isThrownBy(() -> seal().opened(sealed, "mira"));
    }

    private Seal seal() {
        return new Seal(new KeyFolder(folder, Clock.systemUTC()));
    }
}
