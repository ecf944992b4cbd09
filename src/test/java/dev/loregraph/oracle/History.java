package dev.loregraph.oracle;

import dev.loregraph.codex.EntityKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a made-up campaign: few entities, and much said of them, so that much of it
 * collides.
 *
 * @param ownTypes the relationship types that the campaign adds to the catalogue
 * @param played the sessions that have been played when it begins
 */
record History(long seed, List<Thing> things, List<Type> ownTypes, int played, List<Step> steps) {

    private static final Set<EntityKind> PEOPLE =
            Set.of(EntityKind.CHARACTER, EntityKind.NPC, EntityKind.CREATURE);
    private static final Type SWORN_TO =
            new Type("SWORN_TO", false, false, true, false, 0.7, PEOPLE, PEOPLE);
    private static final Type DINED_WITH =
            new Type("DINED_WITH", true, true, false, false, 0.4, PEOPLE, PEOPLE);
    private static final List<Type> CATALOGUE =
            Type.named(
                    "MET",
                    "MET",
                    "MET",
                    "SAME_AS",
                    "ALLIED_WITH",
                    "SERVES",
                    "KNOWS_OF",
                    "OWNS",
                    "OWNS",
                    "TOOK",
                    "GAVE",
                    "RECEIVED",
                    "LOCATED_IN",
                    "LOCATED_IN",
                    "TRAVELLED_TO",
                    "MEMBER_OF",
                    "REGARDS",
                    "REGARDS");
    private static final List<EntityKind> CAST =
            List.of(
                    EntityKind.CHARACTER,
                    EntityKind.NPC,
                    EntityKind.NPC,
                    EntityKind.NPC,
                    EntityKind.ITEM,
                    EntityKind.ITEM,
                    EntityKind.LOCATION,
                    EntityKind.LOCATION,
                    EntityKind.FACTION);

    History {
        things = List.copyOf(things);
        ownTypes = List.copyOf(ownTypes);
        steps = List.copyOf(steps);
    }

    /** The same whenever it is asked for, but for the ends of ids, which nothing is sorted by. */
    static History of(long seed) {
        return new Maker(seed).make();
    }

    History with(List<Step> others) {
        return new History(seed, things, ownTypes, played, others);
    }

    /** A history in the making. */
    private static final class Maker {

        private final long seed;
        private final Random random;
        private final List<Thing> things;
        private final List<Type> ownTypes;
        private final List<Step.State> stated = new ArrayList<>();
        private final List<Thing> merged = new ArrayList<>();
        private final int atFirst;
        private int played;

        Maker(long seed) {
            this.seed = seed;
            this.random = new Random(seed * 7_919 + 17);
            this.things = IntStream.range(0, CAST.size()).mapToObj(this::thing).toList();
            this.ownTypes = random.nextInt(3) == 0 ? List.of(SWORN_TO, DINED_WITH) : List.of();
            this.atFirst = 1 + random.nextInt(3);
            this.played = atFirst;
        }

        History make() {
            int count = 10 + random.nextInt(11);
            List<Step> steps = IntStream.range(0, count).mapToObj(this::step).toList();
            return new History(seed, things, ownTypes, atFirst, steps);
        }

        private Thing thing(int place) {
            byte[] name = (seed + " " + place).getBytes(StandardCharsets.UTF_8);
            UUID id =
                    new UUID(
                            UUID.nameUUIDFromBytes(name).getMostSignificantBits(),
                            UUID.randomUUID().getLeastSignificantBits());
            Person maker = one(Person.DM, Person.ALICE, Person.BOB);
            String audience =
                    switch (random.nextInt(8)) {
                        case 0 -> maker.leads() ? "DM" : "AUTHOR";
                        case 1 -> "AUTHOR";
                        default -> "PARTY";
                    };
            EntityKind kind = CAST.get(place);
            String label =
                    kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            return new Thing(id.toString(), kind, label + place, Circle.of(audience, maker), maker);
        }

        private Step step(int number) {
            return switch (random.nextInt(20)) {
                case 0 -> play();
                case 1, 2 ->
                        stated.isEmpty() ? state(number) : new Step.TakeBack(stater(), one(stated));
                case 3, 4 ->
                        stated.isEmpty()
                                ? state(number)
                                : new Step.Review(
                                        random.nextInt(8) == 0 ? Person.ALICE : Person.DM,
                                        one(stated),
                                        random.nextInt(3) == 0);
                case 5 -> merge();
                case 6 -> merged.isEmpty() ? merge() : new Step.Part(Person.DM, one(merged));
                default -> state(number);
            };
        }

        private Step play() {
            played++;
            return new Step.Play(Person.DM);
        }

        private Step merge() {
            Thing kept = one(things);
            Thing part = one(things.stream().filter(thing -> thing.kind() == kept.kind()).toList());
            merged.add(part);
            return new Step.Merge(Person.DM, kept, part);
        }

        private Step.State state(int number) {
            boolean again = !stated.isEmpty() && random.nextInt(3) == 0;
            Step.State before = again ? one(stated) : null;
            Type type = before == null ? type() : before.type();
            Thing from =
                    before == null || random.nextInt(4) == 0
                            ? end(type.from(), type)
                            : before.from();
            Thing to =
                    before == null || random.nextInt(2) == 0 ? end(type.to(), type) : before.to();
            boolean affirms = random.nextInt(5) > 0;
            int session = 1 + random.nextInt(played);
            var state =
                    new Step.State(
                            number,
                            stater(),
                            from,
                            type,
                            to,
                            affirms,
                            session,
                            until(type, affirms, session),
                            one(1.0, 1.0, 0.8, 0.5),
                            one("PARTY", "PARTY", "PARTY", "PARTY", "AUTHOR", "DM"),
                            type.name().equals("REGARDS") ? regard() : null);
            stated.add(state);
            return state;
        }

        private Person stater() {
            return one(Person.DM, Person.DM, Person.ALICE, Person.ALICE, Person.BOB);
        }

        private Type type() {
            return one(Stream.concat(CATALOGUE.stream(), ownTypes.stream()).toList());
        }

        /** Places aren't said to be in places, which could be refused for going in circles. */
        private Thing end(Set<EntityKind> kinds, Type type) {
            return one(
                    things.stream()
                            .filter(thing -> kinds.contains(thing.kind()))
                            .filter(thing ->
                                    random.nextInt(12) == 0
                                            || kinds.size() < 11
                                            || type.name().equals("LOCATED_IN")
                                            || PEOPLE.contains(thing.kind()))
                            .filter(thing ->
                                    kinds.equals(Set.of(EntityKind.LOCATION))
                                            || !type.name().equals("LOCATED_IN")
                                            || thing.kind() != EntityKind.LOCATION)
                            .toList());
        }

        private @Nullable Integer until(Type type, boolean affirms, int session) {
            boolean hasNone = type.accumulates() && affirms && random.nextInt(10) > 0;
            return hasNone || random.nextInt(3) > 0
                    ? null
                    : session
                            + random.nextInt(played + 2 - session)
                            + (random.nextInt(10) == 0 ? 0 : 1);
        }

        private Regard regard() {
            return new Regard(change(), change(), change(), change());
        }

        private int change() {
            return one(0, 0, 40, 70, 100, -30, -80, -100);
        }

        @SafeVarargs
        private <T> T one(T... of) {
            return of[random.nextInt(of.length)];
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
