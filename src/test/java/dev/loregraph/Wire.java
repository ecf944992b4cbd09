package dev.loregraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A wire to a port of this machine, to be cut and mended: what an outage is to a client. */
public final class Wire implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket entrance;

    public Wire(int target) {
        this.target = target;
        this.port = opened(0);
    }

    public int port() {
        return port;
    }

    /** Ends every connection and takes no new ones. */
    public void cut() {
        close(entrance);
        open.forEach(Wire::close);
        open.clear();
    }

    public void mend() {
        opened(port);
    }

    @Override
    public void close() {
        cut();
    }

    private int opened(int wanted) {
        try {
            var server = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            entrance = server;
            Thread.ofVirtual().start(() -> accept(server));
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException _) {
                // it was cut
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            close(to);
        }
    }

    private static void close(@Nullable AutoCloseable closing) {
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (Exception _) {
            // it is gone all the same
        }
    }
}
