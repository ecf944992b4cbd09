package dev.loregraph.archive.startup;

import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.archive.Archive;
import dev.loregraph.archive.ImportOptions;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings in the file that the command line names, with a progress bar on the terminal. */
@Component
@ConditionalOnProperty("loregraph.import")
@Order(1)
class FileImport implements ApplicationRunner {

    private final Archive archive;
    private final Users users;
    private final Viewers viewers;
    private final ImportSettings settings;
    private final ApplicationContext server;
    private final PrintStream terminal = System.out;

    FileImport(
            Archive archive,
            Users users,
            Viewers viewers,
            ImportSettings settings,
            ApplicationContext server) {
        this.archive = archive;
        this.users = users;
        this.viewers = viewers;
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean allGood = imported(settings.file());
        if (settings.thenExit()) {
            System.exit(SpringApplication.exit(server, () -> allGood ? 0 : 1));
        }
    }

    private boolean imported(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            terminal.println(
                    "Can't read " + file + ": name a JSON Lines file with --loregraph.import");
            return false;
        }
        var bar = new ProgressBar(terminal, file.getFileName().toString(), Files.size(file));
        try {
            ImportReport report =
                    archive.importCampaign(
                            importer(),
                            () -> Files.newInputStream(file),
                            new ImportOptions(false, settings.consolidate()),
                            bar);
            tell(report);
            return report.badLineCount() == 0;
        } catch (Refusal refusal) {
            terminal.println("Not imported: " + refusal.getMessage());
            return false;
        }
    }

    private Viewer importer() {
        return users.byUsername(settings.as())
                .map(User::id)
                .flatMap(viewers::byUserId)
                .orElseThrow(() -> Refusal.notFound("loregraph.import-as", "user", settings.as()));
    }

    private void tell(ImportReport report) {
        terminal.printf(
                "%d entities created, %d revised, %d unchanged; %d sessions created, %d revised;"
                        + " %d journals written, %d revised, %d unchanged%n",
                report.entitiesCreated(),
                report.entitiesRevised(),
                report.entitiesUnchanged(),
                report.sessionsCreated(),
                report.sessionsRevised(),
                report.journalsWritten(),
                report.journalsRevised(),
                report.journalsUnchanged());
        report.badLines()
                .forEach(bad -> terminal.printf("line %d: %s%n", bad.line(), bad.reason()));
        if (report.badLineCount() > report.badLines().size()) {
            terminal.printf("… %d bad lines in all%n", report.badLineCount());
        }
    }
}
