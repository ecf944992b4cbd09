package dev.loregraph.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Listens to every event that somebody may subscribe to, while a story happens. */
final class Ear implements AutoCloseable {

    private static final String NAME_AT_REST = "Somebody";
    private static final String LAST_NAME = "The end";

    private final Api.Member member;
    private final GraphQlSocket socket;
    private final List<String> heard = new ArrayList<>();
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

    /** All that was heard, and what is said to who tries to follow the runs of a story. */
    Exchange heardOf(Story story) {
        Stream.concat(story.runs().stream().limit(3), Stream.of(Whim.UNKNOWN))
                .forEach(this::followInVain);
        rename(LAST_NAME);
        while (!hear().at("/payload/data/f0/displayName").asString().equals(LAST_NAME)) {}
        return new Exchange(
                member.username() + " listens to " + story.slug(),
                String.join("\n", heard),
                List.of());
    }

    private void followInVain(String runId) {
        var document = Document.subscription();
        document.field("consolidationRun(id: " + document.id(runId) + ") { id }");
        subscribe(document);
        JsonNode message = hear();
        while (message.path("id").asString().equals("0")) {
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
        heard.add(message.toString());
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
