package dev.loregraph.network.projection;

import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which sessions claims hold that are known at the same time and could end each other.
 *
 * <ol>
 *   <li>A person's word outranks ({@link CountedClaim#outranks}) what others say. A denial takes
 *       its sessions from claims of its pair. Of a functional type, an affirmation takes everything
 *       from its session on from claims of another object that had begun by then, or only repeat
 *       one that had, unless another person's word backs them.
 *   <li>Of a functional type, a later claim of the same account ends an earlier one; so does a
 *       later DM's word another DM's. A journal's claim holds for its own session at least.
 * </ol>
 *
 * <p>A claim is only ever ended by one that everybody sees who sees it, so nothing hidden shows in
 * what remains.
 */
final class Judgement {

    private static final List<Voice> FROM_THE_LAST_WORD =
            List.of(Voice.LEADER, Voice.MEMBER, Voice.JOURNAL);

    private final RelationshipType type;
    private final List<CountedClaim> affirmations;
    private final List<CountedClaim> denials;
    private final Map<String, List<Span>> denied = new HashMap<>();
    private final Map<String, List<Span>> allowed = new HashMap<>();
    private final Map<Voice, List<CountedClaim>> standing = new EnumMap<>(Voice.class);

    /**
     * @param known in order
     */
    Judgement(RelationshipType type, List<CountedClaim> known) {
        this.type = type;
        this.affirmations = known.stream().filter(CountedClaim::affirms).toList();
        this.denials = known.stream().filter(claim -> !claim.affirms()).toList();
        denials.forEach(denial -> denied.put(denial.id(), stillDenied(denial)));
        FROM_THE_LAST_WORD.forEach(this::judge);
    }

    List<CountedClaim> affirmations() {
        return affirmations;
    }

    List<CountedClaim> denials() {
        return denials;
    }

    /** The sessions in which an affirmation holds, or for which a denial stands, in order. */
    List<Span> spans(CountedClaim claim) {
        return claim.affirms() ? ended(claim, affirmations) : of(denied, claim);
    }

    private void judge(Voice voice) {
        List<CountedClaim> ofThisVoice =
                affirmations.stream().filter(claim -> claim.voice() == voice).toList();
        ofThisVoice.forEach(claim -> allowed.put(claim.id(), allowed(claim)));
        standing.put(
                voice,
                ofThisVoice.stream()
                        .filter(CountedClaim::isStated)
                        .filter(claim -> !ended(claim, ofThisVoice).isEmpty())
                        .toList());
    }

    private List<Span> stillDenied(CountedClaim denial) {
        List<Span> spans = List.of(denial.span());
        for (CountedClaim affirmation : affirmations) {
            if (!affirmation.isOfThePairOf(denial)) {
                continue;
            }
            if (affirmation.outranks(denial)) {
                spans = Span.minus(spans, affirmation.span());
            } else if (takesBack(affirmation, denial)) {
                spans = Span.minus(spans, Span.from(affirmation.fromSession()));
            }
        }
        return spans;
    }

    private static boolean takesBack(CountedClaim later, CountedClaim earlier) {
        return later.voice() == earlier.voice()
                && later.isAsGoodAs(earlier)
                && later.comesAfter(earlier);
    }

    /** What persons leave of a claim. */
    private List<Span> allowed(CountedClaim claim) {
        List<Span> spans = settled(claim);
        for (CountedClaim denial : denials) {
            if (denial.isStated() && bearsOn(denial, claim)) {
                spans = without(spans, claim, of(denied, denial));
            }
        }
        return spans;
    }

    private static boolean bearsOn(CountedClaim denial, CountedClaim claim) {
        return denial.isOfThePairOf(claim) && (denial.outranks(claim) || takesBack(denial, claim));
    }

    /** An occasion was or wasn't; how things stand may be so before and after. */
    private List<Span> without(List<Span> spans, CountedClaim claim, List<Span> gone) {
        if (type.dynamics() == Dynamics.ACCUMULATING) {
            boolean wasNot = gone.stream().anyMatch(span -> span.includes(claim.fromSession()));
            return wasNot ? List.of() : spans;
        }
        List<Span> left = spans;
        for (Span span : gone) {
            left = Span.minus(left, span);
        }
        return left;
    }

    private List<Span> settled(CountedClaim claim) {
        List<Span> taken = new ArrayList<>();
        List<Span> backed = new ArrayList<>();
        for (List<CountedClaim> words : standing.values()) {
            for (CountedClaim word : words) {
                if (!word.outranks(claim)) {
                    continue;
                }
                if (word.isOfThePairOf(claim)) {
                    backed.addAll(of(allowed, word));
                } else if (isElsewhere(word, claim) && since(claim) <= word.fromSession()) {
                    taken.add(Span.from(word.fromSession()));
                }
            }
        }
        for (Span span : backed) {
            taken = new ArrayList<>(Span.minus(taken, span));
        }
        List<Span> left = List.of(claim.span());
        for (Span span : taken) {
            left = Span.minus(left, span);
        }
        return left;
    }

    /** The session in which the account began to say the same without saying otherwise since. */
    private int since(CountedClaim claim) {
        int since = claim.fromSession();
        for (CountedClaim earlier :
                affirmations.subList(0, affirmations.indexOf(claim)).reversed()) {
            if (takesPartIn(earlier, claim)) {
                if (isElsewhere(claim, earlier)) {
                    return since;
                }
                since = earlier.fromSession();
            }
        }
        return since;
    }

    private static boolean takesPartIn(CountedClaim earlier, CountedClaim claim) {
        return earlier.voice() == claim.voice()
                && earlier.isOfTheAccountOf(claim)
                && earlier.isSeenWherever(claim);
    }

    /** What later ones of these leave of a claim. */
    private List<Span> ended(CountedClaim claim, List<CountedClaim> inOrder) {
        int end = Span.FOREVER;
        List<CountedClaim> laterOnes =
                type.isExclusive()
                        ? inOrder.subList(inOrder.indexOf(claim) + 1, inOrder.size())
                        : List.of();
        for (CountedClaim later : laterOnes) {
            if (later.fromSession() >= end) {
                break;
            }
            if (isElsewhere(later, claim) && later.isAsGoodAs(claim)) {
                end = Math.min(end, endBy(later, claim));
            }
        }
        int last = end;
        return of(allowed, claim).stream()
                .map(span -> span.until(last))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private int endBy(CountedClaim later, CountedClaim claim) {
        return of(allowed, later).stream().mapToInt(Span::from).min().stream()
                .map(begin -> Math.max(begin, claim.fromSession() + (later.isStated() ? 0 : 1)))
                .findFirst()
                .orElse(Span.FOREVER);
    }

    /** Whether they can't hold at once, of a type that allows one at a time. */
    boolean isElsewhere(CountedClaim one, CountedClaim other) {
        return (type.functional() && !one.objectId().equals(other.objectId()))
                || (type.inverseFunctional() && !one.subjectId().equals(other.subjectId()));
    }

    private static List<Span> of(Map<String, List<Span>> spans, CountedClaim claim) {
        return spans.getOrDefault(claim.id(), List.of());
    }
}
