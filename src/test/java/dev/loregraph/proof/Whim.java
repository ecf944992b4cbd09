package dev.loregraph.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a story somebody happens to ask for: the same in both worlds, and something else in each
 * story.
 */
final class Whim {

    /** An id that nothing has. */
    static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final Story story;
    private final String who;
    private final Instant start;
    private final Random random;

    /**
     * @param start when the story began
     */
    Whim(Story story, String who, Instant start) {
        this.story = story;
        this.who = who;
        this.start = start;
        this.random = new Random((story.slug() + who).hashCode());
    }

    /** Things that whoever asks may not see, if there are any. */
    List<Thing> secrets(int most) {
        return mixed(story.things().stream().filter(Thing::hidden).toList()).stream()
                .limit(most)
                .toList();
    }

    List<String> seenIds(int count) {
        return some(story.things().stream().filter(this::isSeen).map(Thing::id).toList(), count);
    }

    String seenId() {
        return seenIds(1).getFirst();
    }

    String seenIdOf(String kind) {
        return oneOf(
                story.things().stream()
                        .filter(thing -> isSeen(thing) && thing.kind().equals(kind))
                        .map(Thing::id)
                        .toList());
    }

    String session() {
        return oneOf(story.sessions());
    }

    /** Names of things, hidden ones too. */
    List<String> names(int count) {
        return some(names().toList(), count);
    }

    List<String> prefixes(int count) {
        return some(
                names().flatMap(name ->
                                Stream.of(
                                        name.substring(0, 1),
                                        name.substring(0, Math.min(3, name.length())),
                                        name))
                        .distinct()
                        .toList(),
                count);
    }

    String asOf(Document about) {
        Map<String, Object> moment = new HashMap<>();
        if (random.nextInt(3) == 0) {
            moment.put("session", 1 + random.nextInt(story.sessions().size()));
        }
        if (random.nextInt(3) == 0) {
            moment.put("recordedAt", start.plusMillis(random.nextInt(30_000)).toString());
        }
        return about.value("AsOf", moment.isEmpty() ? null : moment);
    }

    String kinds(Document about) {
        return about.value(
                "[EntityKind!]",
                one(null, null, List.of("NPC", "CHARACTER"), List.of("LORE", "ITEM", "NPC")));
    }

    /** So many of them, in no order, some twice if there are less; an unknown id if none. */
    List<String> some(List<String> of, int count) {
        List<String> mixed = of.isEmpty() ? List.of(UNKNOWN) : mixed(of);
        return IntStream.range(0, count).mapToObj(i -> mixed.get(i % mixed.size())).toList();
    }

    <T> List<T> mixed(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    <T> T oneOf(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T extends @Nullable Object> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private Stream<String> names() {
        return story.things().stream().flatMap(Thing::names).distinct();
    }

    private boolean isSeen(Thing thing) {
        return !thing.hidden() && (thing.audience().equals("PARTY") || thing.by().equals(who));
    }
}
