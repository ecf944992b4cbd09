package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;

import dev.loregraph.graph.Audience;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Claims about a few things and sessions, made from a seed so that they get in each other's way.
 */
final class RandomClaims {

    static final int SESSIONS = 8;
    static final long TIMES = 12;

    private static final List<String> TYPES = List.of("MET", "OWNS", "LOCATED_IN", "MEMBER_OF");

    private RandomClaims() {}

    /** Anything that may be said by anybody. */
    static CountedClaim one(Random random, String id) {
        Said said = read(random, id, TYPES.get(random.nextInt(TYPES.size())));
        if (random.nextInt(3) == 0) {
            said.inPerson(
                    random.nextBoolean() ? Voice.MEMBER : Voice.LEADER,
                    1 + random.nextInt(SESSIONS));
        }
        return random.nextInt(5) == 0 ? said.denied().claim() : said.claim();
    }

    /** Something that a journal affirms. */
    static Said read(Random random, String id, String type) {
        Said said =
                said(random, id, type)
                        .in(1 + random.nextInt(SESSIONS - 1))
                        .by("account" + random.nextInt(2))
                        .at(random.nextInt(3))
                        .known(periods(random));
        if (random.nextInt(3) == 0) {
            said.to(random.nextBoolean() ? Audience.DM : Audience.author("u"));
        }
        return random.nextInt(4) == 0 ? said.until(SESSIONS) : said;
    }

    private static Said said(Random random, String id, String type) {
        return Said.said(id, "s%d %s o%d".formatted(random.nextInt(2), type, random.nextInt(3)));
    }

    private static Period[] periods(Random random) {
        long[] cuts =
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToLong(_ -> random.nextLong(TIMES))
                        .sorted()
                        .toArray();
        return IntStream.range(0, (cuts.length + 1) / 2)
                .mapToObj(i ->
                        new Period(cuts[2 * i], 2 * i + 1 < cuts.length ? cuts[2 * i + 1] : OPEN))
                .toArray(Period[]::new);
    }
}
