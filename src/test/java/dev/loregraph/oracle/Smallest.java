package dev.loregraph.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A history that differs, with as few steps as it still takes. */
record Smallest(History history, String difference) {

    /** Leaves out steps as long as there is a difference. */
    static Smallest of(
            History history, String difference, Function<History, Optional<String>> differenceIn) {
        var smallest = new Smallest(history, difference);
        int size = Math.max(1, history.steps().size() / 2);
        while (size > 0) {
            int at = 0;
            while (at < smallest.history().steps().size()) {
                Optional<Smallest> smaller = smallest.without(at, size, differenceIn);
                smallest = smaller.orElse(smallest);
                at += smaller.isPresent() ? 0 : size;
            }
            size /= 2;
        }
        return smallest;
    }

    private Optional<Smallest> without(
            int at, int size, Function<History, Optional<String>> differenceIn) {
        List<Step> steps = new ArrayList<>(history.steps());
        steps.subList(at, Math.min(at + size, steps.size())).clear();
        History fewer = history.with(steps);
        return differenceIn.apply(fewer).map(found -> new Smallest(fewer, found));
    }

    @Override
    public String toString() {
        var text = new StringBuilder("seed " + history.seed() + ", ");
        text.append(history.played()).append(" sessions played\n");
        history.things().forEach(thing -> text.append("  ").append(thing).append('\n'));
        history.steps().forEach(step -> text.append("  ").append(step).append('\n'));
        String readable = difference;
        for (Thing thing : history.things()) {
            readable = readable.replace(thing.id(), thing.name());
        }
        return text + readable;
    }
}
