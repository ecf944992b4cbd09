package dev.loregraph.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Listens to every event that somebody may subscribe to, while a story happens. What is told of a
 * campaign is compared in no order: what runs do is told by their own threads.
 */
final class Ear implements AutoCloseable {

    private static final String NAME_AT_REST = "Somebody";
    private static final String LAST_NAME = "The end";
    private static final String ONESELF = "0";
    private static final String CAMPAIGN = "1";

    private final Api.Member member;
    private final GraphQlSocket socket;
    private final List<String> heard = new ArrayList<>();
    private final List<String> heardOfCampaign = new ArrayList<>();
    private int asked;

    Ear(Api api, Api.Member member, Selections all) {
        this.member = member;
        rename(NAME_AT_REST);
        this.socket = GraphQlSocket.open(api).greet(member);
        var changes = Document.subscription();
        changes.field("viewerChanged { " + all.of("Viewer", 1) + " }");
        subscribe(changes);
        hear();
    }

    /** Listens to what changes in a campaign, too, from now on. */
    void follow(Story story) {
        var changes = Document.subscription();
        changes.field(
                "campaignChanged(campaignId: %s) { campaignId kind thing id entityIds }"
                        .formatted(changes.id(story.campaignId())));
        subscribe(changes);
        hearUntil("kind", "LISTENING");
    }

    /**
     * All that was heard, and what is said to who tries to follow the runs of a story.
     *
     * @param last the id of what happened last in the campaign
     */
    Exchange heardOf(Story story, String last) {
        hearUntil("id", last);
        Stream.concat(story.runs().stream().limit(3), Stream.of(Whim.UNKNOWN))
                .forEach(this::followInVain);
        rename(LAST_NAME);
        hearUntil("displayName", LAST_NAME);
        return new Exchange(
                member.username() + " listens to " + story.slug(),
                Stream.concat(heard.stream(), heardOfCampaign.stream().sorted())
                        .collect(Collectors.joining("\n")),
                List.of());
    }

    private void hearUntil(String field, String value) {
        while (!hear().at("/payload/data/f0/" + field).asString().equals(value)) {}
    }

    private void followInVain(String runId) {
        var document = Document.subscription();
        document.field("consolidationRun(id: " + document.id(runId) + ") { id }");
        subscribe(document);
        JsonNode message = hear();
        while (List.of(ONESELF, CAMPAIGN).contains(message.path("id").asString())) {
            message = hear();
        }
        assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("error");
    }

    private void subscribe(Document document) {
        socket.say(
                Map.of(
                        "id",
                        Integer.toString(asked++),
                        "type",
                        "subscribe",
                        "payload",
                        document.body()));
    }

    private JsonNode hear() {
        JsonNode message = socket.next();
        boolean isOfCampaign = message.path("id").asString().equals(CAMPAIGN);
        (isOfCampaign ? heardOfCampaign : heard).add(message.toString());
        return message;
    }

    private void rename(String name) {
        var document = Document.mutation();
        document.field("changeDisplayName", Map.of("displayName", name), "viewer { displayName }");
        member.rest("POST", "/graphql", document.body());
    }

    @Override
    public void close() {
        socket.close();
    }
}
