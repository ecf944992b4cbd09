package dev.loregraph.access.signin.tokens;

import com.nimbusds.jose.jwk.JWK;
import dev.loregraph.access.Viewer;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SigningKeyController {

    private final SigningKeys keys;
    private final AccessTokens tokens;

    SigningKeyController(SigningKeys keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    record RotateSigningKeys(boolean endOlderTokens) {}

    record SigningKeysRotated(List<String> keyIds) {}

    @MutationMapping
    SigningKeysRotated rotateSigningKeys(@Argument RotateSigningKeys input, Viewer viewer) {
        viewer.mustAdminister();
        keys.rotate();
        if (input.endOlderTokens()) {
            keys.dropOlder();
            tokens.forgetChecked();
        }
        return new SigningKeysRotated(
                keys.published().getKeys().stream().map(JWK::getKeyID).toList());
    }
}
