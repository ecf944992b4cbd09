package dev.loregraph.proof;

import dev.loregraph.proof.Body.Piece;
import dev.loregraph.proof.Step.Deed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small campaign made up from a seed: what the party plays, and between it what only the DM or
 * bob get to know. A player, alice, and a spectator are the ones who must not notice.
 */
final class Story {

    private static final List<String> PEOPLE =
            List.of(
                    "Ireena Kolyana",
                    "Ireena",
                    "Brandt Holloway",
                    "Mira Vale",
                    "Old Tam",
                    "Vex",
                    "Vex'ahlia",
                    "Strahd",
                    "Strahd von Zarovich",
                    "Sister Garlena",
                    "Captain Orla",
                    "Orla",
                    "Tam Reed",
                    "Ezmerelda");
    private static final List<String> PLACES =
            List.of("Vallaki", "Vallaki Inn", "Black Fen", "Fenwatch", "Emon", "Krezk");
    private static final List<String> THINGS =
            List.of("Moonblade", "Sunsword", "Brass Key", "Moon Lantern", "Tome of Fen");
    private static final List<String> FACTIONS =
            List.of("Iron Ring", "Ring of Fen", "Keepers of the Feather", "The Myriad");
    private static final List<String> EVENTS =
            List.of("Night of Feathers", "Fall of Fenwatch", "Moon Feast", "Emon Fair");
    private static final List<String> SENTENCES =
            List.of(
                    "{P} met {Q} in {L}. ",
                    "{P} attacked {Q} near {L}. ",
                    "{P} gave {I} to {Q}. ",
                    "{P} joined {F}. ",
                    "{P} lives in {L}. ",
                    "{P} betrayed {Q} and fled to {L}. ",
                    "We travelled to {L} with {P}. ",
                    "{P} is allied with {F}. ",
                    "{P} stole {I} from {Q}! ",
                    "{Q} trusts {P}. ",
                    "{P} is in {L} now. ",
                    "\"I will find {I},\" said {P} to {Q}. ",
                    "Lady Hesper Quill spoke to {P}. ",
                    "Then Doran Ashby helped {Q}. ",
                    "At dawn {P}, {Q} and the others talked about {F}.\n\n",
                    "Nobody in Harrowgate knew {P}.\n");

    private final long seed;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final Set<Thing> merged = new HashSet<>();
    private boolean everythingIsHidden;
    private int seen;
    private int unseen;

    private record Stated(String id, String who, boolean hidden) {}

    /** A type of relationship, and what it may lead from and to. */
    private record Way(String type, List<String> from, List<String> to) {

        private static final List<String> ANYBODY = List.of("CHARACTER", "NPC");
        private static final List<Way> ALL =
                List.of(
                        new Way("MET", ANYBODY, ANYBODY),
                        new Way("TRUSTS", ANYBODY, ANYBODY),
                        new Way("ALLIED_WITH", ANYBODY, List.of("NPC", "FACTION")),
                        new Way("MEMBER_OF", ANYBODY, List.of("FACTION")),
                        new Way("LIVES_IN", ANYBODY, List.of("LOCATION")),
                        new Way("LOCATED_IN", List.of("NPC", "ITEM"), List.of("LOCATION")),
                        new Way("SAME_AS", ANYBODY, ANYBODY),
                        new Way("OWNS", ANYBODY, List.of("ITEM")));
    }

    private record Written(
            String id, String who, String sessionId, String audience, boolean hidden) {}

    private Story(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        begin();
        cast();
        play();
        end();
    }

    static Story of(long seed) {
        return new Story(seed);
    }

    List<Step> steps(boolean withHidden) {
        return steps.stream().filter(step -> withHidden || !step.hidden()).toList();
    }

    long seed() {
        return seed;
    }

    String campaignId() {
        return SeededIds.of(steps.getFirst().key(), 0);
    }

    String slug() {
        return "proof-" + Math.floorMod(seed, 1_000_000_007L);
    }

    List<Thing> things() {
        return List.copyOf(things);
    }

    List<String> sessions() {
        return List.copyOf(sessions);
    }

    List<String> openJournals() {
        return written.stream().filter(one -> !one.hidden()).map(Written::id).toList();
    }

    List<String> secretJournals() {
        return written.stream().filter(Written::hidden).map(Written::id).toList();
    }

    /** Ids of all runs, hidden ones too. */
    List<String> runs() {
        return List.copyOf(runs);
    }

    private void begin() {
        add(false, new Deed.Found("Proof " + seed, slug()));
        add(false, new Deed.Invite("alice", "PLAYER"));
        add(false, new Deed.Invite("bob", "PLAYER"));
        add(false, new Deed.Invite("eve", "SPECTATOR"));
        if (seed % 2 == 0) {
            add(false, new Deed.Reckon());
        }
        int count = 2 + random.nextInt(2);
        for (int number = 1; number <= count; number++) {
            sessions.add(add(false, new Deed.Play(number)));
        }
    }

    private void cast() {
        List<Thing> party =
                List.of(
                        thing("CHARACTER", one(PEOPLE), "alice", "PARTY"),
                        thing("CHARACTER", one(PEOPLE), "bob", "PARTY"));
        add(false, new Deed.Assign("alice", party.get(0)));
        add(false, new Deed.Assign("bob", party.get(1)));
        thing("NPC", one(PEOPLE), "dm", "PARTY");
        thing("LOCATION", one(PLACES), "dm", "PARTY");
        secrets();
        thing("ITEM", one(THINGS), "dm", "PARTY");
        thing("FACTION", one(FACTIONS), "bob", "PARTY");
        thing("NPC", one(PEOPLE), "dm", "PARTY");
        add(false, new Deed.Date(thing("EVENT", one(EVENTS), "dm", "PARTY"), "2 May 1492"));
        if (random.nextBoolean()) {
            thing(
                    one(List.of("NPC", "ITEM")),
                    one(Stream.concat(PEOPLE.stream(), THINGS.stream()).toList()),
                    "alice",
                    "AUTHOR");
        }
        if (random.nextBoolean()) {
            add(false, new Deed.Change(things.getFirst(), 1, "Another word on it.", "PARTY"));
        }
        secrets();
    }

    private void secrets() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            secret();
        }
    }

    private void secret() {
        boolean bobs = random.nextInt(3) == 0;
        String kind =
                one(
                        List.of(
                                "NPC",
                                "NPC",
                                "CREATURE",
                                "LOCATION",
                                "ITEM",
                                "FACTION",
                                "LORE",
                                "EVENT"));
        Thing other = one(things);
        String name =
                switch (random.nextInt(5)) {
                    case 0 -> other.name();
                    case 1 -> firstWord(other.name()) + " the Pale";
                    case 2 -> "Pale " + other.name();
                    default -> one(pool(kind));
                };
        if (isTaken(kind, name)) {
            return;
        }
        List<String> aliases =
                switch (random.nextInt(4)) {
                    case 0 -> List.of(one(things).name());
                    case 1 -> List.of("The Shadow", one(PEOPLE));
                    default -> List.of();
                };
        boolean seenAtFirst =
                !everythingIsHidden
                        && !bobs
                        && random.nextInt(4) == 0
                        && !other.name().equals(name);
        String by = bobs ? "bob" : "dm";
        String audience = bobs ? "AUTHOR" : "DM";
        var thing = new Thing(nextId(true), kind, name, aliases, by, audience, true, seenAtFirst);
        add(true, new Deed.Create(thing));
        things.add(thing);
        if (kind.equals("EVENT")
                && !seenAtFirst
                && toldLast().filter(thing::equals).isEmpty()
                && !bobs) {
            add(true, new Deed.Date(thing, "3 May 1492"));
        }
    }

    private void play() {
        int fading = random.nextInt(sessions.size());
        for (int i = 0; i < sessions.size(); i++) {
            String session = sessions.get(i);
            int open = random.nextInt(i == sessions.size() - 1 ? 3 : 4);
            for (int n = 0; n < open; n++) {
                journal(session, false);
                if (random.nextInt(3) == 0) {
                    journal(session, true);
                }
            }
            if (i == 0) {
                hideWhatWasSeen();
                add(false, new Deed.Listen());
            }
            if (random.nextBoolean() || open == 0) {
                journal(session, true);
            }
            if (random.nextInt(3) == 0) {
                secret();
            }
            statements(i + 1);
            run(session, open == 0);
            statements(i + 1);
            if (fading == i) {
                underground(session);
            }
            if (random.nextInt(3) == 0) {
                merge();
            }
        }
        again();
    }

    /** What people say themselves, and take back. */
    private void statements(int session) {
        if (random.nextInt(3) == 0) {
            statement(session, one(List.of("dm", "alice", "bob")), false);
        }
        if (random.nextInt(2) == 0) {
            statement(session, one(List.of("dm", "dm", "bob")), true);
        }
        if (random.nextInt(4) == 0) {
            regard(session, one(List.of("dm", "alice", "bob")), false);
        }
        if (random.nextInt(3) == 0) {
            regard(session, one(List.of("dm", "dm", "bob")), true);
        }
        if (!stated.isEmpty() && random.nextInt(4) == 0) {
            Stated last = stated.removeLast();
            add(
                    last.hidden(),
                    random.nextBoolean()
                            ? new Deed.Retract(last.who(), last.id())
                            : new Deed.Reject(last.id()));
        }
    }

    private void statement(int session, String who, boolean hidden) {
        Way way = one(Way.ALL);
        List<Thing> froms = speakable(way.from(), who, hidden);
        List<Thing> tos = speakable(way.to(), who, hidden);
        if (froms.isEmpty() || tos.isEmpty()) {
            return;
        }
        Thing from = one(froms);
        Thing to = one(tos);
        if (from.equals(to)) {
            return;
        }
        boolean ofHidden = from.hidden() || to.hidden();
        String audience = hidden && (!ofHidden || random.nextBoolean()) ? secretly(who) : "PARTY";
        String polarity = random.nextInt(3) == 0 ? "DENIES" : "AFFIRMS";
        int since = 1 + random.nextInt(session);
        String id =
                add(hidden, new Deed.State(who, from, way.type(), to, since, polarity, audience));
        stated.add(new Stated(id, who, hidden));
    }

    /** How somebody regards another, told so often that it is cut off at the ends. */
    private void regard(int session, String who, boolean hidden) {
        List<Thing> people = speakable(List.of("CHARACTER", "NPC", "FACTION"), who, hidden);
        if (people.size() < 2) {
            return;
        }
        int from = random.nextInt(people.size());
        int to = (from + 1 + random.nextInt(people.size() - 1)) % people.size();
        var deed =
                new Deed.Regard(
                        who,
                        people.get(from),
                        people.get(to),
                        1 + random.nextInt(session),
                        random.nextBoolean() ? 60 : -60,
                        hidden ? secretly(who) : "PARTY");
        stated.add(new Stated(add(hidden, deed), who, hidden));
    }

    /** Two of which the party knows at most one are one, for the DM, if they stay so. */
    private void merge() {
        List<Thing> mergeable =
                things.stream()
                        .filter(thing -> thing.audience().equals("DM") && !thing.seenAtFirst())
                        .filter(thing -> !merged.contains(thing))
                        .filter(thing -> toldLast().filter(thing::equals).isEmpty())
                        .toList();
        if (mergeable.isEmpty()) {
            return;
        }
        Thing merge = one(mergeable);
        List<Thing> others =
                things.stream()
                        .filter(thing -> thing.kind().equals(merge.kind()))
                        .filter(thing -> !thing.equals(merge) && !merged.contains(thing))
                        .filter(thing -> !thing.audience().equals("AUTHOR"))
                        .filter(thing -> toldLast().filter(thing::equals).isEmpty())
                        .toList();
        if (others.isEmpty()) {
            return;
        }
        add(true, new Deed.Merge(one(others), merge));
        if (random.nextBoolean()) {
            add(true, new Deed.Unmerge(merge));
        } else {
            merged.add(merge);
        }
    }

    /** Things that somebody sees and can say something of for others to hear. */
    private List<Thing> speakable(List<String> kinds, String who, boolean hidden) {
        return things.stream()
                .filter(thing -> kinds.contains(thing.kind()) && !merged.contains(thing))
                .filter(thing ->
                        thing.hidden()
                                ? hidden && isSeen(thing, who)
                                : thing.audience().equals("PARTY"))
                .toList();
    }

    /** What changes nothing for the party, behind a run that they know of. */
    private void underground(String session) {
        secrets();
        journal(session, true);
        String run = run(session, true);
        if (random.nextBoolean()) {
            add(true, new Deed.Undo(run));
        } else {
            add(true, new Deed.Decide(false, random.nextBoolean()));
            run(session, true);
        }
    }

    private void again() {
        List<Written> open = written.stream().filter(one -> !one.hidden()).toList();
        if (!open.isEmpty() && random.nextInt(3) > 0) {
            revise(one(open));
        }
        List<Written> secret = written.stream().filter(Written::hidden).toList();
        if (!secret.isEmpty()) {
            Written one = one(secret);
            revise(one);
            if (sessions.getLast().equals(one.sessionId()) && !open.isEmpty()) {
                run(open.getLast().sessionId(), false);
            }
        }
    }

    private void end() {
        if (random.nextInt(3) == 0) {
            add(false, new Deed.Decide(true, random.nextInt(3) > 0));
        }
        toldLast()
                .ifPresent(thing ->
                        add(
                                true,
                                new Deed.Change(thing, 1, "It was never told.", thing.audience())));
        if (random.nextInt(4) == 0) {
            add(true, new Deed.Rebuild());
        }
    }

    /** The hidden thing of which more is told at the end. */
    private Optional<Thing> toldLast() {
        return things.stream().filter(thing -> thing.hidden() && !thing.seenAtFirst()).findFirst();
    }

    private void hideWhatWasSeen() {
        everythingIsHidden = true;
        things.stream()
                .filter(Thing::seenAtFirst)
                .forEach(thing -> add(true, new Deed.Change(thing, 1, "Hidden now.", "DM")));
    }

    private Thing thing(String kind, String wanted, String by, String audience) {
        String name = wanted;
        while (isTaken(kind, name)) {
            name = one(pool(kind));
        }
        List<String> aliases =
                random.nextInt(4) == 0 ? List.of(firstWord(name) + " the Grey") : List.of();
        var thing = new Thing(nextId(false), kind, name, aliases, by, audience, false, false);
        add(false, new Deed.Create(thing));
        things.add(thing);
        return thing;
    }

    private boolean isTaken(String kind, String name) {
        return things.stream()
                .anyMatch(thing -> thing.name().equals(name) && thing.kind().equals(kind));
    }

    private static List<String> pool(String kind) {
        return switch (kind) {
            case "LOCATION" -> PLACES;
            case "ITEM", "LORE" -> THINGS;
            case "FACTION" -> FACTIONS;
            case "EVENT" -> EVENTS;
            default -> PEOPLE;
        };
    }

    private void journal(String session, boolean hidden) {
        String who = hidden ? one(List.of("dm", "bob")) : one(List.of("dm", "alice", "bob"));
        String audience =
                hidden
                        ? secretly(who)
                        : who.equals("alice") && random.nextInt(4) == 0 ? "AUTHOR" : "PARTY";
        String perspective = who.equals("dm") ? "DM" : "PLAYER";
        String id = nextId(hidden);
        add(hidden, new Deed.Write(who, session, perspective, audience, body(who, hidden)));
        written.add(new Written(id, who, session, audience, hidden));
    }

    private static String secretly(String who) {
        return who.equals("dm") ? "DM" : "AUTHOR";
    }

    private void revise(Written journal) {
        add(
                journal.hidden(),
                new Deed.Revise(
                        journal.who(),
                        journal.id(),
                        1,
                        journal.audience(),
                        body(journal.who(), journal.hidden())));
    }

    private String run(String session, boolean hidden) {
        String id = add(hidden, new Deed.Consolidate(session));
        runs.add(id);
        return id;
    }

    private Body body(String who, boolean hidden) {
        List<Piece> pieces = new ArrayList<>();
        IntStream.range(0, 2 + random.nextInt(4))
                .forEach(_ -> sentence(pieces, one(SENTENCES), who, hidden));
        return new Body(pieces);
    }

    private void sentence(List<Piece> pieces, String pattern, String who, boolean hidden) {
        String rest = pattern;
        while (rest.indexOf('{') >= 0) {
            int at = rest.indexOf('{');
            pieces.add(new Piece.Words(rest.substring(0, at)));
            pieces.add(named(thingFor(rest.charAt(at + 1), hidden), who));
            rest = rest.substring(at + 3);
        }
        pieces.add(new Piece.Words(rest));
    }

    private Thing thingFor(char place, boolean hidden) {
        List<Thing> fitting =
                things.stream()
                        .filter(thing -> !merged.contains(thing))
                        .filter(thing ->
                                switch (place) {
                                    case 'L' -> thing.kind().equals("LOCATION");
                                    case 'I' -> List.of("ITEM", "LORE").contains(thing.kind());
                                    case 'F' -> thing.kind().equals("FACTION");
                                    default -> thing.isPerson();
                                })
                        .toList();
        List<Thing> secret = fitting.stream().filter(Thing::hidden).toList();
        return !secret.isEmpty() && random.nextInt(hidden ? 2 : 4) == 0
                ? one(secret)
                : one(fitting);
    }

    private Piece named(Thing thing, String who) {
        String name = one(thing.names().toList());
        if (random.nextInt(3) > 0) {
            return new Piece.Words(name);
        }
        boolean seenByWriter = isSeenBy(thing, who);
        if (!seenByWriter || random.nextBoolean()) {
            return byName(name, who);
        }
        String link = "@[%s](%s)".formatted(name, thing.id());
        return thing.hidden() ? new Piece.HiddenMention(link, name) : new Piece.Mention(link);
    }

    /** Where only hidden things that the writer sees bear the name, readers get mere words. */
    private Piece byName(String name, String who) {
        String typed = "@\"" + name + '"';
        List<Thing> meant =
                things.stream()
                        .filter(thing ->
                                thing.names().anyMatch(name::equals) && isSeenBy(thing, who))
                        .toList();
        boolean onlyHidden = !meant.isEmpty() && meant.stream().allMatch(Thing::hidden);
        return onlyHidden ? new Piece.HiddenMention(typed, name) : new Piece.Mention(typed);
    }

    private boolean isSeenBy(Thing thing, String who) {
        return (thing.hidden() || thing.audience().equals("PARTY"))
                ? isSeen(thing, who)
                : List.of("dm", "alice").contains(who);
    }

    /** What was seen at first is hidden with the first session's end. */
    private boolean isSeen(Thing thing, String who) {
        boolean hiddenByNow =
                steps.stream()
                        .anyMatch(step ->
                                step.deed() instanceof Deed.Change change
                                        && change.thing().equals(thing)
                                        && thing.seenAtFirst());
        return hiddenByNow ? who.equals("dm") : thing.isSeenWhileWritten(who);
    }

    private String nextId(boolean hidden) {
        return SeededIds.of(nextKey(hidden), 0);
    }

    private String nextKey(boolean hidden) {
        return hidden ? seed + " hidden " + unseen : seed + " seen " + seen;
    }

    private String add(boolean hidden, Deed deed) {
        String key = nextKey(hidden);
        steps.add(new Step(key, hidden, deed));
        if (hidden) {
            unseen++;
        } else {
            seen++;
        }
        return SeededIds.of(key, 0);
    }

    private static String firstWord(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
