package dev.loregraph.archive.startup;

import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.archive.Archive;
import dev.loregraph.archive.ImportOptions;
import dev.loregraph.archive.Progress;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings in the demo campaign on the first start and has its journals read. Later starts find each
 * of its lines in already and write nothing, except what a start that was cut off left out; what
 * people made of it stays.
 */
@Component
@ConditionalOnProperty(name = "loregraph.demo", havingValue = "true", matchIfMissing = true)
@Order(0)
class DemoCampaign implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCampaign.class);
    private static final String DM = "dm";

    private final Archive archive;
    private final Users users;
    private final Viewers viewers;

    DemoCampaign(Archive archive, Users users, Viewers viewers) {
        this.archive = archive;
        this.users = users;
        this.viewers = viewers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.byUsername(DM).map(User::id).flatMap(viewers::byUserId).ifPresent(this::bringIn);
    }

    /** Nobody waits for what is there already to be looked through. */
    private void bringIn(Viewer dm) {
        if (dm.roles().isEmpty()) {
            load(dm);
        } else {
            Thread.ofVirtual().name("demo-campaign").start(() -> load(dm));
        }
    }

    void load(Viewer dm) {
        var file = new ClassPathResource("seed-data/demo/campaign.jsonl");
        try {
            ImportReport report =
                    archive.importCampaign(
                            dm,
                            file::getInputStream,
                            new ImportOptions(false, true),
                            Progress.UNHEARD);
            report.badLines()
                    .forEach(bad ->
                            LOG.warn("demo campaign, line {}: {}", bad.line(), bad.reason()));
        } catch (Refusal refusal) {
            LOG.warn("the demo campaign was not loaded: {}", refusal.getMessage());
        }
    }
}
