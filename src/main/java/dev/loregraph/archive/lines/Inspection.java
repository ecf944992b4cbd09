package dev.loregraph.archive.lines;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.lines.ArchiveLine.OfCampaign;
import dev.loregraph.archive.lines.ArchiveLine.OfEntity;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.archive.lines.SessionLine.OfJournal;
import dev.loregraph.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses, before anything of it is written, each line after the first that can't be. */
final class Inspection {

    private final Viewer importer;
    private final Map<String, Integer> seen = new HashMap<>();

    Inspection(Viewer importer) {
        this.importer = importer;
    }

    void check(int number, ArchiveLine line) {
        switch (line) {
            case OfCampaign _ ->
                    throw Refusal.badInput("type", "is campaign again: a file holds one");
            case OfMember _ -> {
                // all that can be wrong with it was found when it was read
            }
            case OfEntity entity -> {
                entity.entity(importer.userId());
                refuseSecond(number, entity.key(), "name");
            }
            case SessionLine session -> {
                session.session();
                checkJournals(session.entries());
                refuseSecond(number, session.key(), "number");
            }
        }
    }

    private static void checkJournals(List<OfJournal> journals) {
        for (int i = 0; i < journals.size(); i++) {
            try {
                journals.get(i).check();
            } catch (Refusal refusal) {
                throw refusal.under("journals[" + i + "]");
            }
        }
    }

    private void refuseSecond(int number, String key, String field) {
        Integer before = seen.putIfAbsent(key, number);
        if (before != null) {
            throw Refusal.conflict(field, "is that of line " + before + " too");
        }
    }
}
