package dev.loregraph.consolidation.extraction;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.KnownEntity;
import dev.loregraph.consolidation.extraction.linking.Linker;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.presence.Encounters;
import dev.loregraph.consolidation.extraction.proposals.Proposer;
import dev.loregraph.consolidation.extraction.relations.RelationReader;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.Collection;

/**
 * Reads journals with rules and word lists alone. It never throws on any text, takes time linear in
 * the text, and gives the same answer to the same input on every machine; one instance serves any
 * number of threads.
 */
public final class OfflineExtractor {

    private final Vocabulary vocabulary;
    private final Linker linker;
    private final Encounters.Judge judge;
    private final RelationReader.Language language;

    public OfflineExtractor(Vocabulary vocabulary, RelationshipTypes types) {
        this.vocabulary = vocabulary;
        this.linker = new Linker(vocabulary);
        this.judge = new Encounters.Judge(vocabulary);
        this.language = new RelationReader.Language(vocabulary, types);
    }

    /** Prepares a campaign's entities; worth keeping as long as they do not change. */
    public Cast castOf(Collection<KnownEntity> entities) {
        return new Cast(entities, vocabulary);
    }

    public Extraction extract(SourceText source, Cast cast) {
        var text = linker.link(source, cast);
        var party = Party.of(text, cast);
        var encounters = judge.in(text, cast, party);
        var relations = new BestQuotes();
        var reader = language.readerFor(cast, party);
        var proposer = new Proposer(vocabulary, source.text());
        text.forEachParagraph(paragraph -> {
            encounters.read(paragraph);
            proposer.read(paragraph);
            paragraph.stream()
                    .filter(Sentence::hasNames)
                    .forEach(sentence -> relations.addAll(reader.read(sentence)));
        });
        relations.addAll(encounters.meetings());
        return new Extraction(text.mentions(), proposer.proposals(), relations.inOrder());
    }

    /** The rules' version; it changes whenever the vocabulary does. */
    public String version() {
        return "offline-2-" + vocabulary.version();
    }
}
