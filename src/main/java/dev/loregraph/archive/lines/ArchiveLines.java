package dev.loregraph.archive.lines;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.lines.ArchiveLine.OfCampaign;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongConsumer;

/** A file's lines in their order, each checked before it is handed on. */
public final class ArchiveLines implements AutoCloseable {

    private final LineReader lines;
    private final Inspection inspection;

    public ArchiveLines(InputStream content, Viewer importer) {
        this.lines = new LineReader(content);
        this.inspection = new Inspection(importer);
    }

    /** Hears of one line, by its number from 1. */
    @FunctionalInterface
    public interface Hearer<T> {

        void hear(int number, T what);
    }

    /** The campaign's own; refuses a file that begins with another. */
    public OfCampaign first() throws IOException {
        try {
            if (lines.advance()
                    && ArchiveFormat.read(lines.text()) instanceof OfCampaign campaign) {
                campaign.campaign();
                return campaign;
            }
        } catch (Refusal refusal) {
            throw refusal.under("line 1");
        }
        throw Refusal.badInput("line 1", "is not the campaign's: that one comes first");
    }

    /**
     * Hands on the lines that are left.
     *
     * @param taker may refuse a line as well
     * @param bad hears of the lines that were refused
     * @param reached hears after each line how many bytes were read so far
     */
    public void eachFurther(Hearer<ArchiveLine> taker, Hearer<Refusal> bad, LongConsumer reached)
            throws IOException {
        while (lines.advance()) {
            try {
                hand(taker);
            } catch (Refusal refusal) {
                bad.hear(lines.number(), refusal);
            }
            reached.accept(lines.bytes());
        }
    }

    /** The members, by their lines, whose characters none of the lines handed on brought. */
    public Map<Integer, OfMember> withoutCharacter() {
        return inspection.withoutCharacter();
    }

    private void hand(Hearer<ArchiveLine> taker) {
        String text = lines.text();
        if (!text.isEmpty()) {
            ArchiveLine line = ArchiveFormat.read(text);
            inspection.check(lines.number(), line);
            taker.hear(lines.number(), line);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
