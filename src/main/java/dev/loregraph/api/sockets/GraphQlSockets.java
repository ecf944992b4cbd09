package dev.loregraph.api.sockets;

import dev.loregraph.access.Caller;
import dev.loregraph.access.limits.LimitClass;
import dev.loregraph.access.limits.Limits;
import dev.loregraph.access.limits.NetworkAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes a socket with the protocol's codes where Spring's handler would stumble or use another.
 * Messages come in parts and are put together here, so that a long one takes memory only while it
 * comes.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">the protocol</a>
 */
@Component
final class GraphQlSockets extends GraphQlWebSocketHandler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlSockets.class);

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String PART = "dev.loregraph.api.sockets.part";
    private static final String WELCOME = "dev.loregraph.api.sockets.welcome";
    private static final String END = "dev.loregraph.api.sockets.end";
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int LONGEST_GREETING = 16 << 10;
    private static final int LONGEST_MESSAGE = 10 << 20;
    private static final int MOST_AT_ONCE = 100;

    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus FOREIGN_PROTOCOL =
            new CloseStatus(4406, "Subprotocol not acceptable");
    private static final CloseStatus TOO_BIG =
            CloseStatus.TOO_BIG_TO_PROCESS.withReason("Message too big");
    private static final CloseStatus TOO_MANY =
            CloseStatus.POLICY_VIOLATION.withReason("Too many operations at once");
    private static final CloseStatus FAILED = new CloseStatus(4500, "Internal server error");

    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();
    private final Limits limits;
    private final Clock clock;
    private volatile boolean running;

    GraphQlSockets(
            WebGraphQlHandler graphQl,
            JsonMapper json,
            CorsConfiguration welcomeOrigins,
            Limits limits,
            Clock clock,
            @Value("${spring.graphql.websocket.connection-init-timeout}") Duration greeting) {
        super(graphQl, asObjects(json), greeting, null, welcomeOrigins);
        this.limits = limits;
        this.clock = clock;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static HttpMessageConverter<Object> asObjects(JsonMapper json) {
        return (HttpMessageConverter) new JacksonJsonHttpMessageConverter(json);
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        SocketOperations.openedOn(socket);
        open.add(socket);
        socket.getAttributes().put(PART, nothingYet());
        super.afterConnectionEstablished(socket);
        if (!PROTOCOL.equals(socket.getAcceptedProtocol())) {
            close(socket, FOREIGN_PROTOCOL);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message)
            throws Exception {
        var whole = (StringBuilder) Objects.requireNonNull(socket.getAttributes().get(PART));
        whole.append(message.getPayload());
        if (whole.length() > longest(socket)) {
            close(socket, TOO_BIG);
        } else if (message.isLast()) {
            socket.getAttributes().put(PART, nothingYet());
            handle(socket, whole.toString());
        }
    }

    private static StringBuilder nothingYet() {
        return new StringBuilder();
    }

    private static int longest(WebSocketSession socket) {
        return socket.getAttributes().containsKey(WELCOME) ? LONGEST_MESSAGE : LONGEST_GREETING;
    }

    private void handle(WebSocketSession socket, String text) throws Exception {
        Optional<SocketMessage> message = SocketMessage.read(text);
        if (message.isEmpty()) {
            close(socket, INVALID);
            return;
        }
        Optional<CloseStatus> end = endedBy(message.get(), socket);
        if (end.isPresent()) {
            close(socket, end.get());
            return;
        }
        boolean greeting = message.get().kind() == SocketMessage.Kind.CONNECTION_INIT;
        var open = new OpenSocket(socket, greeting);
        super.handleTextMessage(open, new TextMessage(text));
        if (greeting && !open.isRefused()) {
            welcome(socket);
        }
    }

    /** Opening the socket was counted as a stranger's request. */
    private void welcome(WebSocketSession socket) {
        socket.getAttributes().put(WELCOME, true);
        for (Object known : List.copyOf(socket.getAttributes().values())) {
            if (known instanceof Caller caller) {
                closeAfter(caller, socket);
            }
        }
        if (socket.getRemoteAddress() != null) {
            String address = socket.getRemoteAddress().getAddress().getHostAddress();
            limits.giveBack(LimitClass.ANONYMOUS, NetworkAddress.counted(address));
        }
    }

    /**
     * Subscriptions end with their credential by themselves; what is idle is closed a bit later.
     */
    private void closeAfter(Caller caller, WebSocketSession socket) {
        Duration left = Duration.between(clock.instant(), caller.until()).plus(FAREWELL);
        Disposable end = Mono.delay(left).subscribe(_ -> close(socket, OpenSocket.FORBIDDEN));
        socket.getAttributes().put(END, end);
    }

    private static Optional<CloseStatus> endedBy(SocketMessage message, WebSocketSession socket) {
        if (message.kind() != SocketMessage.Kind.SUBSCRIBE
                || !socket.getAttributes().containsKey(WELCOME)) {
            return Optional.empty();
        }
        var running = SocketOperations.on(socket);
        if (!running.add(message.id())) {
            return Optional.of(
                    new CloseStatus(
                            4409, "Subscriber for %.60s already exists".formatted(message.id())));
        }
        return running.size() > MOST_AT_ONCE ? Optional.of(TOO_MANY) : Optional.empty();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        open.remove(socket);
        if (socket.getAttributes().get(END) instanceof Disposable end) {
            end.dispose();
        }
        super.afterConnectionClosed(socket, status);
    }

    @Override
    public void start() {
        running = true;
    }

    /** The server goes away: clients hear so, instead of waiting for an answer. */
    @Override
    public void stop() {
        running = false;
        open.forEach(socket -> close(socket, CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After plain requests have been waited for, before the web server stops. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("socket {} failed", socket.getId(), failure);
        close(socket, FAILED);
    }

    private static void close(WebSocketSession socket, CloseStatus status) {
        try {
            socket.close(status);
        } catch (IOException e) {
            LOG.debug("socket {} is gone already", socket.getId(), e);
        }
    }
}
