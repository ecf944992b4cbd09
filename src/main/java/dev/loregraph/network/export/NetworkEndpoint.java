package dev.loregraph.network.export;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.audit.Audited;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshots;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** A campaign's network over REST, as the viewer sees it. */
@RestController
class NetworkEndpoint {

    private final Snapshots snapshots;
    private final Sessions sessions;
    private final CampaignTypes types;
    private final JsonMapper json;

    NetworkEndpoint(Snapshots snapshots, Sessions sessions, CampaignTypes types, JsonMapper json) {
        this.snapshots = snapshots;
        this.sessions = sessions;
        this.types = types;
        this.json = json;
    }

    /** At a moment; of some types only, if any are named. */
    @Audited
    @GetMapping("/api/v2/campaigns/{campaignId}/network")
    ResponseEntity<StreamingResponseBody> exportNetwork(
            @PathVariable String campaignId,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(defaultValue = "0") double minWeight,
            @RequestParam(required = false) @Nullable Integer session,
            @RequestParam(required = false) @Nullable Instant recordedAt,
            Viewer viewer) {
        viewer.mustBeIn(campaignId);
        var moment = Moment.of(new AsOf(session, recordedAt));
        return written(viewer, campaignId, format, filter(campaignId, types, minWeight, moment));
    }

    /** As it stood at the end of a session. */
    @Audited
    @GetMapping("/api/v2/sessions/relationships/graph")
    ResponseEntity<StreamingResponseBody> exportNetworkOfSession(
            @RequestParam String sessionId,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(defaultValue = "0") double minWeight,
            @RequestParam(required = false) @Nullable Instant recordedAt,
            Viewer viewer) {
        Session session = sessions.byId(viewer, "sessionId", sessionId);
        var moment = Moment.of(new AsOf(session.number(), recordedAt));
        return written(
                viewer,
                session.campaignId(),
                format,
                filter(session.campaignId(), types, minWeight, moment));
    }

    private Snapshots.Filter filter(
            String campaignId, @Nullable List<String> asked, double minWeight, Moment moment) {
        return new Snapshots.Filter(types.asked(campaignId, asked), minWeight, moment);
    }

    private ResponseEntity<StreamingResponseBody> written(
            Viewer viewer, String campaignId, String format, Snapshots.Filter filter) {
        NetworkFormat wanted = NetworkFormat.named(format);
        Snapshot snapshot = snapshots.of(viewer.sight(), campaignId, filter);
        var file =
                ContentDisposition.attachment().filename("network." + wanted.extension()).build();
        return ResponseEntity.ok()
                .contentType(wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(out -> {
                    try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                        write(campaignId, snapshot, wanted, text);
                    }
                });
    }

    private void write(String campaignId, Snapshot snapshot, NetworkFormat format, Writer out) {
        switch (format) {
            case JSON -> json.writeValue(out, NodeLink.of(campaignId, snapshot));
            case GRAPHML -> Drawings.writeGraphMl(snapshot, out);
            case DOT -> Drawings.writeDot(snapshot, out);
            case NODES_CSV -> CsvTables.writeNodes(snapshot, out);
            case EDGES_CSV -> CsvTables.writeEdges(snapshot, out);
        }
    }
}
