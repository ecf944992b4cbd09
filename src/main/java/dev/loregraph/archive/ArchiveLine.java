package dev.loregraph.archive;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.campaign.NewCampaign;
import dev.loregraph.campaign.NewSession;
import dev.loregraph.campaign.SessionDetails;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.NewJournal;
import dev.loregraph.journal.Perspective;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import dev.loregraph.text.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the import format; each checks itself, so that what is at hand can be written. */
sealed interface ArchiveLine {

    /** The same as long as the line says the same. */
    default String fingerprint() {
        return Sha256.of(toString());
    }

    /** Who sees a thing, by the contract's names; AUTHOR is resolved once the author is known. */
    enum Seen {
        PARTY,
        DM,
        AUTHOR;

        Audience by(String authorId) {
            return Audience.named(name(), authorId);
        }
    }

    record OfCampaign(@Nullable String slug, @Nullable String name, @Nullable String summary)
            implements ArchiveLine {

        public OfCampaign {
            required("name", name);
        }

        NewCampaign campaign() {
            return NewCampaign.of(required("name", name), slug, summary).withThisSlug();
        }
    }

    /** A member, and the name of the character that they play. */
    record OfMember(
            @Nullable String username, @Nullable CampaignRole role, @Nullable String character)
            implements ArchiveLine {

        public OfMember {
            required("username", username);
            required("role", role);
        }

        String name() {
            return required("username", username);
        }

        /** The role. */
        CampaignRole part() {
            return required("role", role);
        }
    }

    record OfEntity(
            @Nullable EntityKind kind,
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String summary,
            @Nullable Seen audience)
            implements ArchiveLine {

        public OfEntity {
            required("kind", kind);
            required("name", name);
        }

        /** What the importer creates from it. */
        NewEntity entity(String importerId) {
            return new NewEntity(
                    required("kind", kind),
                    required("name", name),
                    aliases == null ? List.of() : aliases,
                    summary,
                    (audience == null ? Seen.PARTY : audience).by(importerId));
        }

        String key() {
            return key(required("kind", kind), required("name", name));
        }

        /** What an entity is known by in imports. */
        static String key(EntityKind kind, String name) {
            return "ENTITY " + kind + " " + Names.folded(name);
        }
    }

    record OfSession(
            @Nullable Integer number,
            @Nullable String title,
            @Nullable LocalDate playedOn,
            @Nullable String inWorldDate,
            @Nullable String summary,
            @Nullable List<OfJournal> journals)
            implements ArchiveLine {

        public OfSession {
            required("number", number);
            journals = journals == null ? List.of() : List.copyOf(journals);
        }

        String key() {
            return "SESSION " + number;
        }

        /** Of what it says about the session itself; its journals have their own. */
        @Override
        public String fingerprint() {
            return Sha256.of(session().toString());
        }

        Imported asImported(String sessionId, int revision) {
            return new Imported(key(), fingerprint(), sessionId, revision);
        }

        NewSession session() {
            return new NewSession(
                    number, new SessionDetails(title, playedOn, inWorldDate, summary));
        }

        List<OfJournal> entries() {
            return journals == null ? List.of() : journals;
        }

        /** What each journal is known by: its session, its author, and which of theirs it is. */
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (OfJournal journal : entries()) {
                String who =
                        "JOURNAL "
                                + number
                                + " "
                                + journal.perspective()
                                + " "
                                + journal.author()
                                + " ";
                keys.add(who + keys.stream().filter(key -> key.startsWith(who)).count());
            }
            return keys;
        }
    }

    record OfJournal(
            @Nullable Perspective perspective,
            @Nullable String author,
            @Nullable Seen audience,
            @Nullable String body) {

        private static final int LONGEST_BODY = 1_000_000;
        private static final int LONGEST_AUTHOR = 100;

        /** Refuses what can't be written. */
        void check() {
            side();
            writer();
            InputText.body("body", body, LONGEST_BODY);
        }

        Perspective side() {
            return required("perspective", perspective);
        }

        String writer() {
            return InputText.line("author", author, LONGEST_AUTHOR);
        }

        String fingerprint() {
            return Sha256.of(toString());
        }

        Imported asImported(String key, String journalId, int revision) {
            return new Imported(key, fingerprint(), journalId, revision);
        }

        /** As this author writes it. */
        NewJournal journal(String sessionId, String authorId) {
            return new NewJournal(
                    sessionId,
                    side(),
                    InputText.body("body", body, LONGEST_BODY),
                    audience == null ? null : audience.by(authorId));
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.badInput(field, "is missing");
        }
        return value;
    }
}
