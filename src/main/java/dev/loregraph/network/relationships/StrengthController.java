package dev.loregraph.network.relationships;

import dev.loregraph.access.Viewer;
import dev.loregraph.network.clocks.LastSessionOf;
import dev.loregraph.network.clocks.LastSessions;
import dev.loregraph.refusal.Refusal;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is left of relationships' weights after a while. */
@Controller
class StrengthController {

    private final StrengthSettings settings;

    StrengthController(StrengthSettings settings) {
        this.settings = settings;
    }

    /** In the session that was asked about, or the campaign's last one. */
    @SchemaMapping(typeName = "Relationship")
    CompletableFuture<Double> strength(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Double halfLife,
            DataLoader<LastSessionOf, Integer> lastSessions) {
        double fading = halfLife == null ? settings.halfLife() : halfLife;
        if (!(fading > 0)) {
            throw Refusal.badInput("halfLife", "is " + fading + ": it must be above 0");
        }
        var campaign = new LastSessionOf(relationship.from().campaignId(), viewer);
        return LastSessions.at(relationship.moment(), campaign, lastSessions)
                .thenApply(now -> relationship.strength(now, fading));
    }
}
