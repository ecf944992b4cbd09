package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven by its DevTools protocol. */
public final class Browser implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final WebSocket page;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int calls;

    private Browser(Path program, Path folder) throws Exception {
        this.process =
                new ProcessBuilder(
                                program.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--remote-debugging-port=0",
                                "--window-size=1280,800",
                                "--user-data-dir=" + folder)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        int port = port(folder.resolve("DevToolsActivePort"));
        this.page = client.newWebSocketBuilder().buildAsync(newPage(port), this).join();
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
        call("Page.enable", Map.of());
    }

    /** Where Chromium is on this machine, if it is. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Browser open(Path program, Path folder) throws Exception {
        return new Browser(program, folder);
    }

    public void visit(URI address) throws Exception {
        call("Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of a JavaScript expression in the page; of a promise, what it comes to. */
    public JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "awaitPromise",
                                true,
                                "returnByValue",
                                true));
        return answer.at("/result/result/value");
    }

    /** Waits until an expression is true. */
    public void until(String expression) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!evaluate("!!(" + expression + ")").asBoolean(false)) {
            assertThat(Instant.now()).as("%s; %s", expression, complaints).isBefore(end);
            Thread.sleep(100);
        }
    }

    /** The page as PNG, in Base64. */
    public String picture() throws Exception {
        return call("Page.captureScreenshot", Map.of()).at("/result/data").asString();
    }

    /** What the page's console complained about, blocked content included. */
    public List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    @Override
    public void close() {
        page.abort();
        process.destroy();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            take(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            answers.add(message);
            return;
        }
        boolean complaint =
                message.at("/params/entry/level").asString("").equals("error")
                        || message.path("method").asString().equals("Runtime.exceptionThrown");
        if (complaint) {
            complaints.add(message.path("params").toString());
        }
    }

    private synchronized JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = ++calls;
        page.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException(method + " was not answered");
            }
            if (answer.path("id").asInt() == id) {
                return answer;
            }
        }
    }

    private static int port(Path file) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(file) || Files.readAllLines(file).isEmpty()) {
            assertThat(Instant.now()).as("chromium starts").isBefore(end);
            Thread.sleep(100);
        }
        return Integer.parseInt(Files.readAllLines(file).getFirst());
    }

    private URI newPage(int port) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                        .PUT(BodyPublishers.noBody())
                        .build();
        String answer = client.send(request, BodyHandlers.ofString()).body();
        return URI.create(JSON.readTree(answer).path("webSocketDebuggerUrl").asString());
    }
}
