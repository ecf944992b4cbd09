package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.RelationshipType;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the relationships that a sentence states, by the rules of the vocabulary. */
public final class RelationReader {

    private static final double PLAIN = 0.85;
    private static final double REPORTED = 0.6;
    private static final int NEAR = 5;
    private static final int FAR = 10;

    private final Triggers triggers;
    private final Grammar grammar;
    private final Map<String, RelationshipType> types;
    private final Cast cast;
    private final ActorFinder actors;

    private RelationReader(Language language, Cast cast, Party party) {
        this.triggers = language.triggers;
        this.grammar = language.grammar;
        this.types = language.types;
        this.cast = cast;
        this.actors = new ActorFinder(grammar, language.group, party);
    }

    /** The rules, prepared once for all texts. */
    public static final class Language {

        private final Triggers triggers;
        private final Grammar grammar;
        private final Map<String, RelationshipType> types;
        private final Set<String> group;

        public Language(Vocabulary vocabulary) {
            this.triggers = new Triggers(vocabulary);
            this.grammar = Grammar.of(vocabulary);
            this.types = vocabulary.relationshipTypes();
            this.group = vocabulary.words("group");
        }

        public RelationReader readerFor(Cast cast, Party party) {
            return new RelationReader(this, cast, party);
        }
    }

    public List<ExtractedRelation> read(Sentence sentence) {
        var found = new ArrayList<ExtractedRelation>();
        for (int i = 0; i < sentence.words().size(); i++) {
            for (var trigger : triggers.at(sentence.words(), i)) {
                new Reading(sentence, i, trigger, found).read();
            }
        }
        return found;
    }

    /** One trigger at one position of a sentence. */
    private final class Reading {

        private final Sentence sentence;
        private final List<Word> words;
        private final int at;
        private final int after;
        private final Trigger trigger;
        private final List<ExtractedRelation> found;

        Reading(Sentence sentence, int at, Trigger trigger, List<ExtractedRelation> found) {
            this.sentence = sentence;
            this.words = sentence.words();
            this.at = at;
            this.after = at + trigger.length();
            this.trigger = trigger;
            this.found = found;
        }

        void read() {
            switch (trigger.kind()) {
                case VERB -> readVerb();
                case PHRASE -> readPhrase();
                case NOUN -> readNoun();
                case PLURAL -> readPlural();
            }
        }

        private void readVerb() {
            boolean passive = trigger.participle() && grammar.isPassive(words, at);
            boolean reduced = trigger.participle() && folded(words, after).equals("by") && !passive;
            if (passive || reduced) {
                readPassive(reduced);
            } else if (!isNoun()) {
                readActive();
            }
        }

        /** "the guard", "his fear", "of help": not a verb at all. */
        private boolean isNoun() {
            var before = folded(words, at - 1);
            return grammar.determiners().contains(before)
                    || isPossessiveAt(words, at - 1)
                    || (grammar.prepositions().contains(before)
                            && !before.equals("to")
                            && !folded(words, at).endsWith("ing"));
        }

        private void readActive() {
            var subject = actors.subjectOf(words, at);
            boolean handsOver = trigger.rule().recipient() != null;
            var object =
                    actors.objectFrom(words, after, handsOver ? FAR : NEAR, id -> fits(id, false));
            emit(subject, object);
            if (handsOver && !object.isNobody()) {
                readRecipient(object);
            }
        }

        /** Whoever is named between verb and object, or behind "to", receives it. */
        private void readRecipient(Actors item) {
            var receives = String.valueOf(trigger.rule().recipient());
            Predicate<String> person = id -> isPerson(id) && !item.ids().contains(id);
            var direct = actors.objectFrom(words, after, NEAR, person);
            int to = indexOf("to", item.end() + 1, 4);
            var behind = to < 0 ? Actors.NOBODY : actors.objectFrom(words, to + 1, NEAR, person);
            emit(receives, direct.isNobody() ? behind : direct, item);
        }

        private void readPassive(boolean reduced) {
            int by = indexOf("by", after, 6);
            if (by < 0) {
                return;
            }
            var patient = reduced ? leftOf(at) : actors.subjectOf(words, at);
            var agent = actors.objectFrom(words, by + 1, NEAR, id -> fits(id, true));
            emit(agent, patient);
        }

        private Actors leftOf(int position) {
            int i = folded(words, position - 1).equals(",") ? position - 2 : position - 1;
            return isNameAt(words, i) ? actors.subjectOf(words, i + 1) : Actors.NOBODY;
        }

        private void readPhrase() {
            int i = at - 1;
            while (grammar.isAdverb(folded(words, i))
                    || grammar.negations().contains(folded(words, i))) {
                i--;
            }
            boolean apposed =
                    folded(words, i).equals(",") && isNameAt(words, i - 1) && trigger.length() > 1;
            if (grammar.be().contains(folded(words, i)) || apposed) {
                var subject = apposed ? leftOf(i + 1) : actors.subjectOf(words, i);
                emit(subject, actors.objectFrom(words, after, NEAR, id -> fits(id, false)));
            }
        }

        private void readNoun() {
            int left = at - 1;
            while (left >= 0 && at - left <= NEAR && isAttribute(left)) {
                left--;
            }
            if (Set.of("of", "to", "for", "in").contains(folded(words, after))) {
                readNounOf(left);
            } else if (isPossessiveAt(words, left) && isNameAt(words, left - 1)) {
                readNounOwned(left - 1);
            }
        }

        private boolean isAttribute(int position) {
            var word = words.get(position);
            return word.isPlain()
                    && !grammar.be().contains(word.folded())
                    && !grammar.prepositions().contains(word.folded());
        }

        /** "Orla is the mother of Bram", "Orla, mother of Bram", "the mother of Bram, Orla". */
        private void readNounOf(int left) {
            var object = actors.objectFrom(words, after + 1, NEAR, id -> fits(id, false));
            var subject = subjectAt(left);
            if (subject.isNobody() && object.end() > 0) {
                subject = namedAfter(object.end() + 1);
            }
            emit(subject, object);
        }

        private Actors subjectAt(int left) {
            if (grammar.be().contains(folded(words, left))) {
                return actors.subjectOf(words, left);
            }
            return folded(words, left).equals(",") ? leftOf(left + 1) : Actors.NOBODY;
        }

        private Actors namedAfter(int position) {
            int i = position;
            while (folded(words, i).equals(",")
                    || grammar.naming().contains(folded(words, i))
                    || grammar.be().contains(folded(words, i))) {
                i++;
            }
            return i > position || trigger.kind() == Trigger.Kind.NOUN ? nameAt(i) : Actors.NOBODY;
        }

        private Actors nameAt(int i) {
            return isNameAt(words, i)
                            && !isPossessiveAt(words, i + 1)
                            && !words.get(i).entity().isEmpty()
                    ? new Actors(List.of(words.get(i).entity()), 1, i)
                    : Actors.NOBODY;
        }

        /**
         * "Bram's mother Orla", "Bram's mother is Orla", "Orla is Bram's mother", "Orla, Bram's
         * mother".
         */
        private void readNounOwned(int owner) {
            var object =
                    actors.objectFrom(words.subList(0, owner + 1), owner, 1, id -> fits(id, false));
            var before = subjectAt(owner - 1);
            emit(before.isNobody() ? namedAfter(after) : before, object);
        }

        private void readPlural() {
            int i = at - 1;
            while (grammar.isAdverb(folded(words, i))
                    || Set.of("old", "sworn", "bitter", "close").contains(folded(words, i))) {
                i--;
            }
            if (!grammar.be().contains(folded(words, i)) || folded(words, after).equals("of")) {
                return;
            }
            var pair = actors.subjectOf(words, i);
            for (int first = 0;
                    first < pair.ids().size() && !isPossessiveAt(words, at - 1);
                    first++) {
                var others = pair.ids().subList(first + 1, pair.ids().size());
                emit(
                        new Actors(
                                pair.ids().subList(first, first + 1), pair.certainty(), pair.end()),
                        new Actors(others, 1, pair.end()));
            }
        }

        private int indexOf(String word, int from, int reach) {
            for (int i = Math.max(0, from); i < Math.min(words.size(), from + reach); i++) {
                if (words.get(i).is(word)) {
                    return i;
                }
            }
            return -1;
        }

        private void emit(Actors subject, Actors object) {
            boolean swap = trigger.rule().swap();
            emit(trigger.rule().type(), swap ? object : subject, swap ? subject : object);
        }

        private void emit(String type, Actors subject, Actors object) {
            if (subject.isNobody() || object.isNobody() || grammar.isHypothetical(words, at)) {
                return;
            }
            var polarity = grammar.isNegated(words, at) ? Polarity.DENIES : Polarity.AFFIRMS;
            boolean reported = grammar.isReported(words, at);
            double certainty = subject.certainty() * object.certainty();
            for (var from : subject.ids()) {
                for (var to : object.ids()) {
                    if (!from.equals(to) && allows(type, from, to)) {
                        found.add(
                                new ExtractedRelation(
                                        from,
                                        type,
                                        to,
                                        polarity,
                                        sentence.span(),
                                        certainty * (reported ? REPORTED : PLAIN),
                                        certainty * (reported ? 0.7 : 1),
                                        type + ":" + trigger.name()));
                    }
                }
            }
        }

        /** Whether an entity may stand at an end of this rule's type. */
        private boolean fits(String id, boolean subject) {
            var type = types.get(trigger.rule().type());
            var kind = cast.kindOf(id).orElse(null);
            return type != null
                    && kind != null
                    && stands(type, kind, subject != trigger.rule().swap());
        }
    }

    private static boolean stands(RelationshipType type, EntityKind kind, boolean subject) {
        return kind == EntityKind.LORE || (subject ? type.allowsFrom(kind) : type.allowsTo(kind));
    }

    private boolean isPerson(String id) {
        var kind = cast.kindOf(id).orElse(EntityKind.ITEM);
        return kind == EntityKind.CHARACTER
                || kind == EntityKind.NPC
                || kind == EntityKind.CREATURE
                || kind == EntityKind.FACTION;
    }

    /** Kinds bind where they are known; LORE also stands for "not known what". */
    private boolean allows(String typeName, String from, String to) {
        @Nullable RelationshipType type = types.get(typeName);
        @Nullable EntityKind subject = cast.kindOf(from).orElse(null);
        @Nullable EntityKind object = cast.kindOf(to).orElse(null);
        return type != null
                && subject != null
                && object != null
                && stands(type, subject, true)
                && stands(type, object, false);
    }
}
