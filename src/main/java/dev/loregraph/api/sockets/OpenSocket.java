package dev.loregraph.api.sockets;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A socket as Spring's handler is given it: what is still on its way to one that was closed is
 * dropped, and a greeting that doesn't convince is forbidden; unauthorized is who doesn't greet.
 */
final class OpenSocket extends WebSocketSessionDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSocket.class);

    static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");
    private static final int UNAUTHORIZED = 4401;

    private final boolean greeting;
    private boolean refused;

    OpenSocket(WebSocketSession socket, boolean greeting) {
        super(socket);
        this.greeting = greeting;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        try {
            super.sendMessage(message);
        } catch (IOException | IllegalStateException failure) {
            LOG.debug("socket {} takes nothing any more", getId(), failure);
            super.close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    @Override
    public void close(CloseStatus status) throws IOException {
        refused = true;
        super.close(greeting && status.getCode() == UNAUTHORIZED ? FORBIDDEN : status);
    }

    boolean isRefused() {
        return refused;
    }
}
