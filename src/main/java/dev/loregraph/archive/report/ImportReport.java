package dev.loregraph.archive.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param unknownMembers usernames that nobody here has
 * @param badLines the first 50
 * @param touchedSessions ids of the sessions with new or revised journals, in the file's order
 */
public record ImportReport(
        @Nullable String campaignId,
        int campaignsCreated,
        int membersAdded,
        int membersChanged,
        int charactersAssigned,
        List<String> unknownMembers,
        int relationshipTypesCreated,
        int relationshipTypesRevised,
        int relationshipTypesUnchanged,
        int entitiesCreated,
        int entitiesRevised,
        int entitiesUnchanged,
        int sessionsCreated,
        int sessionsRevised,
        int sessionsUnchanged,
        int journalsWritten,
        int journalsRevised,
        int journalsUnchanged,
        int badLineCount,
        List<BadLine> badLines,
        List<String> touchedSessions) {

    public ImportReport {
        unknownMembers = List.copyOf(unknownMembers);
        badLines = List.copyOf(badLines);
        touchedSessions = List.copyOf(touchedSessions);
    }

    /** How many things were created or changed. */
    @JsonIgnore
    public int writes() {
        return campaignsCreated
                + membersAdded
                + membersChanged
                + charactersAssigned
                + relationshipTypesCreated
                + relationshipTypesRevised
                + entitiesCreated
                + entitiesRevised
                + sessionsCreated
                + sessionsRevised
                + journalsWritten
                + journalsRevised;
    }
}
