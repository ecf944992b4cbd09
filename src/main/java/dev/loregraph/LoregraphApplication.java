package dev.loregraph;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server: every room of Loregraph in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LoregraphApplication {

    public static void main(String[] args) {
        SpringApplication.run(LoregraphApplication.class, args);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
