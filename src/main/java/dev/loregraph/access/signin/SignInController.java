package dev.loregraph.access.signin;

import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SignInController {

    private final Users users;
    private final SignIns signIns;
    private final Viewers viewers;

    SignInController(Users users, SignIns signIns, Viewers viewers) {
        this.users = users;
        this.signIns = signIns;
        this.viewers = viewers;
    }

    record ChangePassword(String currentPassword, String newPassword) {

        @Override
        public String toString() {
            return "a change of password";
        }
    }

    record EndSignIn(String signInId) {}

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
        if (users.withPassword(viewer.username(), input.currentPassword()).isEmpty()) {
            throw Refusal.badInput("currentPassword", "is wrong");
        }
        users.changePassword(viewer.userId(), input.newPassword());
        return endOtherSignIns(viewer, context);
    }

    @MutationMapping
    SignInsLeft endSignIn(@Argument EndSignIn input, Viewer viewer) {
        viewer.mustBeHereInPerson();
        signIns.end(viewer, input.signInId());
        return new SignInsLeft(signIns.of(viewer.userId()));
    }

    @MutationMapping
    SignInsLeft endOtherSignIns(Viewer viewer, GraphQLContext context) {
        viewer.mustBeHereInPerson();
        signIns.endOthers(viewer.userId(), viewers.callerIn(context).credentialId());
        return new SignInsLeft(signIns.of(viewer.userId()));
    }
}
