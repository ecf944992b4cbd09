package dev.loregraph.archive.lines;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.lines.ArchiveLine.OfCampaign;
import dev.loregraph.archive.lines.ArchiveLine.OfEntity;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.archive.lines.ArchiveLine.OfType;
import dev.loregraph.archive.lines.SessionLine.OfJournal;
import dev.loregraph.codex.Names;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.refusal.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Refuses, before anything of it is written, each line after the first that can't be. */
final class Inspection {

    private final Viewer importer;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Integer, OfMember> players = new TreeMap<>();
    private final Set<String> characters = new HashSet<>();

    Inspection(Viewer importer) {
        this.importer = importer;
    }

    void check(int number, ArchiveLine line) {
        switch (line) {
            case OfCampaign _ ->
                    throw Refusal.badInput("type", "is campaign again: a file holds one");
            case OfMember member -> {
                if (member.character() != null) {
                    players.put(number, member);
                }
            }
            case OfType type -> {
                RelationshipType wanted = type.wanted().type();
                refuseSecond(number, OfType.key(wanted.name()), "name");
                if (!wanted.symmetric()) {
                    refuseSecond(number, OfType.key(wanted.inverse()), "inverse");
                }
            }
            case OfEntity entity -> {
                entity.entity(importer.userId());
                refuseSecond(number, entity.key(), "name");
                entity.charactersNames().map(Names::folded).forEach(characters::add);
            }
            case SessionLine session -> {
                session.session();
                checkJournals(session.entries());
                refuseSecond(number, session.key(), "number");
            }
        }
    }

    /** The members, by their lines, whose characters none of the lines so far brought. */
    Map<Integer, OfMember> withoutCharacter() {
        players.values().removeIf(member -> characters.contains(Names.folded(member.player())));
        return players;
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
