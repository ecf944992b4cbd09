package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;

/**
 * Which years are leap years, or are none after all.
 *
 * @param every how many years apart they are
 * @param offset what remains of such a year's number, divided by {@code every}
 * @param leap whether these years are leap years; of several rules that fit a year, the last counts
 */
record LeapRule(int every, int offset, boolean leap) {

    private static final int LONGEST = 10_000;

    LeapRule {
        if (every < 1 || every > LONGEST) {
            throw Refusal.badInput("every", "is " + every + ": give 1 to " + LONGEST);
        }
        if (offset < 0 || offset >= every) {
            throw Refusal.badInput(
                    "offset", "is " + offset + ": give 0 or more, and less than every");
        }
    }

    boolean fits(int year) {
        return Math.floorMod(year, every) == offset;
    }
}
