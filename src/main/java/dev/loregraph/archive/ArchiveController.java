package dev.loregraph.archive;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ArchiveController {

    private final Archive archive;
    private final Campaigns campaigns;
    private final Viewers viewers;

    ArchiveController(Archive archive, Campaigns campaigns, Viewers viewers) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.viewers = viewers;
    }

    record ImportCampaign(String content, boolean strict, boolean consolidate) {}

    record ImportPayload(@Nullable Campaign campaign, ImportReport report) {}

    @MutationMapping
    ImportPayload importCampaign(@Argument ImportCampaign input, Viewer viewer) {
        byte[] content = input.content().getBytes(StandardCharsets.UTF_8);
        ImportReport report =
                archive.importCampaign(
                        viewer,
                        () -> new ByteArrayInputStream(content),
                        new ImportOptions(input.strict(), input.consolidate()),
                        Progress.UNHEARD);
        String id = report.campaignId();
        Viewer now = viewers.asOfNow(viewer);
        return new ImportPayload(id == null ? null : campaigns.byId(now, "content", id), report);
    }
}
