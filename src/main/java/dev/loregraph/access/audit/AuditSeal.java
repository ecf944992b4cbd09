package dev.loregraph.access.audit;

import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.access.vault.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Marks places in chains as the server's own, by HMAC-SHA-256 with a key that is in the data folder
 * and not in the database: who can write only to the database can't mend a chain that they broke.
 */
@Component
final class AuditSeal {

    static final String FILE = "audit.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    AuditSeal(KeyFolder folder) {
        String text = folder.textOrMade(FILE, () -> SecretText.of(KEY_BYTES));
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String chain, ChainPlace place) {
        String text = chain + "\n" + place.number() + "\n" + place.hash();
        return HexFormat.of().formatHex(mac().doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isOf(String seal, String chain, ChainPlace place) {
        return SecretText.same(seal, of(chain, place));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
