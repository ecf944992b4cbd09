package dev.loregraph.network.projection;

import static dev.loregraph.network.catalogue.RelationshipType.HIERARCHIES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds what stands above itself: somebody who descends from themselves, a place that is within
 * itself. What the readers of a relationship don't all see has no say in it.
 */
@Component
public class Hierarchies {

    private final Command linksFrom;

    Hierarchies(Graph graph) {
        this.linksFrom = graph.command("network/links-from");
    }

    /** Where the relationships of these pairs are on a way from something to itself. */
    public Set<Circle> through(Collection<ClaimPair> pairs) {
        Set<ClaimPair> hierarchical =
                pairs.stream().filter(pair -> HIERARCHIES.contains(pair.type())).collect(toSet());
        if (hierarchical.isEmpty()) {
            return Set.of();
        }
        Ways ways = waysFrom(hierarchical.stream().map(ClaimPair::subjectId).collect(toSet()));
        return ways.links().stream()
                .filter(link -> hierarchical.contains(link.pair()))
                .filter(ways::leadBack)
                .map(link -> new Circle(link.pair(), link.audience()))
                .collect(toSet());
    }

    /** Where relationships that begin at one of these are on a way from something to itself. */
    public Set<Circle> throughEntities(Collection<String> entityIds) {
        return through(linksFrom(entityIds).stream().map(Link::pair).collect(toSet()));
    }

    private Ways waysFrom(Set<String> entityIds) {
        Set<String> seen = new HashSet<>(entityIds);
        List<Link> links = new ArrayList<>();
        Collection<String> reached = entityIds;
        while (!reached.isEmpty()) {
            List<Link> next = linksFrom(reached);
            links.addAll(next);
            reached = next.stream().map(link -> link.pair().objectId()).filter(seen::add).toList();
        }
        return Ways.of(links);
    }

    private List<Link> linksFrom(Collection<String> entityIds) {
        return linksFrom
                .with("ids", entityIds.stream().sorted().toList())
                .with("types", HIERARCHIES)
                .list(Link::of);
    }

    /** Links, by the entities that they lead from. */
    private record Ways(List<Link> links, Map<String, List<Link>> from) {

        static Ways of(List<Link> links) {
            return new Ways(
                    links, links.stream().collect(groupingBy(one -> one.pair().subjectId())));
        }

        /** Whether others lead from its end to its beginning in a session in which it holds. */
        boolean leadBack(Link link) {
            return links.stream()
                    .flatMap(one -> one.spans().stream())
                    .map(Span::from)
                    .distinct()
                    .filter(link::holdsIn)
                    .sorted(Comparator.reverseOrder())
                    .anyMatch(session -> leadBack(link, session));
        }

        private boolean leadBack(Link link, int session) {
            Set<String> seen = new HashSet<>(Set.of(link.pair().objectId()));
            Deque<String> reached = new ArrayDeque<>(seen);
            while (!reached.isEmpty() && !seen.contains(link.pair().subjectId())) {
                from.getOrDefault(reached.remove(), List.of()).stream()
                        .filter(one -> one.pair().type().equals(link.pair().type()))
                        .filter(one -> one.isSeenWith(link) && one.holdsIn(session))
                        .map(one -> one.pair().objectId())
                        .filter(seen::add)
                        .forEach(reached::add);
            }
            return seen.contains(link.pair().subjectId());
        }
    }
}
