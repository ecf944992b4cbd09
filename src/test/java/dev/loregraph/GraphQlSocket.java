package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client on a GraphQL WebSocket that may say anything. */
public final class GraphQlSocket implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Not the tests' other one, which may offer a connection that the server is about to end. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> end = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** Connects, and says nothing yet. */
    public static GraphQlSocket open(Api api) {
        return open(api, List.of("graphql-transport-ws"), null);
    }

    public static GraphQlSocket open(Api api, List<String> protocols, @Nullable String origin) {
        return new GraphQlSocket(api, protocols, origin);
    }

    private GraphQlSocket(Api api, List<String> protocols, @Nullable String origin) {
        var builder = CLIENT.newWebSocketBuilder();
        if (!protocols.isEmpty()) {
            builder.subprotocols(
                    protocols.getFirst(),
                    protocols.subList(1, protocols.size()).toArray(String[]::new));
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(api.address("ws", "/graphql"), this).join();
    }

    /** Introduces a member, and waits until the server has agreed. */
    public GraphQlSocket greet(Api.Member member) {
        say(
                Map.of(
                        "type",
                        "connection_init",
                        "payload",
                        Map.of("Authorization", "Bearer " + member.token())));
        assertThat(next().path("type").asString()).isEqualTo("connection_ack");
        return this;
    }

    public GraphQlSocket subscribe(String id, String document) {
        return say(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document)));
    }

    public GraphQlSocket say(Map<String, ?> message) {
        return say(JSON.writeValueAsString(message));
    }

    public GraphQlSocket say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public JsonNode next() {
        return poll(messages)
                .orElseThrow(() ->
                        new AssertionError("no message; the socket was closed with " + end.peek()));
    }

    /** The code that the server closes with. */
    public int closed() {
        return poll(end).orElseThrow(() -> new AssertionError("not closed; it said " + messages));
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            messages.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end.add(code);
        return null;
    }

    private static <T> Optional<T> poll(BlockingQueue<T> queue) {
        try {
            return Optional.ofNullable(queue.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
