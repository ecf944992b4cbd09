package dev.loregraph.proof;

import dev.loregraph.proof.Asking.Listing;
import java.util.List;

/** Asks who is connected to whom, now and at other moments of both clocks. */
final class NetworkQuestions {

    private final Story story;
    private final Whim whim;
    private final Selections all;

    NetworkQuestions(Story story, Whim whim, Selections all) {
        this.story = story;
        this.whim = whim;
        this.all = all;
    }

    /** About some entities, and for all claims. */
    void ask(Document about) {
        for (String seen : whim.seenIds(2)) {
            String id = about.id(seen);
            about.field(
                    "entity(id: %s) { __typename in: relationships(direction: IN, minWeight: %s, first: 5) { totalCount } then: relationships(asOf: %s, kinds: %s, first: 5) { totalCount nodes { id weight } } }"
                            .formatted(id, minWeight(about), whim.asOf(about), whim.kinds(about)));
            about.field(
                    "whoMet(entityId: %s, first: %s, asOf: %s, kinds: %s) %s"
                            .formatted(
                                    id,
                                    about.value("Int", whim.one(1, 2, 5)),
                                    whim.asOf(about),
                                    whim.kinds(about),
                                    Selections.page(all.of("Meeting", 1))));
            about.field(
                    "neighbourhood(entityId: %s, depth: %s, limit: %s, minWeight: %s, asOf: %s) { %s }"
                            .formatted(
                                    id,
                                    about.value("Int", whim.one(1, 2, 3)),
                                    about.value("Int", whim.one(3, 10, 30)),
                                    minWeight(about),
                                    whim.asOf(about),
                                    all.of("Network", 1)));
        }
    }

    /** How people regard each other, and what is claimed, by whom, and against whom. */
    Document ofClaims() {
        var about = Document.query();
        about.field("attitudeBands { " + all.of("AttitudeBand", 0) + " }");
        about.field(
                "entity(id: %s) { __typename attitudes(asOf: %s) { %s } }"
                        .formatted(
                                about.id(whim.seenId()), whim.asOf(about), all.of("Attitude", 3)));
        about.field(
                "entity(id: %s) { __typename regards(asOf: %s, first: 2) %s }"
                        .formatted(
                                about.id(whim.seenId()),
                                whim.asOf(about),
                                Selections.page(all.of("Attitude", 0))));
        about.field(
                "discrepancies(campaignId: %s, sessionId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                about.id(story.campaignId()),
                                about.value("ID", whim.one(null, whim.session())),
                                whim.asOf(about),
                                Selections.page(all.of("Discrepancy", 1))));
        about.field(
                "claims(campaignId: %s, first: 100) %s"
                        .formatted(
                                about.id(story.campaignId()), Selections.page(all.of("Claim", 1))));
        return about;
    }

    /** About ways through the network, and what it is like as a whole. */
    Document ofAll() {
        var about = Document.query();
        List<String> ends = whim.seenIds(2);
        String a = about.id(ends.getFirst());
        String b = about.id(ends.getLast());
        String campaign = about.id(story.campaignId());
        about.field(
                "pathBetween(fromId: %s, toId: %s, by: %s, asOf: %s) { %s }"
                        .formatted(
                                a,
                                b,
                                about.value("PathMeasure!", whim.one("SHORTEST", "STRONGEST")),
                                whim.asOf(about),
                                all.of("RelationshipPath", 1)));
        about.field(
                "commonAcquaintances(aId: %s, bId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                a,
                                b,
                                whim.asOf(about),
                                Selections.page(all.of("Acquaintance", 0))));
        about.field(
                "whoCouldKnow(entityIds: [%s], since: 1, asOf: %s, first: 10) %s"
                        .formatted(a, whim.asOf(about), Selections.page(all.of("Hearer", 0))));
        for (String groups : List.of("communities", "plotThreads")) {
            about.field(
                    "%s(campaignId: %s, asOf: %s, first: 5) %s"
                            .formatted(
                                    groups,
                                    campaign,
                                    whim.asOf(about),
                                    Selections.page(all.of("EntityGroup", 0))));
        }
        about.field(
                "standings(campaignId: %s, role: %s, asOf: %s, first: 20) %s"
                        .formatted(
                                campaign,
                                about.value("StandingRole!", whim.one("CENTRAL", "BRIDGE")),
                                whim.asOf(about),
                                Selections.page(all.of("Standing", 0))));
        about.field(
                "campaignNetwork(campaignId: %s, asOf: %s) { nodes(first: 100) %s ties(first: 100) %s }"
                        .formatted(
                                campaign,
                                whim.asOf(about),
                                Selections.page(all.of("NetworkNode", 0)),
                                Selections.page(all.of("Tie", 0))));
        return about;
    }

    /** What changed from session to session: who had what, and where everybody was. */
    Document ofTimes() {
        var about = Document.query();
        String campaign = about.id(story.campaignId());
        String item = about.id(whim.seenIdOf("ITEM"));
        String place = about.id(whim.seenIdOf("LOCATION"));
        String entity = about.id(whim.seenId());
        about.field(
                "possessions(itemId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                item, whim.asOf(about), Selections.page(all.of("Possession", 1))));
        about.field(
                "whereabouts(entityId: %s, asOf: %s, first: 5) %s"
                        .formatted(entity, whim.asOf(about), Selections.page(all.of("Stay", 0))));
        about.field(
                "visitors(locationId: %s, session: %s, first: 5) %s"
                        .formatted(
                                place,
                                about.value("Int", whim.one(null, 1, 2)),
                                Selections.page(all.of("Stay", 0))));
        for (String order : List.of("SESSION", "IN_WORLD")) {
            about.field(
                    "timeline(campaignId: %s, entityId: %s, placeId: %s, by: %s, asOf: %s, first: 5) %s"
                            .formatted(
                                    campaign,
                                    about.value("ID", whim.one(null, whim.seenId())),
                                    about.value("ID", whim.one(null, whim.seenIdOf("LOCATION"))),
                                    order,
                                    whim.asOf(about),
                                    Selections.page(all.of("TimelineEntry", 1))));
        }
        about.field(
                "changesBetween(campaignId: %s, fromSession: %s, toSession: 2, entityId: %s, first: 10) %s"
                        .formatted(
                                campaign,
                                about.value("Int!", whim.one(1, 0)),
                                about.value("ID", whim.one(null, whim.seenId())),
                                Selections.page(all.of("RelationshipChange", 1))));
        return about;
    }

    /** Who stands by whom and against whom, is related to whom, knows of whom. */
    Document ofSides() {
        var about = Document.query();
        String campaign = about.id(story.campaignId());
        String entity = about.id(whim.seenId());
        for (String bound : List.of("memberships", "allegiances")) {
            about.field(
                    "%s(entityId: %s, current: %s, asOf: %s, first: 5) %s"
                            .formatted(
                                    bound,
                                    about.id(whim.seenIdOf("NPC")),
                                    about.value("Boolean!", whim.one(true, false)),
                                    whim.asOf(about),
                                    Selections.page(all.of("Allegiance", 1))));
        }
        about.field(
                "knowsOf(entityId: %s, how: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                about.id(whim.seenIdOf("NPC")),
                                about.value("Manner", whim.one(null, "HEARD_OF", "MET")),
                                whim.asOf(about),
                                Selections.page(all.of("Knowledge", 1))));
        about.field(
                "knownBy(entityId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                entity, whim.asOf(about), Selections.page(all.of("Knowledge", 1))));
        about.field(
                "alliances(campaignId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                campaign,
                                whim.asOf(about),
                                Selections.page(all.of("EntityGroup", 0))));
        about.field(
                "rivalries(campaignId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                campaign, whim.asOf(about), Selections.page(all.of("Rivalry", 1))));
        about.field(
                "nemeses(entityId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                entity, whim.asOf(about), Selections.page(all.of("Rivalry", 1))));
        about.field(
                "family(entityId: %s, generations: %s, asOf: %s) { entity { id } relatives(first: 5) %s ties(first: 5) %s }"
                        .formatted(
                                about.id(whim.seenIdOf("NPC")),
                                about.value("Int!", whim.one(1, 2, 4)),
                                whim.asOf(about),
                                Selections.page(all.of("Relative", 1)),
                                Selections.page("id weight")));
        about.field(
                "betrayals(campaignId: %s, entityId: %s, asOf: %s, first: 5) %s"
                        .formatted(
                                campaign,
                                about.value("ID", whim.one(null, whim.seenId())),
                                whim.asOf(about),
                                Selections.page(all.of("Betrayal", 1))));
        return about;
    }

    /** Where the network is handed out as a file. */
    String file() {
        String format = whim.one("json", "graphml", "dot", "nodes.csv", "edges.csv");
        return whim.one(true, false)
                ? "/api/v2/campaigns/%s/network?format=%s".formatted(story.campaignId(), format)
                : "/api/v2/sessions/relationships/graph?sessionId=%s&format=%s"
                        .formatted(whim.session(), format);
    }

    List<Listing> lists(Document about) {
        String entity = about.id(whim.seenId());
        String campaign = about.id(story.campaignId());
        return List.of(
                Listing.in(about, whim, "claims(campaignId: " + campaign + ", %s)", "id"),
                Listing.in(about, whim, "whoMet(entityId: " + entity + ", %s)", "weight"),
                Listing.in(
                        about,
                        whim,
                        "communities(campaignId: " + campaign + ", %s)",
                        "size members(first: 2) { totalCount pageInfo { endCursor } }"),
                Listing.in(
                        about,
                        whim,
                        "standings(campaignId: " + campaign + ", role: CENTRAL, %s)",
                        "score"),
                Listing.in(
                        about,
                        whim,
                        "entity(id: " + entity + ") { backlinks(%s)",
                        "id start end text snippet"),
                Listing.in(
                        about,
                        whim,
                        "entity(id: " + entity + ") { relationships(%s)",
                        "id weight history { session change weight claimId } evidence(first: 1) "
                                + Selections.page("quote start end")));
    }

    /** By the id of an entity or a campaign that isn't there for who asks. */
    void askInVain(Document about, String unknown) {
        String seen = about.id(whim.seenId());
        about.field("whoMet(entityId: " + unknown + ") " + Selections.page("weight"));
        about.field("neighbourhood(entityId: " + unknown + ") { nodes { id } }");
        about.field("pathBetween(fromId: " + seen + ", toId: " + unknown + ") { hops }");
        about.field(
                "commonAcquaintances(aId: %s, bId: %s) %s"
                        .formatted(unknown, seen, Selections.page("weightWithA")));
        about.field(
                "whoCouldKnow(entityIds: [%s, %s], since: 1) %s"
                        .formatted(seen, unknown, Selections.page("hops")));
        for (String groups : List.of("communities", "plotThreads")) {
            about.field(groups + "(campaignId: " + unknown + ") " + Selections.page("size"));
        }
        about.field("campaignNetwork(campaignId: " + unknown + ") { nodes { totalCount } }");
        about.field("possessions(itemId: " + unknown + ") { totalCount }");
        about.field("whereabouts(entityId: " + unknown + ") { totalCount }");
        about.field("memberships(entityId: " + unknown + ") { totalCount }");
        about.field("allegiances(entityId: " + unknown + ") { totalCount }");
        about.field("betrayals(campaignId: " + unknown + ") { totalCount }");
        about.field("knowsOf(entityId: " + unknown + ") { totalCount }");
        about.field("knownBy(entityId: " + unknown + ") { totalCount }");
        about.field("alliances(campaignId: " + unknown + ") { totalCount }");
        about.field("rivalries(campaignId: " + unknown + ") { totalCount }");
        about.field("nemeses(entityId: " + unknown + ") { totalCount }");
        about.field("family(entityId: " + unknown + ") { entity { id } }");
        about.field("timeline(campaignId: " + unknown + ") { totalCount }");
        about.field("visitors(locationId: " + unknown + ") { totalCount }");
        about.field(
                "changesBetween(campaignId: %s, entityId: %s, fromSession: 1, toSession: 2) { totalCount }"
                        .formatted(about.id(story.campaignId()), unknown));
    }

    private String minWeight(Document about) {
        return about.value("Float", whim.one(null, 0.1, 0.5));
    }
}
