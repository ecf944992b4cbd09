package dev.loregraph.network.allegiance;

import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who turned on whom, in one round trip. */
@Component
class Betrayals {

    private static final int MOST_DEEDS = 10_000;

    private final Question betrayals;
    private final CampaignTypes types;

    Betrayals(Graph graph, CampaignTypes types) {
        this.betrayals = graph.question("network/betrayals");
        this.types = types;
    }

    /** Those in a campaign by a moment, or those by and of one entity; in the order of play. */
    List<Betrayal> of(Sight sight, String campaignId, @Nullable String entityId, Moment moment) {
        List<Hostility> found =
                betrayals
                        .within(sight)
                        .with("campaignId", campaignId)
                        .with("entityId", entityId)
                        .with("deeds", types.of(campaignId).hostileDeeds())
                        .with("bonds", Allegiance.TYPES)
                        .with("memberships", Allegiance.TO_FACTIONS)
                        .withAll(moment.asParameters())
                        .with("limit", MOST_DEEDS + 1)
                        .list(row -> Hostility.of(row, moment));
        if (found.size() > MOST_DEEDS) {
            throw Refusal.badInput(
                    "entityId", "is left out, and the campaign has too many betrayals: give one");
        }
        return among(found);
    }

    private record Deed(int session, Hostility hostility) {}

    private record Occasion(int session, Set<String> persons) {}

    static List<Betrayal> among(List<Hostility> hostilities) {
        return hostilities.stream()
                .flatMap(one -> one.sessions().map(session -> new Deed(session, one)))
                .collect(
                        groupingBy(
                                deed -> new Occasion(deed.session(), deed.hostility().persons())))
                .values()
                .stream()
                .flatMap(Betrayals::onOneOccasion)
                .sorted(Betrayal.IN_ORDER)
                .toList();
    }

    /** One for each who did something; what doesn't tell who began goes with both. */
    private static Stream<Betrayal> onOneOccasion(List<Deed> deeds) {
        int session = deeds.getFirst().session();
        List<Hostility> all = deeds.stream().map(Deed::hostility).toList();
        List<String> doers =
                all.stream()
                        .filter(one -> !one.symmetric())
                        .map(Hostility::doerId)
                        .distinct()
                        .toList();
        if (doers.isEmpty()) {
            return betrayal(session, all, true);
        }
        return doers.stream().flatMap(doer -> betrayal(session, by(doer, all), false));
    }

    /** What somebody did, and after it what both did to each other. */
    private static List<Hostility> by(String doerId, List<Hostility> all) {
        Predicate<Hostility> symmetric = Hostility::symmetric;
        return Stream.concat(
                        all.stream()
                                .filter(symmetric.negate())
                                .filter(one -> one.doerId().equals(doerId)),
                        all.stream().filter(symmetric))
                .toList();
    }

    private static Stream<Betrayal> betrayal(int session, List<Hostility> deeds, boolean mutual) {
        boolean called = deeds.stream().anyMatch(Hostility::isCalledBetrayal);
        List<Relationship> bonds = deeds.getFirst().bondsIn(session, called);
        if (!called && bonds.isEmpty()) {
            return Stream.empty();
        }
        Relationship first = deeds.getFirst().deed();
        return Stream.of(
                new Betrayal(
                        called ? Betrayal.Kind.NAMED : Betrayal.Kind.SHOWN,
                        first.from(),
                        first.to(),
                        mutual,
                        session,
                        deeds.stream().map(Hostility::deed).toList(),
                        bonds));
    }
}
