package dev.loregraph.network.family;

import dev.loregraph.network.family.KinTie.Way;
import java.util.Optional;

/**
 * How a way through a family has gone so far: up to an ancestor, perhaps across to a sibling of
 * theirs, down again; with one marriage at its start or at its end.
 *
 * @param up generations up to the nearest ancestor of both; a tie between siblings counts as one
 * @param down generations down from there
 * @param goingDown whether there is no way up any more
 * @param marriage where a marriage is on the way
 */
record Descent(int up, int down, boolean goingDown, Marriage marriage) {

    enum Marriage {
        NONE,
        FIRST,
        LAST
    }

    static final Descent START = new Descent(0, 0, false, Marriage.NONE);

    /** Where this leads; nowhere when nobody has a word for it, or it is too far. */
    Optional<Descent> then(Way way, int generations) {
        if (marriage == Marriage.LAST) {
            return Optional.empty();
        }
        int farthest = marriage == Marriage.FIRST ? 1 : generations;
        return step(way).filter(next -> next.up <= farthest && next.down <= farthest);
    }

    private Optional<Descent> step(Way way) {
        return switch (way) {
            case UP ->
                    goingDown
                            ? Optional.empty()
                            : Optional.of(new Descent(up + 1, down, false, marriage));
            case TO_SIBLING ->
                    goingDown
                            ? Optional.empty()
                            : Optional.of(new Descent(up + 1, down + 1, true, marriage));
            case DOWN -> Optional.of(new Descent(up, down + 1, true, marriage));
            case TO_SPOUSE -> married();
        };
    }

    private Optional<Descent> married() {
        if (marriage == Marriage.FIRST) {
            return Optional.empty();
        }
        boolean first = up == 0 && down == 0;
        return Optional.of(
                new Descent(up, down, goingDown, first ? Marriage.FIRST : Marriage.LAST));
    }

    boolean isByBlood() {
        return marriage == Marriage.NONE;
    }

    /** How many generations below; above when it is negative. */
    int generation() {
        return down - up;
    }

    /** Of cousins: how many generations are between the nearer of the two and a sibling. */
    Optional<Integer> degree() {
        return kinship() == Kinship.COUSIN ? Optional.of(Math.min(up, down) - 1) : Optional.empty();
    }

    Kinship kinship() {
        return switch (marriage) {
            case NONE -> byBlood();
            case FIRST -> spouses();
            case LAST -> married(byBlood());
        };
    }

    private Kinship byBlood() {
        if (down == 0) {
            return up == 1 ? Kinship.PARENT : up == 2 ? Kinship.GRANDPARENT : Kinship.ANCESTOR;
        }
        if (up == 0) {
            return down == 1 ? Kinship.CHILD : down == 2 ? Kinship.GRANDCHILD : Kinship.DESCENDANT;
        }
        if (up == 1) {
            return down == 1 ? Kinship.SIBLING : Kinship.NIECE_OR_NEPHEW;
        }
        return down == 1 ? Kinship.AUNT_OR_UNCLE : Kinship.COUSIN;
    }

    private Kinship spouses() {
        if (up == 0 && down == 0) {
            return Kinship.SPOUSE;
        }
        if (down == 0) {
            return Kinship.PARENT_IN_LAW;
        }
        return up == 0 ? Kinship.STEP_CHILD : Kinship.SIBLING_IN_LAW;
    }

    private static Kinship married(Kinship relative) {
        return switch (relative) {
            case PARENT -> Kinship.STEP_PARENT;
            case CHILD -> Kinship.CHILD_IN_LAW;
            case SIBLING -> Kinship.SIBLING_IN_LAW;
            default -> Kinship.RELATIVE_IN_LAW;
        };
    }
}
