package dev.loregraph.archive;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Receipts;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

@Controller
class ArchiveController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Archive archive;
    private final Campaigns campaigns;
    private final Receipts receipts;
    private final Viewers viewers;

    ArchiveController(Archive archive, Campaigns campaigns, Receipts receipts, Viewers viewers) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.receipts = receipts;
        this.viewers = viewers;
    }

    record ImportCampaign(
            String content,
            boolean strict,
            boolean consolidate,
            @Nullable String clientMutationId) {}

    record ImportPayload(@Nullable Campaign campaign, ImportReport report) {}

    @MutationMapping
    ImportPayload importCampaign(@Argument ImportCampaign input, Viewer viewer) {
        String told =
                receipts.oneAfterwards(
                        viewer,
                        "importCampaign",
                        input.clientMutationId(),
                        () -> JSON.writeValueAsString(imported(input, viewer)));
        ImportReport report = JSON.readValue(told, ImportReport.class);
        String id = report.campaignId();
        Viewer now = viewers.asOfNow(viewer);
        return new ImportPayload(id == null ? null : campaigns.byId(now, "content", id), report);
    }

    private ImportReport imported(ImportCampaign input, Viewer viewer) {
        byte[] content = input.content().getBytes(StandardCharsets.UTF_8);
        return archive.importCampaign(
                viewer,
                () -> new ByteArrayInputStream(content),
                new ImportOptions(input.strict(), input.consolidate()),
                Progress.UNHEARD);
    }
}
