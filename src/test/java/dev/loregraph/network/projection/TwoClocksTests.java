package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;
import static dev.loregraph.network.projection.Judged.projected;
import static dev.loregraph.network.projection.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was known when, and about which sessions. */
class TwoClocksTests {

    @Test
    void an_end_is_known_only_since_the_claim_that_ends_is() {
        var inn = at("inn", 1, new Period(10, OPEN));
        var cave = at("cave", 4, new Period(20, OPEN));
        assertThat(extents("inn", inn, cave))
                .containsExactly(extent(20, OPEN, 1, 4), extent(10, 20, 1, Span.FOREVER));
    }

    @Test
    void an_end_is_no_longer_known_once_its_claim_is_taken_back() {
        var inn = at("inn", 1, new Period(10, OPEN));
        var cave = at("cave", 4, new Period(20, 30));
        assertThat(extents("inn", inn, cave))
                .containsExactly(
                        extent(30, OPEN, 1, Span.FOREVER),
                        extent(10, 20, 1, Span.FOREVER),
                        extent(20, 30, 1, 4));
        assertThat(extents("cave", inn, cave)).containsExactly(extent(20, 30, 4, Span.FOREVER));
    }

    @Test
    void a_claim_about_an_earlier_session_that_is_recorded_later_ends_where_the_next_begins() {
        var cave = at("cave", 4, new Period(10, OPEN));
        var inn = at("inn", 2, new Period(50, OPEN));
        assertThat(extents("inn", inn, cave)).containsExactly(extent(50, OPEN, 2, 4));
        assertThat(extents("cave", inn, cave)).containsExactly(extent(10, OPEN, 4, Span.FOREVER));
    }

    @Test
    void what_is_replaced_by_the_same_end_stays_one_stretch() {
        var inn = at("inn", 1, new Period(10, OPEN));
        var before = at("cave", 4, new Period(10, 20));
        var after = at("mill", 4, new Period(20, OPEN));
        assertThat(extents("inn", inn, before, after)).containsExactly(extent(10, OPEN, 1, 4));
    }

    @Test
    void a_claim_that_was_accepted_twice_counted_in_both_stretches() {
        var inn = at("inn", 1, new Period(10, 20), new Period(30, OPEN));
        assertThat(extents("inn", inn))
                .extracting(Extent::known)
                .containsExactly(new Period(30, OPEN), new Period(10, 20));
    }

    @Test
    void what_is_known_today_comes_first_and_is_counted() {
        var edge =
                projected(
                                said("x", "a MET y").in(1).known(new Period(10, 20)),
                                said("y", "a MET y").in(2).known(new Period(20, OPEN)))
                        .edges()
                        .getFirst();
        assertThat(edge.asRow().toString())
                .contains("current=1", "weight=1.0", "claimIds=[y, x]", "sessions=[2, 1]");
    }

    @Test
    void a_relationship_that_nothing_holds_up_any_more_is_kept_and_weighs_nothing() {
        var edges = projected(said("x", "a MET y").known(new Period(10, 20))).edges();
        assertThat(edges).singleElement().asString().contains("to=20");
        assertThat(edges.getFirst().asRow().toString()).contains("current=0", "weight=0.0");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void at_every_moment_exactly_that_holds_which_followed_from_what_was_known_then(long seed) {
        var random = new Random(seed);
        List<CountedClaim> claims =
                IntStream.range(10, 24)
                        .mapToObj(i -> RandomClaims.read(random, "claim" + i, type(random)).claim())
                        .toList();
        var edges = projected(claims).edges();
        for (long time = 0; time <= RandomClaims.TIMES; time++) {
            for (int session = 0; session <= RandomClaims.SESSIONS; session++) {
                assertThat(holding(edges, time, session))
                        .as("at %d about session %d", time, session)
                        .isEqualTo(expected(claims, time, session));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static String type(Random random) {
        return random.nextInt(3) == 0 ? "MET" : "LOCATED_IN";
    }

    private static List<String> holding(List<ProjectedEdge> edges, long time, int session) {
        return edges.stream()
                .flatMap(edge -> edge.shares().stream())
                .filter(share -> {
                    Extent extent = share.extent();
                    return extent.known().from() <= time
                            && time < extent.known().to()
                            && extent.from() <= session
                            && session < extent.until();
                })
                .map(share -> share.claim().id())
                .sorted()
                .toList();
    }

    /** The same by other means: of what is known, the first later rival ends a claim. */
    private static List<String> expected(List<CountedClaim> claims, long time, int session) {
        List<CountedClaim> known =
                claims.stream()
                        .filter(claim ->
                                claim.known().stream()
                                        .anyMatch(one -> one.from() <= time && time < one.to()))
                        .sorted(CountedClaim.IN_ORDER)
                        .toList();
        var holding = new TreeSet<String>();
        for (int i = 0; i < known.size(); i++) {
            CountedClaim claim = known.get(i);
            int until =
                    known.subList(i + 1, known.size()).stream()
                            .filter(later -> ends(later, claim))
                            .mapToInt(
                                    later -> Math.max(later.fromSession(), claim.fromSession() + 1))
                            .findFirst()
                            .orElse(Span.FOREVER);
            if (claim.fromSession() <= session && session < Math.min(until, claim.untilSession())) {
                holding.add(claim.id());
            }
        }
        return List.copyOf(holding);
    }

    private static boolean ends(CountedClaim later, CountedClaim earlier) {
        return later.type().equals("LOCATED_IN")
                && earlier.type().equals("LOCATED_IN")
                && later.subjectId().equals(earlier.subjectId())
                && !later.objectId().equals(earlier.objectId())
                && later.account().equals(earlier.account())
                && later.isSeenWherever(earlier);
    }

    private static List<Extent> extents(String place, Said... claims) {
        return projected(claims).edges().stream()
                .filter(edge -> edge.pair().objectId().equals(place))
                .flatMap(edge -> edge.shares().stream())
                .map(ClaimShare::extent)
                .toList();
    }

    private static Extent extent(long knownFrom, long knownTo, int from, int until) {
        return new Extent(new Period(knownFrom, knownTo), new Span(from, until));
    }

    private static Said at(String place, int session, Period... known) {
        return said(place, "ring LOCATED_IN " + place).in(session).known(known);
    }
}
