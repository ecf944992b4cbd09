package dev.loregraph.access;

import dev.loregraph.graph.StartFailure;
import java.net.InetAddress;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The demo's users, whose password everybody knows: they exist only while nobody beyond this
 * machine can reach the server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "loregraph.demo", havingValue = "true", matchIfMissing = true)
class DemoConfiguration {

    private static final String PASSWORD = "loregraph-demo";

    /** Runs before anything is built, so that a start that is refused has touched nothing. */
    @Bean
    static BeanFactoryPostProcessor demoStaysAtHome(Environment environment) {
        return _ -> {
            InetAddress address =
                    Binder.get(environment).bind("server.address", InetAddress.class).orElse(null);
            if (address == null || !address.isLoopbackAddress()) {
                throw new StartFailure(
                        "The demo users (dm, alice, bob) have a password that everybody knows, and the"
                                + " server would listen on "
                                + (address == null ? "every address" : address.getHostAddress())
                                + " of this machine.",
                        "Either listen on this machine only with --server.address=127.0.0.1,"
                                + " or run without the demo with --loregraph.demo=false.",
                        null);
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner demoUsers(Users users) {
        return _ -> {
            addUnlessThere(users, "dm", "Dana, the DM");
            addUnlessThere(users, "alice", "Alice");
            addUnlessThere(users, "bob", "Bob");
        };
    }

    private static void addUnlessThere(Users users, String username, String displayName) {
        if (users.byUsername(username).isEmpty()) {
            users.addDemoUser(username, PASSWORD, displayName);
        }
    }
}
