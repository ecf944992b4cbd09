package dev.loregraph.access.signin.tokens;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
final class KeyRotationJob {

    private final SigningKeys keys;

    KeyRotationJob(SigningKeys keys) {
        this.keys = keys;
    }

    @Scheduled(
            initialDelayString = "${loregraph.tokens.check-interval:1m}",
            fixedDelayString = "${loregraph.tokens.check-interval:1m}")
    void renewKeys() {
        keys.renew();
    }
}
