package dev.loregraph.access.signin.passkeys;

import dev.loregraph.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a browser answers, as {@code PublicKeyCredential.toJSON} writes it. */
record SentPasskey(JsonNode json) {

    static SentPasskey of(@Nullable JsonNode json) {
        if (json == null || !json.isObject()) {
            throw Refusal.badInput("credential", "is missing");
        }
        return new SentPasskey(json);
    }

    String id() {
        return json.path("id").asString("");
    }

    /** Whether the authenticator says that it is this user's. */
    boolean isOf(String userId) {
        return json.at("/response/userHandle")
                .asString("")
                .equals(StoredPasskey.text(userId.getBytes(StandardCharsets.UTF_8)));
    }

    String text() {
        return json.toString();
    }

    @Override
    public String toString() {
        return "a passkey's answer";
    }
}
