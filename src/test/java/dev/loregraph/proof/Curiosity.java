package dev.loregraph.proof;

import dev.loregraph.proof.Asking.Listing;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks for everything about a campaign that a player or a spectator can ask for, also by the ids
 * and names of things that they may not see. How, and in pages of which size, differs from story to
 * story; in each, the player asks for one half of it and the spectator for the other.
 */
final class Curiosity {

    private static final int MOST_PAGES = 2;

    private final Story story;
    private final Whim whim;
    private final Selections all;
    private final NetworkQuestions network;
    private final boolean asksOfNetwork;

    Curiosity(Story story, String who, Whim whim, Selections all) {
        this.story = story;
        this.whim = whim;
        this.all = all;
        this.network = new NetworkQuestions(story, whim, all);
        this.asksOfNetwork = (story.seed() % 2 == 0) == who.equals("alice");
    }

    void ask(Asking by) {
        if (asksOfNetwork) {
            askOfNetwork(by);
        } else {
            askOfThings(by);
        }
        by.askInVain(forOthers());
        Stream.concat(whim.secrets(1).stream().map(Thing::id), Stream.of(Whim.UNKNOWN))
                .forEach(id -> by.askInVain(unknown(id)));
    }

    private void askOfThings(Asking by) {
        var things = Document.query();
        campaigns(things);
        suggestions(things, whim.prefixes(4));
        lookups(things);
        by.ask(things);
        var cast = Document.query();
        entities(cast, 2);
        by.ask(cast);
        var pages = Document.query();
        by.turnPages(pages, MOST_PAGES, lists(pages));
    }

    private void askOfNetwork(Asking by) {
        var ties = Document.query();
        network.ask(ties);
        by.ask(ties);
        by.ask(network.ofClaims());
        by.ask(network.ofAll());
        by.ask(network.ofTimes());
        by.ask(network.ofSides());
        var pages = Document.query();
        by.turnPages(pages, MOST_PAGES, network.lists(pages));
        by.rest("GET", network.file(), null);
    }

    /** How it looks when something was tried with a name. */
    void lookAgain(Asking by, String name) {
        var now = Document.query();
        entities(now, 1);
        suggestions(now, List.of(name, name.substring(0, 1)));
        by.ask(now);
    }

    private void campaigns(Document about) {
        about.field("me { " + all.of("Viewer", 1) + " }");
        about.field(
                "campaign(slug: %s) { %s }"
                        .formatted(about.value("String", story.slug()), all.of("Campaign", 3)));
        about.field("campaign(id: %s) { id }".formatted(about.value("ID", story.campaignId())));
        about.field(
                "calendarPresets { %s date(text: \"3 January 12\") { text } daysInYear(year: 4) }"
                        .formatted(all.of("Calendar", 3)));
        about.field(
                "campaignRelationshipTypes(campaignId: %s, retired: true, first: 3) %s"
                        .formatted(
                                about.id(story.campaignId()),
                                Selections.page(all.of("RelationshipType", 0))));
        about.field("relationshipTypes { " + all.of("RelationshipType", 0) + " }");
        about.field(
                "session(id: %s) { %s }".formatted(about.id(whim.session()), all.of("Session", 1)));
        for (String journal : whim.some(story.openJournals(), 2)) {
            about.field(
                    "journal(id: %s) { %s }".formatted(about.id(journal), all.of("Journal", 1)));
        }
    }

    private void suggestions(Document about, List<String> prefixes) {
        Stream.concat(prefixes.stream(), Stream.of("", whim.one("a", "pale", "THE")))
                .forEach(prefix ->
                        about.field(
                                "suggestMentions(campaignId: %s, prefix: %s, limit: %s, kinds: %s, sessionId: %s) { %s entity { id } highlights { start end } }"
                                        .formatted(
                                                about.id(story.campaignId()),
                                                about.value("String!", prefix),
                                                about.value("Int", whim.one(2, 8, 20)),
                                                whim.kinds(about),
                                                about.value("ID", whim.one(null, whim.session())),
                                                all.of("MentionSuggestion", 0))));
    }

    /** Of names that may be hidden ones, of kinds, and of claims and proposals in some state. */
    private void lookups(Document about) {
        String id = about.id(story.campaignId());
        for (String name : whim.names(3)) {
            about.field(
                    "entities(campaignId: %s, name: %s, first: 1) %s"
                            .formatted(id, about.value("String", name), Selections.page("id")));
        }
        about.field(
                "entities(campaignId: %s, kinds: %s, first: 2) %s"
                        .formatted(id, whim.kinds(about), Selections.page("id")));
        about.field(
                "claims(campaignId: %s, status: %s, first: 2) %s"
                        .formatted(
                                id,
                                about.value(
                                        "ClaimStatus",
                                        whim.one(
                                                "PROPOSED", "ACCEPTED", "RETRACTED", "SUPERSEDED")),
                                Selections.page("id")));
        about.field(
                "entityProposals(campaignId: %s, status: %s, first: 50) %s"
                        .formatted(
                                id,
                                about.value(
                                        "ProposalStatus!",
                                        whim.one("PROPOSED", "ACCEPTED", "REJECTED")),
                                Selections.page(all.of("ProposedEntity", 1))));
    }

    private void entities(Document about, int depth) {
        about.field(
                "entities(campaignId: %s, first: 30) { totalCount nodes { __typename %s } }"
                        .formatted(about.id(story.campaignId()), all.of("Entity", depth)));
    }

    private List<Listing> lists(Document about) {
        String id = about.id(story.campaignId());
        String session = about.id(whim.session());
        return List.of(
                Listing.in(about, whim, "campaigns(%s)", all.of("Campaign", 0)),
                Listing.in(about, whim, "entities(campaignId: " + id + ", %s)", "id name"),
                Listing.in(
                        about,
                        whim,
                        "entityProposals(campaignId: " + id + ", %s)",
                        all.of("ProposedEntity", 1)),
                Listing.in(
                        about, whim, "session(id: " + session + ") { journals(%s)", "id revision"));
    }

    /** What players and spectators get nothing of. */
    private Document forOthers() {
        var about = Document.query();
        String campaign = about.id(story.campaignId());
        about.field("account(username: \"proof-bob\") { id }");
        for (String list : List.of("consolidationRuns", "invitations")) {
            about.field(list + "(campaignId: " + campaign + ") " + Selections.page("id"));
        }
        for (String of : List.of("", "(campaignId: " + campaign + ")")) {
            about.field("auditEntries" + of + " " + Selections.page("number"));
            about.field("verifyAudit" + of + " { entries }");
        }
        for (String run : whim.some(story.runs(), 3)) {
            about.field("consolidationRun(id: %s) { id }".formatted(about.id(run)));
        }
        return about;
    }

    /** What has an id, asked for by one that nothing has, or nothing that the asker may see. */
    private Document unknown(String id) {
        var about = Document.query();
        String unknown = about.id(id);
        for (String query : List.of("entity", "session", "journal", "consolidationRun")) {
            about.field(query + "(id: " + unknown + ") { id }");
        }
        for (String journal : whim.some(story.secretJournals(), 2)) {
            about.field("journal(id: %s) { id body }".formatted(about.id(journal)));
        }
        about.field("campaign(id: %s) { id }".formatted(about.value("ID", id)));
        about.field("claims(campaignId: " + unknown + ") " + Selections.page("id"));
        network.askInVain(about, unknown);
        return about;
    }
}
