package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads what the words in and around a name say about the kind of thing it names. */
final class KindCues {

    private static final int STRONG = 3;
    private static final int FAIR = 2;
    private static final int WEAK = 1;

    private final Vocabulary vocabulary;
    private final Set<String> speech;
    private final Set<String> address;
    private final Set<String> naming;

    KindCues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.speech = vocabulary.verbForms("speechVerbs");
        this.address = vocabulary.verbForms("addressVerbs");
        this.naming = Set.of("named", "called", "name");
    }

    /** A vote for a kind: how strong, and the reason in words. */
    record Vote(EntityKind kind, int strength, String reason) {}

    void read(List<Word> words, int start, int end, BiConsumer<EntityKind, Vote> votes) {
        readWithin(words, start, end, votes);
        readBefore(words, start, votes);
        readAfter(words, end, votes);
    }

    private static void vote(
            BiConsumer<EntityKind, Vote> votes, EntityKind kind, int strength, String reason) {
        votes.accept(kind, new Vote(kind, strength, reason));
    }

    private void readWithin(
            List<Word> words, int start, int end, BiConsumer<EntityKind, Vote> votes) {
        var first = words.get(start).folded();
        var last = words.get(end - 1).folded();
        boolean several = end - start > 1;
        if (several && isIn("titles", first)) {
            vote(votes, EntityKind.NPC, STRONG, "title '" + first + "'");
        }
        readNoun(last, several, votes);
        if (several) {
            readNoun(first, words.get(start + 1).is("of"), votes);
        } else if (vocabulary.words("placeEndings").stream()
                .anyMatch(ending -> last.length() > ending.length() + 2 && last.endsWith(ending))) {
            vote(votes, EntityKind.LOCATION, FAIR, "ends like a place");
        }
    }

    private void readNoun(String noun, boolean counts, BiConsumer<EntityKind, Vote> votes) {
        if (!counts) {
            return;
        }
        if (isIn("placeNouns", noun)) {
            vote(votes, EntityKind.LOCATION, STRONG, "place word '" + noun + "'");
        } else if (isIn("factionNouns", noun)) {
            vote(votes, EntityKind.FACTION, STRONG, "group word '" + noun + "'");
        } else if (isIn("itemNouns", noun)) {
            vote(votes, EntityKind.ITEM, STRONG, "item word '" + noun + "'");
        } else if (isIn("eventNouns", noun)) {
            vote(votes, EntityKind.EVENT, STRONG, "event word '" + noun + "'");
        }
    }

    private void readBefore(List<Word> words, int from, BiConsumer<EntityKind, Vote> votes) {
        int start = folded(words, from - 1).equals("the") ? from - 1 : from;
        var before = folded(words, start - 1);
        var second = folded(words, start - 2);
        if (naming.contains(before) || before.equals("of")) {
            readNamed(second, before, votes);
        }
        if (isIn("familyWords", before) || (before.equals(",") && isIn("familyWords", second))) {
            vote(votes, EntityKind.NPC, STRONG, "someone's relation");
        } else if (isIn("personNouns", before)) {
            vote(votes, EntityKind.NPC, FAIR, "'" + before + "' before it");
        } else if (address.contains(before)) {
            vote(votes, EntityKind.NPC, WEAK, "'" + before + "' before it");
        } else if (isIn("withWords", before)) {
            vote(votes, EntityKind.NPC, WEAK, "in company");
        } else if (isIn("locatives", before)) {
            vote(
                    votes,
                    EntityKind.LOCATION,
                    before.equals("in") || before.equals("into") ? FAIR : WEAK,
                    "'" + before + "' before it");
        }
    }

    private void readNamed(String noun, String how, BiConsumer<EntityKind, Vote> votes) {
        if (isIn("placeNouns", noun)) {
            vote(votes, EntityKind.LOCATION, STRONG, "'" + noun + " " + how + "'");
        } else if (isIn("itemNouns", noun) && !how.equals("of")) {
            vote(votes, EntityKind.ITEM, STRONG, "'" + noun + " " + how + "'");
        } else if (!how.equals("of")) {
            vote(
                    votes,
                    EntityKind.NPC,
                    isIn("personNouns", noun) ? STRONG : FAIR,
                    "'" + how + "' before it");
        } else if (noun.equals("members") || noun.equals("leader") || noun.equals("member")) {
            vote(votes, EntityKind.FACTION, FAIR, "'" + noun + " of'");
        }
    }

    private void readAfter(List<Word> words, int end, BiConsumer<EntityKind, Vote> votes) {
        var next = folded(words, end);
        if (speech.contains(next)) {
            vote(votes, EntityKind.NPC, STRONG, "speaks ('" + next + "')");
        } else if (next.length() > 3
                && words.get(end).isPlain()
                && isFinite(next)
                && !vocabulary.words("functionWords").contains(next)) {
            vote(votes, EntityKind.NPC, FAIR, "acts ('" + next + "')");
        } else if (next.equals("who")
                || (next.equals(",") && folded(words, end + 1).equals("who"))) {
            vote(votes, EntityKind.NPC, STRONG, "'who' behind it");
        } else if (next.equals(",") && Set.of("a", "an", "the").contains(folded(words, end + 1))) {
            readAppositive(words, end + 2, votes);
        }
    }

    private void readAppositive(List<Word> words, int from, BiConsumer<EntityKind, Vote> votes) {
        for (int i = from; i < Math.min(words.size(), from + 5) && words.get(i).isPlain(); i++) {
            if (isIn("personNouns", folded(words, i))) {
                vote(votes, EntityKind.NPC, STRONG, "described as '" + folded(words, i) + "'");
                return;
            }
            if (isIn("placeNouns", folded(words, i))) {
                vote(votes, EntityKind.LOCATION, STRONG, "described as '" + folded(words, i) + "'");
                return;
            }
        }
    }

    private static boolean isFinite(String word) {
        return (word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("ed");
    }

    private boolean isIn(String list, String word) {
        return vocabulary.words(list).contains(word);
    }

    private static String folded(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).folded() : "";
    }
}
