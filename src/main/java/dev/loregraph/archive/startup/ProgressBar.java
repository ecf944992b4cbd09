package dev.loregraph.archive.startup;

import dev.loregraph.archive.Progress;
import java.io.PrintStream;

/** Draws how far an import is on a terminal, again only when a per cent is gained. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final String title;
    private final long total;
    private long drawn = -1;

    ProgressBar(PrintStream terminal, String title, long total) {
        this.terminal = terminal;
        this.title = title;
        this.total = Math.max(1, total);
    }

    @Override
    public void reached(long bytes) {
        long percent = Math.min(100, 100 * bytes / total);
        if (percent == drawn) {
            return;
        }
        drawn = percent;
        int full = (int) (WIDTH * percent / 100);
        terminal.printf(
                "\r%s [%s%s] %3d %%", title, "█".repeat(full), "·".repeat(WIDTH - full), percent);
        if (percent == 100) {
            terminal.println();
        }
        terminal.flush();
    }
}
