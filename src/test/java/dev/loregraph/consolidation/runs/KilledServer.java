package dev.loregraph.consolidation.runs;

import dev.loregraph.GraphHash;
import dev.loregraph.LoregraphApplication;
import dev.loregraph.Table;
import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.Journals;
import dev.loregraph.journal.NewJournal;
import dev.loregraph.journal.Perspective;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/**
 * The server with a script: {@code lay} makes a campaign, has it read, undoes that, and has it read
 * again; each start then says when the run is at the {@code --stage}, or how the graph is at its
 * end.
 */
public final class KilledServer {

    private static final int JOURNALS = 30;
    private static final List<String> PEOPLE =
            List.of("Rorik", "Nan Lanyon", "Odo Pell", "Tamsin Withy", "Jory Vane", "Bess Quill");

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** As text, and as the microseconds by which relationships say since when they are known. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?(\\[[^]]*])?|\\b1\\d{15}\\b");

    private KilledServer() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {LoregraphApplication.class, Script.class}, arguments);
    }

    static class Script {

        @Bean
        ApplicationRunner script(
                Driver driver, Graph graph, Campaigns campaigns, Work work, RunWorker worker) {
            return arguments -> {
                if (arguments.getNonOptionArgs().contains("lay")) {
                    work.lay(Table.laid(graph, campaigns));
                } else {
                    System.out.println("the run was found " + only(driver, "state"));
                }
                String stage = option(arguments, "stage");
                while (!stage.equals(only(driver, "stage")) && isActive(driver)) {
                    Thread.sleep(2);
                }
                System.out.println(isActive(driver) ? "now in " + stage : "too late for " + stage);
                while (isActive(driver)) {
                    Thread.sleep(20);
                }
                System.out.println("ended " + only(driver, "state") + " " + hash(driver));
            };
        }

        @Bean
        Work work(
                Driver driver,
                Sessions sessions,
                Entities entities,
                Journals journals,
                RunRequests requests) {
            return new Work(driver, sessions, entities, journals, requests);
        }
    }

    record Work(
            Driver driver,
            Sessions sessions,
            Entities entities,
            Journals journals,
            RunRequests requests) {

        void lay(Table table) throws InterruptedException {
            Viewer dm = table.dm();
            Session session = sessions.create(dm, table.id(), NewSession.numbered(1));
            for (String name : PEOPLE) {
                entities.create(
                        dm,
                        table.id(),
                        new NewEntity(EntityKind.NPC, name, List.of(), null, Audience.PARTY));
            }
            for (int journal = 0; journal < JOURNALS; journal++) {
                journals.write(
                        dm,
                        new NewJournal(session.id(), Perspective.DM, text(journal), Audience.PARTY),
                        null);
            }
            String run = requests.request(dm, session.id(), RunRequests.OFFLINE);
            while (isActive(driver)) {
                Thread.sleep(50);
            }
            System.out.println("never killed: " + hash(driver));
            requests.undo(dm, run);
            while (isActive(driver)) {
                Thread.sleep(50);
            }
            System.out.println("undone: " + hash(driver));
            requests.request(dm, session.id(), RunRequests.OFFLINE);
        }
    }

    /** A few thousand words in which everybody meets, hires and fights everybody. */
    private static String text(int journal) {
        return IntStream.range(0, 200)
                .mapToObj(line -> {
                    String one = PEOPLE.get((line + journal) % PEOPLE.size());
                    String other = PEOPLE.get((line * 5 + journal * 2 + 1) % PEOPLE.size());
                    return "%s met %s at the mill of day %d. %s hired %s. \"Well,\" said %s to %s.\n"
                            .formatted(one, other, line + journal, other, one, one, other);
                })
                .collect(Collectors.joining("\n"));
    }

    private static boolean isActive(Driver driver) {
        return RunState.valueOf(only(driver, "state")).isActive();
    }

    /** A property of the newest run. */
    private static String only(Driver driver, String property) {
        return driver.executableQuery(
                        "MATCH (run:ConsolidationRun) RETURN run[$property] AS it ORDER BY run.queuedAt DESC LIMIT 1")
                .withParameters(Map.of("property", property))
                .execute()
                .records()
                .getFirst()
                .get("it")
                .asString("");
    }

    /** The graph but for the ids and times that every run makes anew. */
    private static String hash(Driver driver) {
        var campaigns =
                driver.executableQuery(
                                "MATCH (run:ConsolidationRun) RETURN DISTINCT run.campaignId AS id")
                        .execute()
                        .records();
        String campaign = campaigns.getFirst().get("id").asString();
        Set<String> lasting =
                driver
                        .executableQuery(
                                "MATCH (n {campaignId: $id}) WHERE n:Entity OR n:JournalEntry OR n:JournalRevision OR n:Session RETURN n.id AS id")
                        .withParameters(Map.of("id", campaign))
                        .execute()
                        .records()
                        .stream()
                        .map(row -> row.get("id").asString())
                        .collect(Collectors.toSet());
        List<String> lines =
                GraphHash.lines(driver, campaign).stream()
                        .map(line -> withoutWhatIsMadeAnew(line, lasting))
                        .sorted()
                        .toList();
        return lines.size() + " lines " + Integer.toHexString(lines.hashCode());
    }

    private static String withoutWhatIsMadeAnew(String line, Set<String> lasting) {
        String timeless = TIME.matcher(line).replaceAll("then");
        return ID.matcher(timeless)
                .replaceAll(id -> lasting.contains(id.group()) ? id.group() : "new");
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null ? "none" : values.getFirst();
    }
}
