package dev.loregraph.graph.events;

import dev.loregraph.LoregraphApplication;
import dev.loregraph.graph.Graph;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;

/** The server with a listener that either never ends or says what it heard. */
public final class CrashedServer {

    record BellRung(String tower) {}

    public static void main(String[] arguments) {
        SpringApplication.run(
                new Class<?>[] {LoregraphApplication.class, Listener.class, Ringing.class},
                arguments);
    }

    static class Listener {

        private final boolean stuck;

        Listener(@Value("${stuck:false}") boolean stuck) {
            this.stuck = stuck;
        }

        @ApplicationModuleListener(id = "bell")
        void on(BellRung event) throws InterruptedException {
            System.out.println((stuck ? "listening to " : "heard ") + event.tower());
            if (stuck) {
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    static class Ringing {

        @Bean
        ApplicationRunner ring(Graph graph, ApplicationEventPublisher publisher) {
            return arguments -> {
                for (String tower : arguments.getNonOptionArgs()) {
                    graph.inTransaction(() -> publisher.publishEvent(new BellRung(tower)));
                }
                System.out.println("rang " + Arrays.toString(arguments.getSourceArgs()));
            };
        }
    }

    private CrashedServer() {}
}
