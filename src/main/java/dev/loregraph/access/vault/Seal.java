package dev.loregraph.access.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read again (AES-256-GCM), with a key that lies in the data folder and never
 * in the database: {@code 1.} and base64url of nonce and ciphertext.
 */
@Component
public final class Seal {

    private static final String FILE = "sealing.key";
    private static final String VERSION = "1.";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    public Seal(KeyFolder folder) {
        String kept = folder.textOrMade(FILE, () -> SecretText.of(KEY_BYTES));
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(kept.strip()), "AES");
    }

    /**
     * The secret as it may be stored.
     *
     * @param owner whose it is: opened for anybody else, it is broken
     */
    public String sealed(byte[] secret, String owner) {
        byte[] nonce = SecretText.bytes(NONCE_BYTES);
        byte[] sealed = ciphered(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] whole =
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What was sealed for this owner. */
    public byte[] opened(String sealed, String owner) {
        byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return ciphered(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] ciphered(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a sealed secret can't be opened: was keys/" + FILE + " replaced?", e);
        }
    }
}
