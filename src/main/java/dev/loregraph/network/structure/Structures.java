package dev.loregraph.network.structure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshot.Node;
import dev.loregraph.network.snapshot.Snapshots;
import dev.loregraph.network.snapshot.Ties;
import dev.loregraph.refusal.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.springframework.stereotype.Component;

/**
 * Works out the shape of a network from a snapshot of what the viewer sees, in which all names of a
 * person are one; the person is shown by the name that most is told of.
 */
@Component
class Structures {

    /** What an answer within the time limit allows: betweenness grows with entities × ties. */
    private static final long MOST_WORK = 20_000_000;

    private final Snapshots snapshots;

    Structures(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Entities that are related among each other more than to the rest (greedy modularity after
     * Clauset, Newman and Moore), the largest first; those with no relationship belong to none.
     */
    List<Group> communities(Sight sight, String campaignId, Snapshots.Filter filter) {
        Snapshot snapshot = snapshots.of(sight, campaignId, filter);
        return groupsIn(related(Ties.weighed(snapshot.ofPersons())), snapshot.faces());
    }

    /**
     * People and factions that are better disposed to each other than to the rest: communities of
     * those pairs between whom more is well meant than hostile.
     */
    List<Group> alliances(Sight sight, String campaignId, Snapshots.Filter filter, TypeSet types) {
        Snapshot snapshot = snapshots.of(sight, campaignId, filter);
        return groupsIn(related(Goodwill.among(snapshot.ofPersons(), types)), snapshot.faces());
    }

    private static List<Group> groupsIn(
            Graph<String, DefaultWeightedEdge> ties, Map<String, Node> faces) {
        return new ConnectivityInspector<>(ties)
                .connectedSets().stream()
                        .map(part -> new AsSubgraph<>(ties, part))
                        .flatMap(Structures::communitiesIn)
                        .map(ids -> Group.of(ids, faces))
                        .sorted(Group.BY_SIZE)
                        .toList();
    }

    /** Of one connected part: the algorithm fails where there is nothing left to join. */
    private static Stream<Set<String>> communitiesIn(Graph<String, DefaultWeightedEdge> part) {
        return new GreedyModularityAlgorithm<>(part).getClustering().getClusters().stream();
    }

    /** The entities that stand out most in this way first; those with no relationship left out. */
    List<Standing> standings(Sight sight, String campaignId, Snapshots.Filter filter, Role role) {
        Snapshot snapshot = snapshots.of(sight, campaignId, filter);
        Map<String, Node> faces = snapshot.faces();
        return scores(snapshot, role).entrySet().stream()
                .map(score ->
                        new Standing(
                                requireNonNull(faces.get(score.getKey())).id(),
                                rounded(score.getValue())))
                .sorted(Standing.HIGHEST_FIRST)
                .toList();
    }

    private static Map<String, Double> scores(Snapshot snapshot, Role role) {
        Graph<String, DefaultWeightedEdge> ties = related(Ties.weighed(snapshot.ofPersons()));
        if (role == Role.CENTRAL) {
            return new PageRank<>(ties).getScores();
        }
        ties.edgeSet().forEach(tie -> ties.setEdgeWeight(tie, 1 / ties.getEdgeWeight(tie)));
        return new BetweennessCentrality<>(ties, true).getScores();
    }

    /**
     * What nothing connects to any player character: the parts of the network without one, the
     * largest first.
     */
    List<Group> plotThreads(Sight sight, String campaignId, Snapshots.Filter filter) {
        Snapshot snapshot = snapshots.of(sight, campaignId, filter);
        Set<String> characters = characters(snapshot);
        Map<String, Node> faces = snapshot.faces();
        return new ConnectivityInspector<>(Ties.weighed(snapshot.ofPersons()))
                .connectedSets().stream()
                        .filter(part -> Collections.disjoint(part, characters))
                        .map(part -> Group.of(part, faces))
                        .sorted(Group.BY_SIZE)
                        .toList();
    }

    /** Persons that are player characters under one of their names. */
    private static Set<String> characters(Snapshot snapshot) {
        return snapshot.nodes().stream()
                .filter(node -> node.kind() == EntityKind.CHARACTER)
                .map(node -> snapshot.persons().idOf(node.id()))
                .collect(toUnmodifiableSet());
    }

    private static Graph<String, DefaultWeightedEdge> related(
            Graph<String, DefaultWeightedEdge> ties) {
        List<String> alone =
                ties.vertexSet().stream().filter(id -> ties.degreeOf(id) == 0).toList();
        ties.removeAllVertices(alone);
        if ((long) ties.vertexSet().size() * ties.edgeSet().size() > MOST_WORK) {
            throw Refusal.badInput(
                    "minWeight",
                    "leaves %,d entities with %,d ties, too many to answer in time: ask for more"
                            .formatted(ties.vertexSet().size(), ties.edgeSet().size()));
        }
        return ties;
    }

    /** To nine digits, which is more than the algorithms agree on with themselves. */
    private static double rounded(double score) {
        return Math.round(score * 1e9) / 1e9;
    }
}
