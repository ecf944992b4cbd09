package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.RealCampaign;
import dev.loregraph.consolidation.extraction.RealCampaign.PlayedSession;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Linker;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.presence.LogisticRegression.Sample;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Refits the person's part of {@code presence-weights.json} on real journals, and prints how well
 * the fit does on sessions it did not see. Run it with the folder of the journals:
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=dev.loregraph.consolidation.extraction.presence.PresenceFitting \
 *   -Dexec.args=FOLDER</pre>
 */
final class PresenceFitting {

    private static final double UNLISTED = 0.25;

    private final Vocabulary vocabulary = Vocabulary.fromClassPath("seed-data");
    private final Linker linker = new Linker(vocabulary);
    private final Encounters.Judge judge = new Encounters.Judge(vocabulary);

    private PresenceFitting() {}

    public static void main(String[] arguments) throws IOException {
        var campaign = RealCampaign.read(Path.of(arguments[0]));
        var samples = new PresenceFitting().samples(campaign);
        int middle = samples.stream().mapToInt(Sample::session).max().orElse(0) / 2;
        print("ten folds", crossValidated(samples, session -> session % 10));
        print("even and odd", crossValidated(samples, session -> session % 2));
        print("halves", crossValidated(samples, session -> session > middle ? 1 : 0));
        var fitted = LogisticRegression.of(samples);
        print("fitted on all", fitted.f1(samples));
        for (int i = 0; i < PresenceWeights.PARTS.size(); i++) {
            line(PresenceWeights.PARTS.get(i), fitted.weight(i));
        }
        line("person.bias", fitted.bias());
    }

    private static double crossValidated(List<Sample> samples, IntUnaryOperator foldOf) {
        var folds = new TreeMap<Integer, List<Sample>>();
        samples.forEach(sample ->
                folds.computeIfAbsent(foldOf.applyAsInt(sample.session()), _ -> new ArrayList<>())
                        .add(sample));
        int[] tally = new int[3];
        folds.values()
                .forEach(fold -> {
                    var others = new ArrayList<>(samples);
                    others.removeAll(fold);
                    var fitted = LogisticRegression.of(others);
                    fold.forEach(sample -> fitted.tally(sample, tally));
                });
        return LogisticRegression.f1(tally);
    }

    private List<Sample> samples(RealCampaign campaign) {
        var samples = new ArrayList<Sample>();
        campaign.sessions().stream()
                .filter(session -> !session.narrative().isEmpty())
                .forEach(session -> addSamples(session, campaign, samples));
        return samples;
    }

    /** Where the editors listed nobody as merely mentioned, being listed as present says less. */
    private void addSamples(PlayedSession session, RealCampaign campaign, List<Sample> samples) {
        var cast = new Cast(campaign.knownUpTo(session.number()), vocabulary);
        var people = judged(session, campaign, cast);
        double weight = people.containsValue(false) ? 1 : UNLISTED;
        var encounters = read(session, cast);
        people.forEach((person, present) ->
                samples.add(
                        new Sample(
                                session.number(),
                                person,
                                encounters.impressionOf(person),
                                present,
                                weight)));
    }

    private Encounters read(PlayedSession session, Cast cast) {
        var text = linker.link(SourceText.of(session.text()), cast);
        var encounters = judge.in(text, cast, Party.of(text, cast));
        text.forEachParagraph(encounters::read);
        return encounters;
    }

    private static Map<String, Boolean> judged(
            PlayedSession session, RealCampaign campaign, Cast cast) {
        var folded = RealCampaign.folded(session.text());
        var judged = new TreeMap<String, Boolean>();
        session.featured("mentioned").forEach(name -> judged.put(name, false));
        session.featured("new").forEach(name -> judged.put(name, true));
        session.featured("returning").forEach(name -> judged.put(name, true));
        judged.keySet()
                .removeIf(name -> cast.isPlayerCharacter(name) || !campaign.occurs(name, folded));
        return judged;
    }

    private static void print(String label, double f1) {
        System.out.printf(Locale.ROOT, "%-14s F1 %.3f%n", label, f1);
    }

    private static void line(String name, double value) {
        System.out.printf(Locale.ROOT, " \"%s\": %.3f,%n", name, value);
    }
}
