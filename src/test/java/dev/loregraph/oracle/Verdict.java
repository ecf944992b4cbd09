package dev.loregraph.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which claims hold in which sessions, by what was known at one time; each asked about each session
 * by itself, after src/docs/decisions/0011-a-persons-word.md.
 */
final class Verdict {

    private final List<Claim> affirmations;
    private final List<Claim> denials;
    private final int end;
    private final Map<Answer, Boolean> known = new HashMap<>();

    private enum About {
        DENIED,
        ALLOWED,
        HOLDS
    }

    private record Answer(About about, String claim, int session) {}

    /**
     * @param claims in order
     * @param end a session after all that is told of: it stands for all that come after it
     */
    Verdict(List<Claim> claims, int end) {
        List<Claim> counted = claims.stream().filter(claim -> !claim.isOfOneEntity()).toList();
        this.affirmations = counted.stream().filter(Claim::affirms).toList();
        this.denials = counted.stream().filter(claim -> !claim.affirms()).toList();
        this.end = end;
    }

    int end() {
        return end;
    }

    List<Claim> affirmations() {
        return affirmations;
    }

    List<Claim> denials() {
        return denials;
    }

    /** Whether an affirmation holds in a session; none of its kind's later ones has ended it. */
    boolean holds(Claim claim, int session) {
        return once(
                About.HOLDS,
                claim,
                session,
                () ->
                        isAllowed(claim, session)
                                && affirmations.stream()
                                        .noneMatch(later -> ends(later, claim, session)));
    }

    /** Whether a denial still says no of a session. */
    boolean denies(Claim denial, int session) {
        return once(
                About.DENIED,
                denial,
                session,
                () ->
                        denial.covers(session)
                                && about(affirmations, denial)
                                        .noneMatch(yes -> lifts(yes, denial, session)));
    }

    private static boolean lifts(Claim affirmation, Claim denial, int session) {
        return (affirmation.outranks(denial) && affirmation.covers(session))
                || (affirmation.revises(denial) && affirmation.session() <= session);
    }

    /** Whether persons leave it be in a session. */
    private boolean isAllowed(Claim claim, int session) {
        return once(
                About.ALLOWED,
                claim,
                session,
                () ->
                        claim.covers(session)
                                && !isDenied(claim, session)
                                && !isSettledOtherwise(claim, session));
    }

    /** An occasion was or was not, whatever session is asked about. */
    private boolean isDenied(Claim claim, int session) {
        int when = claim.type().accumulates() ? claim.session() : session;
        return about(denials, claim)
                .filter(no -> no.outranks(claim) || no.revises(claim))
                .anyMatch(no -> denies(no, when));
    }

    private boolean isSettledOtherwise(Claim claim, int session) {
        List<Claim> words =
                affirmations.stream().filter(word -> word.outranks(claim) && stands(word)).toList();
        return words.stream()
                        .anyMatch(word ->
                                word.rulesOut(claim)
                                        && saidSince(claim) <= word.session()
                                        && word.session() <= session)
                && words.stream()
                        .noneMatch(word ->
                                word.isOfThePairOf(claim)
                                        && word.type().equals(claim.type())
                                        && isAllowed(word, session));
    }

    /** Whether a DM still means it, in some session. */
    private boolean stands(Claim word) {
        return IntStream.rangeClosed(0, end)
                .anyMatch(session ->
                        isAllowed(word, session)
                                && affirmations.stream()
                                        .filter(later -> later.saying().by().leads())
                                        .noneMatch(later -> ends(later, word, session)));
    }

    /** When somebody began to say so, without having said otherwise since. */
    private int saidSince(Claim claim) {
        List<Claim> before =
                affirmations.stream()
                        .filter(claim::isOfTheAccountOf)
                        .filter(earlier -> earlier.circle().surrounds(claim.circle()))
                        .filter(claim::comesAfter)
                        .toList();
        return before.stream()
                .filter(earlier ->
                        earlier.type().equals(claim.type()) && earlier.isOfThePairOf(claim))
                .filter(earlier ->
                        before.stream()
                                .noneMatch(other ->
                                        other.rulesOut(claim) && other.comesAfter(earlier)))
                .mapToInt(Claim::session)
                .reduce(claim.session(), Math::min);
    }

    /** Of a type that has room for one, the later word ends the earlier, for good. */
    private boolean ends(Claim later, Claim claim, int session) {
        return later.rulesOut(claim)
                && later.revises(claim)
                && IntStream.rangeClosed(0, session).anyMatch(at -> isAllowed(later, at));
    }

    private static Stream<Claim> about(List<Claim> claims, Claim claim) {
        return claims.stream()
                .filter(other -> other.type().equals(claim.type()) && other.isOfThePairOf(claim));
    }

    private boolean once(About about, Claim claim, int session, BooleanSupplier work) {
        var key = new Answer(about, claim.id(), session);
        Boolean answer = known.get(key);
        if (answer == null) {
            answer = work.getAsBoolean();
            known.put(key, answer);
        }
        return answer;
    }
}
