package dev.loregraph.archive;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.report.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArchiveEndpoint {

    private final Archive archive;

    ArchiveEndpoint(Archive archive) {
        this.archive = archive;
    }

    /** The report; 400 with it when a strict import was turned down. */
    @PostMapping("/api/v2/campaigns/import")
    ResponseEntity<ImportReport> importCampaign(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean strict,
            @RequestParam(defaultValue = "false") boolean consolidate,
            Viewer viewer)
            throws IOException {
        Path file = Files.createTempFile("loregraph-import", ".jsonl");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            ImportReport report =
                    archive.importCampaign(
                            viewer,
                            () -> Files.newInputStream(file),
                            new ImportOptions(strict, consolidate),
                            Progress.UNHEARD);
            return ResponseEntity.status(report.campaignId() == null ? 400 : 200).body(report);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
