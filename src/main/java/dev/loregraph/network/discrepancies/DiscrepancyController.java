package dev.loregraph.network.discrepancies;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of discrepancies. */
@Controller
class DiscrepancyController {

    private final Discrepancies discrepancies;
    private final SeenClaims claims;
    private final Sessions sessions;
    private final Viewers viewers;

    DiscrepancyController(
            Discrepancies discrepancies, SeenClaims claims, Sessions sessions, Viewers viewers) {
        this.discrepancies = discrepancies;
        this.claims = claims;
        this.sessions = sessions;
        this.viewers = viewers;
    }

    @QueryMapping("discrepancies")
    Connection<Discrepancy> discrepanciesOf(
            Viewer viewer,
            @Argument String campaignId,
            @Argument @Nullable String sessionId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        Integer session = sessionId == null ? null : numberOf(viewer, campaignId, sessionId);
        return discrepancies.of(
                viewer.sight(), campaignId, session, Moment.of(asOf), Page.of(first, after));
    }

    private int numberOf(Viewer viewer, String campaignId, String sessionId) {
        Session session = sessions.byId(viewer, "sessionId", sessionId);
        if (!session.campaignId().equals(campaignId)) {
            throw Refusal.badInput("sessionId", "is a session of another campaign");
        }
        return session.number();
    }

    @BatchMapping(typeName = "Discrepancy", field = "one")
    Map<Discrepancy, Claim> ones(List<Discrepancy> asked, GraphQLContext context) {
        return claims(asked, Discrepancy::oneId, context);
    }

    @BatchMapping(typeName = "Discrepancy", field = "other")
    Map<Discrepancy, Claim> others(List<Discrepancy> asked, GraphQLContext context) {
        return claims(asked, Discrepancy::otherId, context);
    }

    private Map<Discrepancy, Claim> claims(
            List<Discrepancy> asked, Function<Discrepancy, String> id, GraphQLContext context) {
        List<String> ids = asked.stream().map(id).distinct().toList();
        Map<String, Claim> found =
                claims.byIds(viewers.in(context).sight(), ids).stream()
                        .collect(toMap(Claim::id, identity()));
        Map<Discrepancy, Claim> each = new HashMap<>();
        asked.forEach(one -> each.put(one, Objects.requireNonNull(found.get(id.apply(one)))));
        return each;
    }
}
