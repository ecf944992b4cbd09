package dev.loregraph.oracle;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody sees of a campaign at a moment. */
final class View {

    static final Comparator<Thing> BY_ID = Comparator.comparing(Thing::id);
    private static final String SAME_AS = "SAME_AS";

    private final Ledger ledger;
    private final List<Thing> cast;
    private final Person viewer;
    private final Verdict verdict;
    private final List<Thing> things;
    private final int session;
    private final int now;
    private final List<Bond> bonds;

    /**
     * @param verdict by what was known at the moment
     * @param session that of the moment; null is the present
     */
    View(
            Ledger ledger,
            List<Thing> cast,
            Person viewer,
            Verdict verdict,
            @Nullable Integer session) {
        this.ledger = ledger;
        this.cast = cast;
        this.viewer = viewer;
        this.verdict = verdict;
        this.things =
                cast.stream().filter(thing -> !ledger.isPart(thing)).filter(this::sees).toList();
        this.session = session == null ? verdict.end() : Math.min(session, verdict.end());
        this.now = session == null ? ledger.played() : session;
        this.bonds = allBonds();
    }

    int session() {
        return session;
    }

    /** By what is known here, as of another session. */
    View at(int other) {
        return new View(ledger, cast, viewer, verdict, other);
    }

    /** The session that was asked about, or the last one. */
    int now() {
        return now;
    }

    /** Claims that counted, in order. */
    List<Claim> told() {
        return Stream.concat(verdict.affirmations().stream(), verdict.denials().stream())
                .filter(this::sees)
                .sorted(Comparator.comparing(Claim::saying, Saying.IN_ORDER))
                .toList();
    }

    Ledger ledger() {
        return ledger;
    }

    Verdict verdict() {
        return verdict;
    }

    boolean sees(Thing thing) {
        return thing.circle().includes(viewer);
    }

    boolean sees(Claim claim) {
        return claim.circle().includes(viewer) && sees(claim.subject()) && sees(claim.object());
    }

    /** Every entity in sight, by its id. */
    List<Thing> things() {
        return things.stream().sorted(BY_ID).toList();
    }

    /** All that ever related any two by now, also what has ended. */
    List<Bond> everything() {
        return bonds;
    }

    /** What relates any two. */
    List<Bond> bonds() {
        return bonds.stream().filter(bond -> bond.weight() > 0).toList();
    }

    List<Bond> bonds(Set<String> types) {
        return bonds().stream().filter(bond -> types.contains(bond.type().name())).toList();
    }

    /** Whom the viewer knows somebody to be, themself too. */
    Set<Thing> identities(Thing thing) {
        var found = new TreeSet<>(BY_ID);
        var next = new ArrayDeque<>(List.of(thing));
        while (!next.isEmpty()) {
            Thing one = next.remove();
            if (found.add(one)) {
                bonds(Set.of(SAME_AS)).stream()
                        .filter(bond -> bond.touches(one))
                        .map(bond -> bond.otherThan(one))
                        .forEach(next::add);
            }
        }
        return found;
    }

    /** The one name that stands for all of somebody's. */
    Thing person(Thing thing) {
        return identities(thing).iterator().next();
    }

    private List<Bond> allBonds() {
        Map<Ends, List<Claim>> byEnds =
                verdict.affirmations().stream().filter(this::sees).collect(groupingBy(Ends::of));
        return byEnds.entrySet().stream()
                .map(one -> bond(one.getKey(), one.getValue()))
                .filter(bond -> !bond.shares().isEmpty())
                .sorted(Bond.IN_ORDER)
                .toList();
    }

    private Bond bond(Ends ends, List<Claim> claims) {
        List<Share> shares =
                claims.stream()
                        .flatMap(this::shares)
                        .filter(share -> share.from() <= session)
                        .toList();
        return new Bond(ends.from(), ends.type(), ends.to(), shares, session);
    }

    private Stream<Share> shares(Claim claim) {
        List<Share> shares = new ArrayList<>();
        Integer from = null;
        for (int at = 0; at <= verdict.end(); at++) {
            boolean holds = verdict.holds(claim, at);
            if (holds && from == null) {
                from = at;
            } else if (!holds && from != null) {
                shares.add(new Share(claim, from, at));
                from = null;
            }
        }
        if (from != null) {
            shares.add(new Share(claim, from, null));
        }
        return shares.stream();
    }

    private record Ends(Thing from, Type type, Thing to) {

        static Ends of(Claim claim) {
            return new Ends(claim.subject(), claim.type(), claim.object());
        }
    }
}
