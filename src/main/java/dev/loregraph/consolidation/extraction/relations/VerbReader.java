package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.relations.Targets.Reach;
import java.util.List;
import java.util.function.Predicate;

/** Reads verbs: "Orla hires Bram", "Bram was hired by Orla", "Orla gives Bram the sword". */
record VerbReader(Grammar grammar, Subjects subjects, Targets targets, Ends ends) {

    private static final int AGENT_WITHIN = 6;
    private static final int RECIPIENT_WITHIN = 4;

    List<Statement> read(Occurrence verb) {
        boolean participle = verb.trigger().participle();
        boolean passive = participle && grammar.isPassive(verb.words(), verb.at());
        if (passive) {
            return readPassive(verb, subjects.of(verb.words(), verb.at()));
        }
        if (participle && folded(verb.words(), verb.after()).equals("by")) {
            return readPassive(verb, subjects.leftOf(verb.words(), verb.at()));
        }
        return isNoun(verb) ? List.of() : readActive(verb);
    }

    /** "the guard", "his fear", "of help": not a verb at all. */
    private boolean isNoun(Occurrence verb) {
        var before = folded(verb.words(), verb.at() - 1);
        return grammar.determiners().contains(before)
                || isPossessiveAt(verb.words(), verb.at() - 1)
                || (grammar.prepositions().contains(before)
                        && !before.equals("to")
                        && !folded(verb.words(), verb.at()).endsWith("ing"));
    }

    private List<Statement> readActive(Occurrence verb) {
        var rule = verb.trigger().rule();
        var receives = rule.recipient();
        var reach = receives == null ? Reach.NEAR : Reach.FAR;
        var subject = subjects.of(verb.words(), verb.at());
        var object = targets.from(verb.words(), verb.after(), reach, ends.objectsOf(rule));
        var stated = verb.states(subject, object);
        return receives == null || object.isNobody()
                ? List.of(stated)
                : List.of(stated, verb.states(receives, recipient(verb, object), object));
    }

    /** Whoever is named between verb and object, or behind "to". */
    private Actors recipient(Occurrence verb, Actors item) {
        Predicate<String> other = id -> ends.isActor(id) && !item.ids().contains(id);
        var direct = targets.from(verb.words(), verb.after(), Reach.NEAR, other);
        int to = verb.indexOf("to", item.end() + 1, RECIPIENT_WITHIN);
        return direct.isNobody() && to >= 0
                ? targets.from(verb.words(), to + 1, Reach.NEAR, other)
                : direct;
    }

    private List<Statement> readPassive(Occurrence verb, Actors patient) {
        int by = verb.indexOf("by", verb.after(), AGENT_WITHIN);
        if (by < 0) {
            return List.of();
        }
        var doers = ends.subjectsOf(verb.trigger().rule());
        return List.of(verb.states(targets.from(verb.words(), by + 1, Reach.NEAR, doers), patient));
    }
}
