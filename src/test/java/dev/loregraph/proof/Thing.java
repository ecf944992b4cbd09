package dev.loregraph.proof;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entity of a story.
 *
 * @param id what its step's ids begin with
 * @param by who makes it: dm, alice or bob
 * @param audience of the entity in the end
 * @param hidden whether a world without hidden things lacks it
 * @param seenAtFirst whether the party sees it until it is hidden
 */
record Thing(
        String id,
        String kind,
        String name,
        List<String> aliases,
        String by,
        String audience,
        boolean hidden,
        boolean seenAtFirst) {

    boolean isPerson() {
        return List.of("CHARACTER", "NPC", "CREATURE").contains(kind);
    }

    boolean isSeenWhileWritten(String writer) {
        return !hidden || seenAtFirst || writer.equals("dm") || writer.equals(by);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    Map<String, Object> asInput(String campaignId) {
        return Map.of(
                "campaignId",
                campaignId,
                "kind",
                kind,
                "name",
                name,
                "aliases",
                aliases,
                "summary",
                "What is told of " + name + ".",
                "audience",
                seenAtFirst ? "PARTY" : audience);
    }
}
