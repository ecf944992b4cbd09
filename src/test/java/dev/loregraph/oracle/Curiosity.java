package dev.loregraph.oracle;

import dev.loregraph.codex.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about a campaign: the same whenever the same has happened in it. */
final class Curiosity {

    private static final int STANDPOINTS = 3;
    private static final int QUESTIONS = 4;

    private final History history;
    private final Teller.Told told;
    private final Random random;

    Curiosity(History history, Teller.Told told) {
        this.history = history;
        this.told = told;
        this.random = new Random(history.seed());
    }

    List<Question> questions() {
        return IntStream.range(0, STANDPOINTS)
                .mapToObj(_ -> standpoint())
                .flatMap(this::from)
                .toList();
    }

    /** Some of all that may be asked; other histories are asked the rest. */
    private Stream<Question> from(Standpoint standpoint) {
        List<Supplier<Question>> all =
                new ArrayList<>(
                        List.of(
                                () -> around().asked(standpoint),
                                () -> around().asked(standpoint),
                                () -> ways().asked(standpoint),
                                () -> claims().asked(standpoint),
                                () -> stays().asked(standpoint),
                                () ->
                                        new Possessions(thing(EntityKind.ITEM), pageSize())
                                                .asked(standpoint),
                                () -> changes().asked(standpoint)));
        Collections.shuffle(all, random);
        return all.stream().limit(QUESTIONS).map(Supplier::get);
    }

    private Ways ways() {
        return new Ways(thing(), thing(), types(), 1 + random.nextInt(4));
    }

    private Claims claims() {
        return new Claims(
                told.campaignId(),
                one(
                        null,
                        null,
                        Ledger.Status.ACCEPTED,
                        Ledger.Status.REJECTED,
                        Ledger.Status.RETRACTED),
                1 + random.nextInt(8));
    }

    private Stays stays() {
        return new Stays(thing(), thing(EntityKind.LOCATION), one(null, 1, 2), pageSize());
    }

    private Changes changes() {
        int from = random.nextInt(told.ledger().played());
        return new Changes(
                told.campaignId(),
                one(null, thing()),
                from,
                from + 1 + random.nextInt(2),
                types(),
                one(0.0, 0.6),
                pageSize());
    }

    private int pageSize() {
        return one(1, 2, 4, 20);
    }

    private Thing thing(EntityKind kind) {
        List<Thing> some = history.things().stream().filter(thing -> thing.kind() == kind).toList();
        return some.get(random.nextInt(some.size()));
    }

    private Around around() {
        return new Around(
                thing(),
                types(),
                one("ANY", "ANY", "OUT", "IN"),
                one(
                        null,
                        null,
                        List.of(EntityKind.NPC),
                        List.of(EntityKind.ITEM, EntityKind.FACTION)),
                one(null, null, 0.5, 0.8, 1.5),
                1 + random.nextInt(5),
                1 + random.nextInt(3),
                one(200, 3, 5));
    }

    private Standpoint standpoint() {
        Integer session = one(null, random.nextInt(told.ledger().played() + 2));
        List<Instant> times = new ArrayList<>(told.ledger().times());
        Instant time = times.isEmpty() ? null : one(null, times.get(random.nextInt(times.size())));
        return new Standpoint(
                one(Person.DM, Person.ALICE, Person.BOB, Person.EVE), new Moment(session, time));
    }

    private Thing thing() {
        List<Thing> things = history.things();
        return things.get(random.nextInt(things.size()));
    }

    private @Nullable List<String> types() {
        return one(
                null, null, null, List.of("MET", "SAME_AS"), List.of("LOCATED_IN", "OWNS", "MET"));
    }

    @SafeVarargs
    private <T extends @Nullable Object> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
