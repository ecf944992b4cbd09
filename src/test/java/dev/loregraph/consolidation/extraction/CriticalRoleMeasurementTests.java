package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor on real journals, where they are at hand, and holds it to what it
 * promises.
 */
class CriticalRoleMeasurementTests {

    @Test
    void real_journals_are_read_as_well_as_promised() throws IOException {
        var folder = journals();
        assumeTrue(
                folder.isPresent(),
                "Skipped: no real journals; name their folder with -Dloregraph.critical-role or LOREGRAPH_CRITICAL_ROLE");
        var extractor =
                new OfflineExtractor(
                        Vocabulary.fromClassPath("seed-data"), new RelationshipTypes());
        var measured = CampaignMeasurement.of(RealCampaign.read(folder.get()), extractor);
        print(measured);
        var resolved = Score.sum(measured.resolved().values());
        var meeting = Score.sum(measured.meeting().values());
        assertThat(Score.sum(measured.linking().values()).recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(Score.sum(measured.linking().values()).precision()).isGreaterThanOrEqualTo(0.75);
        assertThat(Score.sum(measured.discovery().values()).recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(Score.sum(measured.proposals().values()).precision())
                .isGreaterThanOrEqualTo(0.6);
        assertThat(resolved.recall()).isGreaterThanOrEqualTo(0.955);
        assertThat(meeting.f1()).isGreaterThanOrEqualTo(0.92);
        assertThat(meeting.precision()).isGreaterThanOrEqualTo(0.94);
        assertThat(measured.millis()).isLessThan(30_000);
    }

    private static Optional<Path> journals() {
        var named =
                Optional.ofNullable(System.getProperty("loregraph.critical-role"))
                        .or(() -> Optional.ofNullable(System.getenv("LOREGRAPH_CRITICAL_ROLE")));
        return Stream.of(named.orElse(""), "../shared/data/critical-role")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static void print(CampaignMeasurement measured) {
        System.out.printf(
                Locale.ROOT,
                "%d sessions, each read twice, in %d ms; %d relations%n",
                measured.linking().size(),
                measured.millis(),
                measured.relations().values().stream().mapToInt(Integer::intValue).sum());
        System.out.println(
                "| sessions | linking R | linking P | resolved R | discovery R | proposals real | meeting P | meeting R | meeting F1 | all-met F1 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        int middle =
                measured.linking().keySet().stream().mapToInt(Integer::intValue).max().orElse(0)
                        / 2;
        print(measured, "all", _ -> true);
        print(measured, "even", n -> n % 2 == 0);
        print(measured, "odd", n -> n % 2 == 1);
        print(measured, "first half", n -> n <= middle);
        print(measured, "second half", n -> n > middle);
    }

    private static void print(CampaignMeasurement measured, String label, IntPredicate sessions) {
        var linking = Score.sum(of(measured.linking(), sessions));
        var meeting = Score.sum(of(measured.meeting(), sessions));
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                label,
                linking.recall(),
                linking.precision(),
                Score.sum(of(measured.resolved(), sessions)).recall(),
                Score.sum(of(measured.discovery(), sessions)).recall(),
                Score.sum(of(measured.proposals(), sessions)).precision(),
                meeting.precision(),
                meeting.recall(),
                meeting.f1(),
                Score.sum(of(measured.everybodyMet(), sessions)).f1());
    }

    private static Collection<Score> of(Map<Integer, Score> scores, IntPredicate sessions) {
        return scores.entrySet().stream()
                .filter(entry -> sessions.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
