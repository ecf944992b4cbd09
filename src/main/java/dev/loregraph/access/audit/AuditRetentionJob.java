package dev.loregraph.access.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
final class AuditRetentionJob {

    private final AuditRetention retention;

    AuditRetentionJob(AuditRetention retention) {
        this.retention = retention;
    }

    @Scheduled(
            initialDelayString = "${loregraph.audit.check-interval:1h}",
            fixedDelayString = "${loregraph.audit.check-interval:1h}")
    void dropOld() {
        retention.dropOld();
    }
}
