package dev.loregraph.access.signin.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** C2SP's Wycheproof vectors of signed tokens, all 401. */
class SignedTextTests {

    private static final Path FILE =
            Path.of(System.getProperty("loregraph.shared", "../shared"))
                    .resolve("data/wycheproof/json_web_signature_test.json");

    @Test
    void every_vector_of_wycheproof_is_answered_right() throws IOException {
        List<Vector> vectors = vectors();
        assertThat(vectors).hasSize(401);
        assertThat(vectors.stream().filter(Vector::isOurs))
                .as("valid ones by our algorithm")
                .hasSize(2);
        assertThat(vectors.stream().filter(vector -> isVerified(vector) != vector.isOurs()))
                .as("answered wrong")
                .isEmpty();
    }

    private static boolean isVerified(Vector vector) {
        return SignedText.verified(vector.jws(), _ -> vector.keys()).isPresent();
    }

    private static List<Vector> vectors() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped: no " + FILE.toAbsolutePath());
        return JsonMapper.shared()
                .readTree(Files.readString(FILE))
                .path("testGroups")
                .valueStream()
                .flatMap(SignedTextTests::vectors)
                .toList();
    }

    private static Stream<Vector> vectors(JsonNode group) {
        JsonNode key = group.has("public") ? group.path("public") : group.path("private");
        return group.path("tests")
                .valueStream()
                .map(test -> {
                    JsonNode jws = test.path("jws");
                    return new Vector(
                            test.path("tcId").asInt(),
                            test.path("comment").asString(),
                            jws.isString() ? jws.asString() : jws.toString(),
                            keys(key),
                            key.path("alg").asString("none"),
                            test.path("result").asString().equals("valid"));
                });
    }

    /** A key that can't even be read is none. */
    private static JWKSet keys(JsonNode key) {
        try {
            return new JWKSet(JWK.parse(key.toString()));
        } catch (ParseException | IllegalArgumentException _) {
            return new JWKSet();
        }
    }

    private record Vector(
            int id, String comment, String jws, JWKSet keys, String algorithm, boolean valid) {

        boolean isOurs() {
            return valid && algorithm.equals("ES256");
        }
    }
}
