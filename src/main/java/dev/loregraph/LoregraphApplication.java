package dev.loregraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: every room of Loregraph in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LoregraphApplication {

    public static void main(String[] args) {
        SpringApplication.run(LoregraphApplication.class, args);
    }
}
