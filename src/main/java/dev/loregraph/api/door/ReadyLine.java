package dev.loregraph.api.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in one line where to go once the server can be used. */
@Component
final class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger("loregraph");

    private final boolean demo;
    private final String host;

    ReadyLine(
            @Value("${loregraph.demo:true}") boolean demo,
            @Value("${server.address:localhost}") String host) {
        this.demo = demo;
        this.host = host;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            LOG.info("Loregraph is ready: {}", address(server.getWebServer().getPort()));
        }
    }

    private String address(int port) {
        String server = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        return demo ? server + "/graphiql (sign in as dm, password loregraph-demo)" : server + "/";
    }
}
