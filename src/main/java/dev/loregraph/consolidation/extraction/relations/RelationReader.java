package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the relationships that a sentence states, by the rules of the vocabulary. */
public final class RelationReader {

    private static final double PLAIN = 0.85;
    private static final double REPORTED = 0.6;
    private static final double LESS_EXPLICIT = 0.7;

    private final Triggers triggers;
    private final Grammar grammar;
    private final Ends ends;
    private final VerbReader verbs;
    private final PredicateReader predicates;
    private final NounReader nouns;

    private RelationReader(Language language, Cast cast, Party party) {
        this.triggers = language.triggers;
        this.grammar = language.grammar;
        this.ends = new Ends(language.types, cast);
        var crowd = new Crowd(party, language.groupNouns);
        var subjects = new Subjects(grammar, crowd);
        var targets = new Targets(grammar, crowd);
        this.verbs = new VerbReader(grammar, subjects, targets, ends);
        this.predicates = new PredicateReader(grammar, subjects, targets, ends);
        this.nouns = new NounReader(grammar, subjects, targets, ends);
    }

    /** The rules, prepared once for all texts. */
    public static final class Language {

        private final Triggers triggers;
        private final Grammar grammar;
        private final RelationshipTypes types;
        private final Set<String> groupNouns;

        public Language(Vocabulary vocabulary, RelationshipTypes types) {
            this.triggers = new Triggers(vocabulary);
            this.grammar = Grammar.of(vocabulary);
            this.types = types;
            this.groupNouns = vocabulary.words("group");
        }

        public RelationReader readerFor(Cast cast, Party party) {
            return new RelationReader(this, cast, party);
        }
    }

    public List<ExtractedRelation> read(Sentence sentence) {
        var words = sentence.words();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at ->
                        triggers.at(words, at).stream()
                                .map(trigger -> new Occurrence(words, at, trigger)))
                .flatMap(occurrence -> relations(occurrence, sentence))
                .toList();
    }

    private Stream<ExtractedRelation> relations(Occurrence occurrence, Sentence sentence) {
        return statements(occurrence).stream()
                .filter(Statement::isComplete)
                .filter(_ -> !grammar.isHypothetical(occurrence.words(), occurrence.at()))
                .flatMap(statement -> relations(statement, occurrence, sentence));
    }

    private List<Statement> statements(Occurrence occurrence) {
        return switch (occurrence.trigger().kind()) {
            case VERB -> verbs.read(occurrence);
            case PHRASE -> predicates.readPhrase(occurrence);
            case NOUN -> nouns.read(occurrence);
            case PLURAL -> predicates.readPlural(occurrence);
        };
    }

    private Stream<ExtractedRelation> relations(
            Statement statement, Occurrence occurrence, Sentence sentence) {
        return statement.subject().ids().stream()
                .flatMap(from ->
                        statement.object().ids().stream()
                                .filter(to -> ends.allow(statement.type(), from, to))
                                .map(to -> relation(from, to, statement, occurrence, sentence)));
    }

    private ExtractedRelation relation(
            String from, String to, Statement statement, Occurrence occurrence, Sentence sentence) {
        boolean reported = grammar.isReported(occurrence.words(), occurrence.at());
        boolean denied = grammar.isNegated(occurrence.words(), occurrence.at());
        return new ExtractedRelation(
                from,
                statement.type(),
                to,
                denied ? Polarity.DENIES : Polarity.AFFIRMS,
                sentence.span(),
                statement.certainty() * (reported ? REPORTED : PLAIN),
                statement.certainty() * (reported ? LESS_EXPLICIT : 1),
                statement.type() + ":" + occurrence.trigger().name());
    }
}
