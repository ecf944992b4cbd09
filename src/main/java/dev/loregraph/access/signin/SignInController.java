package dev.loregraph.access.signin;

import dev.loregraph.access.Caller;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SignInController {

    private final Users users;
    private final Guesses guesses;
    private final Proofs proofs;
    private final PasswordResets resets;
    private final SignIns signIns;
    private final Viewers viewers;

    SignInController(
            Users users,
            Guesses guesses,
            Proofs proofs,
            PasswordResets resets,
            SignIns signIns,
            Viewers viewers) {
        this.users = users;
        this.resets = resets;
        this.guesses = guesses;
        this.proofs = proofs;
        this.signIns = signIns;
        this.viewers = viewers;
    }

    record ChangePassword(String currentPassword, String newPassword) {

        @Override
        public String toString() {
            return "a change of password";
        }
    }

    record EndSignIn(String signInId, @Nullable Proof proof) {}

    record EndOtherSignIns(@Nullable Proof proof) {}

    record CreatePasswordReset(String username) {}

    record EndSignInsOfAccount(String username) {}

    record SignInsEnded(int ended) {}

    record SignInsLeft(List<SignIn> signIns) {}

    @SchemaMapping(typeName = "Viewer")
    List<SignIn> signIns(Viewer viewer) {
        viewer.mustBeHereInPerson();
        return signIns.of(viewer.userId());
    }

    @SchemaMapping(typeName = "SignIn")
    boolean current(SignIn signIn, GraphQLContext context) {
        return signIn.id().equals(viewers.callerIn(context).credentialId());
    }

    @MutationMapping
    SignInsLeft changePassword(
            @Argument ChangePassword input, Viewer viewer, GraphQLContext context) {
        viewer.mustBeHereInPerson();
        if (guesses.userWith(viewer.username(), input.currentPassword()).isEmpty()) {
            throw Refusal.badInput("currentPassword", "is wrong");
        }
        users.changePassword(viewer, input.newPassword());
        return onlyThisLeft(viewer, viewers.callerIn(context));
    }

    /** Of somebody else, for administrators: an account may have got into wrong hands. */
    @MutationMapping
    SignInsEnded endSignInsOfAccount(@Argument EndSignInsOfAccount input, Viewer viewer) {
        viewer.mustAdminister();
        User whose =
                users.byUsername(input.username())
                        .orElseThrow(
                                () -> Refusal.notFound("username", "account", input.username()));
        return new SignInsEnded(signIns.endAll(whose.id()));
    }

    @MutationMapping
    PasswordResets.PasswordReset createPasswordReset(
            @Argument CreatePasswordReset input, Viewer viewer) {
        return resets.made(viewer, input.username());
    }

    /** One's own ends without further ado: that is signing out. */
    @MutationMapping
    SignInsLeft endSignIn(@Argument EndSignIn input, Viewer viewer, GraphQLContext context) {
        viewer.mustBeHereInPerson();
        Caller caller = viewers.callerIn(context);
        if (!input.signInId().equals(caller.credentialId())) {
            proofs.mustHoldInPart(viewer, caller, input.proof());
        }
        signIns.end(viewer, input.signInId());
        return new SignInsLeft(signIns.of(viewer.userId()));
    }

    @MutationMapping
    SignInsLeft endOtherSignIns(
            @Argument @Nullable EndOtherSignIns input, Viewer viewer, GraphQLContext context) {
        Caller caller = viewers.callerIn(context);
        proofs.mustHoldInPart(viewer, caller, input == null ? null : input.proof());
        return onlyThisLeft(viewer, caller);
    }

    private SignInsLeft onlyThisLeft(Viewer viewer, Caller caller) {
        signIns.endOthers(viewer.userId(), caller.credentialId());
        return new SignInsLeft(signIns.of(viewer.userId()));
    }
}
