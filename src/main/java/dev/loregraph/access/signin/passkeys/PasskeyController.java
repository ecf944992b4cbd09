package dev.loregraph.access.signin.passkeys;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.Proof;
import dev.loregraph.access.signin.Proofs;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final Proofs proofs;
    private final Viewers viewers;

    PasskeyController(Passkeys passkeys, Proofs proofs, Viewers viewers) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.viewers = viewers;
    }

    record RemovePasskey(String passkeyId, @Nullable Proof proof) {}

    record PasskeysLeft(List<Passkey> passkeys) {}

    @SchemaMapping(typeName = "Viewer")
    List<Passkey> passkeys(Viewer viewer) {
        viewer.mustBeHereInPerson();
        return passkeys.of(viewer.userId());
    }

    @MutationMapping
    PasskeysLeft removePasskey(
            @Argument RemovePasskey input, Viewer viewer, GraphQLContext context) {
        proofs.mustHold(viewer, viewers.callerIn(context), input.proof());
        passkeys.remove(viewer, input.passkeyId());
        return new PasskeysLeft(passkeys.of(viewer.userId()));
    }
}
