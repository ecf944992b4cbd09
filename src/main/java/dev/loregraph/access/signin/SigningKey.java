package dev.loregraph.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.loregraph.graph.DataFolder;
import dev.loregraph.graph.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The P-256 key that access tokens are signed with: made on the first start, kept as a JWK in the
 * data folder's {@code keys/access-tokens.jwk}, readable by its owner only.
 */
@Component
final class SigningKey {

    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNERS_FOLDER = "rwx------";

    private final ECKey key;

    SigningKey(DataFolder folder) {
        this.key = keptIn(folder.path().resolve("keys").resolve("access-tokens.jwk"));
    }

    static ECKey keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                keep(newKey(), file);
            }
            return kept(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't keep the signing key in " + file, e);
        }
    }

    ECKey key() {
        return key;
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM can't make a P-256 key", e);
        }
    }

    /** Another process may keep its key first; then that is the key. */
    private static void keep(ECKey key, Path file) throws IOException {
        Files.createDirectories(file.getParent(), ownedBy(file, OWNERS_FOLDER));
        Path draft =
                Files.createTempFile(file.getParent(), "key", ".draft", ownedBy(file, OWNER_ONLY));
        try {
            Files.writeString(draft, key.toJSONString());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // theirs it is
        } finally {
            Files.delete(draft);
        }
    }

    private static ECKey kept(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, permissions(OWNER_ONLY));
        }
        try {
            return ECKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new StartFailure(
                    "The file " + file + " holds no signing key.",
                    "Delete it: a new key is made, and everybody signs in again.",
                    e);
        }
    }

    private static FileAttribute<?>[] ownedBy(Path file, String permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(permissions(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> permissions(String permissions) {
        return PosixFilePermissions.fromString(permissions);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
