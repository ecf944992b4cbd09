package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.LinkedText;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects who was seen in a text, and tells in the end who met whom. */
public final class Encounters {

    private static final int MOST_SIGHTINGS = 200;
    private static final double NOTES_ASK_FOR = 1.0;
    private final Lexicon lexicon;
    private final PresenceWeights weights;
    private final Cast cast;
    private final Party party;
    private final boolean notes;
    private final CueReader reader;
    private final Map<String, List<Sighting>> sightings = new TreeMap<>();
    private final Meetings meetings = new Meetings();

    private Encounters(Judge judge, LinkedText text, Cast cast, Party party) {
        this.lexicon = judge.lexicon;
        this.weights = judge.weights;
        this.cast = cast;
        this.party = party;
        this.notes = text.source().dmNotes();
        this.reader = new CueReader(lexicon, cast, new NarrativeTense(lexicon).isPresent(text));
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
        var company = new TreeSet<String>();
        paragraph.forEach(sentence -> company.addAll(playersIn(sentence)));
        paragraph.forEach(sentence -> read(sentence, company));
    }

    private void read(Sentence sentence, Set<String> paragraph) {
        var here = new TreeMap<String, Sighting>();
        for (int i = 0; i < sentence.words().size(); i++) {
            var entity = sentence.words().get(i).entity();
            if (isStranger(entity)) {
                var sighting = sighting(sentence, i, paragraph);
                here.merge(entity, sighting, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        here.forEach((entity, sighting) -> remember(entity, sighting));
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

    private Sighting sighting(Sentence sentence, int at, Set<String> paragraph) {
        var cues = reader.cues(sentence.words(), at);
        var players = playersIn(sentence);
        boolean group = sentence.words().stream().anyMatch(lexicon::isGroup);
        var company =
                !players.isEmpty()
                        ? players
                        : group
                                ? party.members()
                                : !paragraph.isEmpty()
                                        ? paragraph
                                        : party.named() ? party.members() : List.<String>of();
        return new Sighting(
                sentence.span(),
                cues,
                weights.score(cues),
                List.copyOf(company),
                group || !players.isEmpty());
    }

    private Set<String> playersIn(Sentence sentence) {
        var players = new TreeSet<String>();
        for (Word word : sentence.words()) {
            if (cast.isPlayerCharacter(word.entity())) {
                players.add(word.entity());
            }
            var author = party.author();
            if (author != null
                    && cast.isPlayerCharacter(author)
                    && lexicon.has("authorPronouns", word.folded())) {
                players.add(author);
            }
        }
        return players;
    }

    private void introduceToEachOther(Sentence sentence, Map<String, Sighting> here) {
        var close =
                here.entrySet().stream()
                        .filter(entry -> entry.getValue().close())
                        .map(Map.Entry::getKey)
                        .toList();
        for (int i = 0; i < Math.min(close.size(), 6); i++) {
            for (int j = i + 1; j < Math.min(close.size(), 6); j++) {
                meetings.add(close.get(i), close.get(j), sentence.span(), 0.6, 0.7);
            }
        }
    }

    /** Every meeting the text shows, at most three quotes a pair, the best first. */
    public List<ExtractedRelation> meetings() {
        sightings.forEach(this::meetParty);
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
        return Impression.of(
                sightings.getOrDefault(entity, List.of()).stream().filter(this::counts).toList());
    }

    /** In a Dungeon Master's notes only those count as met who plainly deal with the party. */
    private boolean counts(Sighting sighting) {
        return !notes
                || (sighting.together() && sighting.close() && sighting.score() > NOTES_ASK_FOR);
    }

    private void meetParty(String entity, List<Sighting> seen) {
        var counting =
                seen.stream()
                        .filter(this::counts)
                        .sorted(Comparator.comparingDouble(Sighting::score).reversed())
                        .toList();
        if (counting.isEmpty()) {
            return;
        }
        double probability = probability(entity);
        for (var sighting : counting) {
            double share = sighting.together() ? 1 : 0.8;
            double own = 1 / (1 + Math.exp(-sighting.score()));
            for (var player : sighting.company()) {
                meetings.add(
                        player,
                        entity,
                        sighting.quote(),
                        Math.min(probability, own) * share,
                        sighting.close() ? share : 0.5);
            }
        }
    }
}
