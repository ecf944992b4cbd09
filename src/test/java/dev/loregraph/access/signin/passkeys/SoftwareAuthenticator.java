package dev.loregraph.access.signin.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser and its authenticator with one passkey (ES256), made by hand from the standard. */
final class SoftwareAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE_BYTES = 32;

    String origin;
    String domain = "localhost";
    boolean verifiesUser = true;
    int count;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private byte[] userHandle = new byte[0];

    SoftwareAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What {@code navigator.credentials.create} gives, as JSON. */
    Map<String, Object> created(JsonNode publicKey) {
        userHandle = Base64.getUrlDecoder().decode(publicKey.at("/user/id").asString());
        byte[] client = client("webauthn.create", publicKey.path("challenge").asString());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        attestation.writeBytes(cborText("fmt"));
        attestation.writeBytes(cborText("none"));
        attestation.writeBytes(cborText("attStmt"));
        attestation.write(0xA0);
        attestation.writeBytes(cborText("authData"));
        attestation.writeBytes(cborBytes(authenticatorData(true)));
        return credential(
                Map.of(
                        "clientDataJSON", text(client),
                        "attestationObject", text(attestation.toByteArray()),
                        "transports", new String[] {"internal"}));
    }

    /** What {@code navigator.credentials.get} gives, as JSON. */
    Map<String, Object> signed(JsonNode publicKey) {
        count++;
        byte[] client = client("webauthn.get", publicKey.path("challenge").asString());
        byte[] said = authenticatorData(false);
        return credential(
                Map.of(
                        "clientDataJSON", text(client),
                        "authenticatorData", text(said),
                        "signature", text(signature(said, client)),
                        "userHandle", text(userHandle)));
    }

    void actFor(String userId) {
        userHandle = userId.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] client(String type, String challenge) {
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of(
                                "type", type,
                                "challenge", challenge,
                                "origin", origin,
                                "crossOrigin", false));
    }

    private byte[] authenticatorData(boolean attested) {
        var said = new ByteArrayOutputStream();
        said.writeBytes(sha256(domain.getBytes(StandardCharsets.UTF_8)));
        said.write(PRESENT | (verifiesUser ? VERIFIED : 0) | (attested ? ATTESTED : 0));
        said.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        if (attested) {
            said.writeBytes(new byte[16]);
            said.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
            said.writeBytes(id);
            said.writeBytes(publicKey());
        }
        return said.toByteArray();
    }

    /** COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        key.writeBytes(cborBytes(coordinate(point.getAffineX())));
        key.write(0x22);
        key.writeBytes(cborBytes(coordinate(point.getAffineY())));
        return key.toByteArray();
    }

    private byte[] signature(byte[] said, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(said);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return fixed;
    }

    private static byte[] cborText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] cborBytes(byte[] bytes) {
        return ByteBuffer.allocate(3 + bytes.length)
                .put((byte) 0x59)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
