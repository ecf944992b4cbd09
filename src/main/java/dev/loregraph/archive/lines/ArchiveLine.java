package dev.loregraph.archive.lines;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.campaign.NewCampaign;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.types.NewType;
import dev.loregraph.text.Sha256;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the import format; each checks itself, so that what is at hand can be written. */
public sealed interface ArchiveLine
        permits ArchiveLine.OfCampaign,
                ArchiveLine.OfMember,
                ArchiveLine.OfType,
                ArchiveLine.OfEntity,
                SessionLine {

    /** The same as long as the line says the same. */
    default String fingerprint() {
        return Sha256.of(toString());
    }

    record OfCampaign(@Nullable String slug, @Nullable String name, @Nullable String summary)
            implements ArchiveLine {

        public OfCampaign {
            Field.required("name", name);
        }

        public NewCampaign campaign() {
            return NewCampaign.of(Field.required("name", name), slug, summary).withThisSlug();
        }
    }

    /** A member, and the name of the character that they play. */
    record OfMember(
            @Nullable String username, @Nullable CampaignRole role, @Nullable String character)
            implements ArchiveLine {

        public OfMember {
            Field.required("username", username);
            Field.required("role", role);
        }

        public String name() {
            return Field.required("username", username);
        }

        /** The role. */
        public CampaignRole part() {
            return Field.required("role", role);
        }

        /** The name of their character, on a line that has one. */
        public String player() {
            return Field.required("character", character);
        }
    }

    /** A relationship type that the campaign adds to the catalogue. */
    record OfType(
            @Nullable String name,
            @Nullable String inverse,
            @Nullable Boolean symmetric,
            @Nullable Dynamics dynamics,
            @Nullable Boolean functional,
            @Nullable Boolean inverseFunctional,
            @Nullable List<EntityKind> from,
            @Nullable List<EntityKind> to,
            @Nullable Double baseWeight,
            @Nullable Double sentiment)
            implements ArchiveLine {

        public OfType {
            Field.required("name", name);
            Field.required("from", from);
            Field.required("to", to);
        }

        /** What the importer adds because of it. */
        public NewType wanted() {
            return new NewType(
                    Field.required("name", name),
                    inverse,
                    Boolean.TRUE.equals(symmetric),
                    dynamics == null ? Dynamics.STATE : dynamics,
                    Boolean.TRUE.equals(functional),
                    Boolean.TRUE.equals(inverseFunctional),
                    Field.required("from", from),
                    Field.required("to", to),
                    baseWeight == null ? 1 : baseWeight,
                    sentiment == null ? 0 : sentiment);
        }

        public String key() {
            return key(Field.required("name", name));
        }

        /** What a type is known by in imports. */
        static String key(String name) {
            return "TYPE " + name;
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
            Field.required("kind", kind);
            Field.required("name", name);
        }

        /** What the importer creates from it. */
        public NewEntity entity(String importerId) {
            return new NewEntity(
                    Field.required("kind", kind),
                    Field.required("name", name),
                    aliases == null ? List.of() : aliases,
                    summary,
                    (audience == null ? Seen.PARTY : audience).by(importerId));
        }

        /** What a player's line can call it by; nothing if it isn't a character. */
        Stream<String> charactersNames() {
            if (kind != EntityKind.CHARACTER) {
                return Stream.empty();
            }
            Stream<String> others = aliases == null ? Stream.empty() : aliases.stream();
            return Stream.concat(Stream.of(Field.required("name", name)), others);
        }

        public String key() {
            return key(Field.required("kind", kind), Field.required("name", name));
        }

        /** What an entity is known by in imports. */
        public static String key(EntityKind kind, String name) {
            return "ENTITY " + kind + " " + Names.folded(name);
        }
    }
}
