package dev.loregraph.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a player may try with the name and the id of something hidden. */
final class Mischief {

    private final Story story;
    private final Whim whim;
    private final Selections all;
    private final Curiosity curiosity;

    Mischief(Story story, Whim whim, Selections all, Curiosity curiosity) {
        this.story = story;
        this.whim = whim;
        this.all = all;
        this.curiosity = curiosity;
    }

    void make(Asking by, Teller teller) {
        bringIn(by);
        for (Thing thing : whim.secrets(1)) {
            teller.during(
                    story.slug() + " tries",
                    Set.of(),
                    () -> {
                        by.attempt(namesake(thing));
                        return by.ask(journals(thing));
                    });
            whim.mixed(refused(thing)).stream().limit(3).forEach(by::askInVain);
            curiosity.lookAgain(by, thing.name());
        }
    }

    /** An import into a campaign that somebody else leads. */
    private void bringIn(Asking by) {
        by.rest(
                "POST",
                "/api/v2/campaigns/import",
                """
                {"type": "campaign", "slug": "%s", "name": "Mine now"}
                {"type": "entity", "kind": "NPC", "name": "%s", "aliases": []}
                """
                        .formatted(story.slug(), whim.names(1).getFirst()));
    }

    private Document namesake(Thing thing) {
        Map<String, Object> namesake = new TreeMap<>(thing.asInput(story.campaignId()));
        namesake.put("audience", "PARTY");
        return alone("createEntity", namesake, "entity { " + all.of("Entity", 0) + " }");
    }

    private Document journals(Thing thing) {
        var acts = Document.mutation();
        String written = "journal { " + all.of("Journal", 1) + " }";
        acts.field("writeJournal", saying("Who is @\"" + thing.name() + "\"?"), written);
        acts.field("writeJournal", saying("Where is " + thing.name() + "?"), written);
        return acts;
    }

    private Map<String, Object> saying(String body) {
        return Map.of(
                "sessionId", story.sessions().getFirst(), "perspective", "PLAYER", "body", body);
    }

    /** Each alone, as the first one that is refused ends a mutation. */
    private List<Document> refused(Thing thing) {
        return List.of(
                alone(
                        "updateEntity",
                        Map.of("entityId", thing.id(), "expectedRevision", 1, "summary", "Mine."),
                        "entity { id }"),
                alone(
                        "assignCharacter",
                        Map.of(
                                "campaignId",
                                story.campaignId(),
                                "username",
                                "proof-alice",
                                "characterId",
                                thing.id()),
                        "entity { id }"),
                alone(
                        "writeJournal",
                        saying("Who is @[It](" + thing.id() + ")?"),
                        "journal { id }"),
                alone(
                        "reviseJournal",
                        Map.of(
                                "journalId",
                                whim.some(story.secretJournals(), 1).getFirst(),
                                "expectedRevision",
                                1,
                                "body",
                                "No."),
                        "journal { id }"),
                alone(
                        "stateRelationship",
                        Map.of(
                                "fromId",
                                thing.id(),
                                "type",
                                "SEEKS",
                                "toId",
                                whim.seenId(),
                                "session",
                                1),
                        "claim { id }"),
                alone("undoConsolidation", Map.of("runId", story.runs().getLast()), "run { id }"),
                alone(
                        "consolidateSession",
                        Map.of("sessionId", story.sessions().getFirst()),
                        "run { id }"));
    }

    private static Document alone(String mutation, Map<String, ?> input, String selection) {
        var acts = Document.mutation();
        acts.field(mutation, input, selection);
        return acts;
    }
}
