package dev.loregraph.oracle;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody was, and who was at a place. */
record Stays(Thing who, Thing place, @Nullable Integer session, int first) {

    private static final Set<String> TYPES = Set.of("LOCATED_IN", "LIVES_IN", "TRAVELLED_TO");
    private static final String STAY =
            Shape.page("who { id } place { id } type fromSession untilSession");
    private static final String DOCUMENT =
            """
            query($who: ID!, $place: ID!, $session: Int, $asOf: AsOf, $first: Int) {
              whereabouts(entityId: $who, asOf: $asOf, first: $first) %1$s
              visitors(locationId: $place, session: $session, asOf: $asOf, first: $first) %1$s
            }\
            """
                    .formatted(STAY);

    Question asked(Standpoint from) {
        boolean seen = who.circle().includes(from.who()) && place.circle().includes(from.who());
        return new Question(
                from,
                DOCUMENT,
                Shape.of(
                        "who", who.id(),
                        "place", place.id(),
                        "session", session,
                        "asOf", from.moment().asVariable(),
                        "first", first),
                seen
                        ? Map.of(
                                "whereabouts", view -> Expectation.of(whereabouts(view)),
                                "visitors", view -> Expectation.of(visitors(view)))
                        : Map.of());
    }

    private Map<String, @Nullable Object> whereabouts(View view) {
        Set<Thing> selves = view.identities(view.ledger().today(who));
        return page(
                stays(view)
                        .filter(stay ->
                                selves.contains(stay.who()) && !selves.contains(stay.place())));
    }

    private Map<String, @Nullable Object> visitors(View view) {
        Set<Thing> selves = view.identities(view.ledger().today(place));
        return page(
                stays(view)
                        .filter(stay ->
                                selves.contains(stay.place()) && !selves.contains(stay.who()))
                        .filter(stay -> session == null || stay.isIn(session)));
    }

    private Map<String, @Nullable Object> page(Stream<Stay> stays) {
        return Shape.page(stays.distinct().sorted(Stay.IN_ORDER).toList(), first, Stay::shown);
    }

    private static Stream<Stay> stays(View view) {
        return view.everything().stream()
                .filter(bond -> TYPES.contains(bond.type().name()))
                .flatMap(bond ->
                        bond.shares().stream().map(share -> Stay.of(bond, share, view.session())));
    }

    /** That somebody was at a place; a journey is over with its session. */
    private record Stay(
            Thing who, Thing place, String type, int fromSession, @Nullable Integer untilSession) {

        static final Comparator<Stay> IN_ORDER =
                Comparator.comparingInt(Stay::fromSession)
                        .thenComparing(Stay::type)
                        .thenComparing(stay -> stay.place().id())
                        .thenComparing(stay -> stay.who().id());

        static Stay of(Bond bond, Share share, int session) {
            Integer end = share.hasEndedBy(session) ? share.until() : null;
            return new Stay(
                    bond.from(),
                    bond.to(),
                    bond.type().name(),
                    share.from(),
                    bond.type().accumulates() ? Integer.valueOf(share.from() + 1) : end);
        }

        boolean isIn(int session) {
            return fromSession <= session && (untilSession == null || session < untilSession);
        }

        Map<String, @Nullable Object> shown() {
            return Shape.of(
                    "who", Shape.entity(who),
                    "place", Shape.entity(place),
                    "type", type,
                    "fromSession", fromSession,
                    "untilSession", untilSession);
        }
    }
}
