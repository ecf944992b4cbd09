package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.LinkedText;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.presence.Meetings.Glimpse;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects who was seen in a text, and tells in the end who met whom. */
public final class Encounters {

    private static final int MOST_SIGHTINGS = 200;
    private static final int MOST_IN_A_SENTENCE = 6;
    private static final double NOTES_ASK_FOR = 1.0;
    private static final double EACH_OTHER = 0.65;

    private final PresenceWeights weights;
    private final Cast cast;
    private final boolean notes;
    private final CueReader reader;
    private final Companions companions;
    private final Map<String, List<Sighting>> sightings = new TreeMap<>();
    private final Meetings meetings = new Meetings();

    private Encounters(Judge judge, LinkedText text, Cast cast, Party party) {
        var lexicon = judge.lexicon;
        this.weights = judge.weights;
        this.cast = cast;
        this.notes = text.source().dmNotes();
        this.reader = new CueReader(lexicon, cast, new NarrativeTense(lexicon).isPresent(text));
        this.companions = new Companions(lexicon, cast, party, reader);
    }

    /** The judgement, prepared once for all texts. */
    public static final class Judge {

        private final Lexicon lexicon;
        private final PresenceWeights weights;

        public Judge(Vocabulary vocabulary) {
            this.lexicon = new Lexicon(vocabulary);
            this.weights = new PresenceWeights(vocabulary.presenceWeights());
        }

        public Encounters in(LinkedText text, Cast cast, Party party) {
            return new Encounters(this, text, cast, party);
        }
    }

    /** Takes in one paragraph. */
    public void read(List<Sentence> paragraph) {
        var players = companions.namedIn(paragraph);
        paragraph.forEach(sentence -> read(sentence, players));
    }

    private void read(Sentence sentence, Set<String> players) {
        var words = sentence.words();
        if (words.stream().noneMatch(word -> isStranger(word.entity()))) {
            return;
        }
        var company = companions.of(sentence, players);
        var here = new TreeMap<String, Sighting>();
        for (int i = 0; i < words.size(); i++) {
            if (isStranger(words.get(i).entity())) {
                var cues = reader.cues(words, i);
                var sighting = new Sighting(sentence.span(), cues, weights.score(cues), company);
                here.merge(
                        words.get(i).entity(), sighting, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        here.forEach(this::remember);
        introduceToEachOther(sentence, here);
    }

    private void remember(String entity, Sighting sighting) {
        var known = sightings.computeIfAbsent(entity, _ -> new ArrayList<>());
        if (known.size() < MOST_SIGHTINGS) {
            known.add(sighting);
        }
    }

    private boolean isStranger(String entity) {
        var kind = cast.kindOf(entity).orElse(EntityKind.LORE);
        return kind == EntityKind.NPC || kind == EntityKind.CREATURE;
    }

    private void introduceToEachOther(Sentence sentence, Map<String, Sighting> here) {
        var close =
                here.entrySet().stream()
                        .filter(entry -> entry.getValue().close())
                        .map(Map.Entry::getKey)
                        .limit(MOST_IN_A_SENTENCE)
                        .toList();
        for (int i = 0; i < close.size(); i++) {
            for (int j = i + 1; j < close.size(); j++) {
                meetings.add(
                        close.get(i),
                        close.get(j),
                        new Glimpse(sentence.span(), EACH_OTHER, EACH_OTHER, true));
            }
        }
    }

    /** Every meeting the text shows, at most three quotes a pair, the best first. */
    public List<ExtractedRelation> meetings() {
        sightings.keySet().forEach(this::meetParty);
        return meetings.among(this::isPresent);
    }

    private boolean isPresent(String entity) {
        return cast.isPlayerCharacter(entity) || weights.isPresent(probability(entity));
    }

    private double probability(String entity) {
        var impression = impressionOf(entity);
        return impression.isNone() ? 0 : weights.probability(impression);
    }

    /** What the text's mentions of someone say together. */
    Impression impressionOf(String entity) {
        return Impression.of(counting(entity));
    }

    /** In a Dungeon Master's notes only those count as met who plainly deal with the party. */
    private List<Sighting> counting(String entity) {
        return sightings.getOrDefault(entity, List.of()).stream()
                .filter(sighting ->
                        !notes || (sighting.showsMeeting() && sighting.score() > NOTES_ASK_FOR))
                .toList();
    }

    private void meetParty(String entity) {
        double probability = probability(entity);
        for (var sighting : counting(entity)) {
            var glimpse = sighting.glimpse(probability);
            sighting.company().members().forEach(player -> meetings.add(player, entity, glimpse));
        }
    }
}
