package dev.loregraph.network;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.network.Rebuilt.RetiredType;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Projector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/**
 * Projects a campaign's claims anew, a few pairs in each transaction: what is right stays in its
 * place, so readers miss nothing meanwhile, and writers wait for the pairs at hand only.
 */
@Component
class Rebuilder {

    private static final int SUBJECTS_AT_ONCE = 50;
    private static final int PAIRS_AT_ONCE = 500;

    private final Graph graph;
    private final CampaignTypes types;
    private final Projector projector;
    private final Command nextEntities;
    private final Command pairsOfSubjects;

    Rebuilder(Graph graph, CampaignTypes types, Projector projector) {
        this.graph = graph;
        this.types = types;
        this.projector = projector;
        this.nextEntities = graph.command("network/next-entities");
        this.pairsOfSubjects = graph.command("network/pairs-of-subjects");
    }

    Rebuilt rebuild(String campaignId) {
        Rebuilt done = Rebuilt.NOTHING;
        List<String> subjects = subjectsAfter(campaignId, "");
        while (!subjects.isEmpty()) {
            done = done.plus(rebuilt(campaignId, subjects));
            subjects = subjectsAfter(campaignId, subjects.getLast());
        }
        return done;
    }

    private List<String> subjectsAfter(String campaignId, String id) {
        return nextEntities
                .with("campaignId", campaignId)
                .with("after", id)
                .with("limit", SUBJECTS_AT_ONCE)
                .list(row -> row.text("id"));
    }

    private Rebuilt rebuilt(String campaignId, List<String> subjects) {
        List<Standing> standing = pairsOfSubjects.with("ids", subjects).list(Standing::of);
        int writes =
                standing.stream()
                        .gather(Gatherers.windowFixed(PAIRS_AT_ONCE))
                        .mapToInt(some -> projected(campaignId, some))
                        .sum();
        return new Rebuilt(writes, retired(standing, types.asOfNow(campaignId)));
    }

    private int projected(String campaignId, List<Standing> standing) {
        Set<ClaimPair> pairs =
                standing.stream().map(Standing::pair).collect(Collectors.toUnmodifiableSet());
        return graph.inTransaction(() -> projector.project(campaignId, pairs)).total();
    }

    private static List<RetiredType> retired(List<Standing> standing, TypeSet types) {
        return RetiredType.addedUp(
                standing.stream()
                        .filter(one -> types.named(one.pair().type()).isEmpty())
                        .map(Standing::asRetired));
    }

    /** How many accepted claims and derived relationships a pair has. */
    private record Standing(ClaimPair pair, int claims, int edges) {

        static Standing of(Row row) {
            return new Standing(ClaimPair.of(row), row.integer("claims"), row.integer("edges"));
        }

        RetiredType asRetired() {
            return new RetiredType(pair.type(), claims, edges);
        }
    }
}
