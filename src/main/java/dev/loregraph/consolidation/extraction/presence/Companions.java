package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.presence.Company.Nearness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the player characters who are where a sentence plays. */
final class Companions {

    private final Lexicon lexicon;
    private final Cast cast;
    private final Party party;
    private final CueReader reader;

    Companions(Lexicon lexicon, Cast cast, Party party, CueReader reader) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.party = party;
        this.reader = reader;
    }

    /** All player characters that a paragraph names, there or not. */
    Set<String> namedIn(List<Sentence> paragraph) {
        var named = new TreeSet<String>();
        for (var sentence : paragraph) {
            sentence.words().stream()
                    .map(this::playerIn)
                    .filter(player -> !player.isEmpty())
                    .forEach(named::add);
        }
        return named;
    }

    /** Who shares a sentence's scene: whoever it has there, or else whom its text suggests. */
    Company of(Sentence sentence, Set<String> paragraph) {
        var words = sentence.words();
        var there = new TreeSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var player = playerIn(words.get(i));
            if (!player.isEmpty() && isThere(words, i)) {
                there.add(player);
            }
        }
        if (!there.isEmpty()) {
            return new Company(List.copyOf(there), Nearness.NAMED);
        }
        if (words.stream().anyMatch(word -> !word.quoted() && lexicon.isParty(word))) {
            return new Company(party.members(), Nearness.GROUP);
        }
        if (hasPronoun(words)) {
            return new Company(party.members(), Nearness.PRONOUN);
        }
        return suggested(paragraph);
    }

    /**
     * "They" as people who do something, where nobody else is named before, or "them" as those who
     * are spoken or gone to.
     */
    private boolean hasPronoun(List<Word> words) {
        boolean named = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            named |= word.isName();
            boolean subject =
                    word.is("they") && !named && !lexicon.has("reportVerbs", folded(words, i + 1));
            boolean object = word.is("them") && isDealtWith(folded(words, i - 1));
            if (!word.quoted() && (subject || object)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDealtWith(String before) {
        return before.equals("to")
                || lexicon.has("withWords", before)
                || lexicon.has("addressVerbs", before)
                || lexicon.has("speechVerbs", before);
    }

    private Company suggested(Set<String> paragraph) {
        if (!paragraph.isEmpty()) {
            return new Company(List.copyOf(paragraph), Nearness.PARAGRAPH);
        }
        return new Company(party.named() ? party.members() : List.of(), Nearness.TEXT);
    }

    private boolean isThere(List<Word> words, int at) {
        return !words.get(at).isName() || !Sighting.isAway(reader.cues(words, at));
    }

    /** The player character that a word names, or the author behind "I". */
    private String playerIn(Word word) {
        if (cast.isPlayerCharacter(word.entity())) {
            return word.entity();
        }
        var author = party.author();
        return author != null
                        && cast.isPlayerCharacter(author)
                        && !word.quoted()
                        && lexicon.has("authorPronouns", word.folded())
                ? author
                : "";
    }
}
