package dev.loregraph.access.signin;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.factors.Enrolment;
import dev.loregraph.access.factors.RecoveryCode;
import dev.loregraph.access.factors.SecondFactor;
import dev.loregraph.access.factors.SecondFactors;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SecondFactorController {

    private final SecondFactors secondFactors;
    private final Proofs proofs;
    private final Viewers viewers;

    SecondFactorController(SecondFactors secondFactors, Proofs proofs, Viewers viewers) {
        this.secondFactors = secondFactors;
        this.proofs = proofs;
        this.viewers = viewers;
    }

    record Proved(@Nullable Proof proof) {}

    record ConfirmSecondFactor(String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    record RecoveryCodes(SecondFactor secondFactor, List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "recovery codes";
        }
    }

    record SecondFactorChanged(SecondFactor secondFactor) {}

    @SchemaMapping(typeName = "Viewer")
    SecondFactor secondFactor(Viewer viewer) {
        viewer.mustBeHereInPerson();
        return secondFactors.of(viewer.userId());
    }

    @MutationMapping
    Enrolment startSecondFactor(@Argument Proved input, Viewer viewer, GraphQLContext context) {
        proofs.mustHold(viewer, viewers.callerIn(context), input.proof());
        return secondFactors.start(viewer.userId(), viewer.username());
    }

    @MutationMapping
    RecoveryCodes confirmSecondFactor(@Argument ConfirmSecondFactor input, Viewer viewer) {
        viewer.mustBeHereInPerson();
        return shown(viewer, secondFactors.confirm(viewer.userId(), input.code()));
    }

    @MutationMapping
    RecoveryCodes renewRecoveryCodes(
            @Argument Proved input, Viewer viewer, GraphQLContext context) {
        proofs.mustHold(viewer, viewers.callerIn(context), input.proof());
        return shown(viewer, secondFactors.renewRecoveryCodes(viewer.userId()));
    }

    @MutationMapping
    SecondFactorChanged disableSecondFactor(
            @Argument Proved input, Viewer viewer, GraphQLContext context) {
        proofs.mustHold(viewer, viewers.callerIn(context), input.proof());
        secondFactors.disable(viewer.userId());
        return new SecondFactorChanged(secondFactors.of(viewer.userId()));
    }

    private RecoveryCodes shown(Viewer viewer, List<RecoveryCode> codes) {
        return new RecoveryCodes(
                secondFactors.of(viewer.userId()), codes.stream().map(RecoveryCode::text).toList());
    }
}
