package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told of a run that it follows by server-sent events. */
final class Told implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String END = "{\"end\":true}";

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final Stream<String> lines;

    private Told(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(this::read);
    }

    static Told of(HttpClient client, URI graphQl, String token, String run) throws Exception {
        var document = "subscription($id: ID!) { consolidationRun(id: $id) { state stage } }";
        var body = Map.of("query", document, "variables", Map.of("id", run));
        var request =
                HttpRequest.newBuilder(graphQl)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        var response = client.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Told(response.body());
    }

    /** The next state that differs from the last one, or "end". */
    String state(String last) throws InterruptedException {
        JsonNode next = next();
        String state =
                next.has("end")
                        ? "end"
                        : next.at("/data/consolidationRun/state").asString(next.toString());
        return state.equals(last) ? state(last) : state;
    }

    JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(40, TimeUnit.SECONDS);
        assertThat(message).as("a message within 40 s").isNotNull();
        return message;
    }

    /** Whether nothing comes for a while. */
    boolean isSilentFor(long millis) throws InterruptedException {
        return messages.poll(millis, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:") && line.length() > "data:".length())
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .forEach(messages::add);
        } catch (RuntimeException _) {
            // the stream was closed
        }
        messages.add(JSON.readTree(END));
    }
}
