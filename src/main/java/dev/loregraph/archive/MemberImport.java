package dev.loregraph.archive;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.User;
import dev.loregraph.api.Page;
import dev.loregraph.archive.ArchiveLine.OfMember;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.archive.Tally.Deed;
import dev.loregraph.campaign.Member;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds a file's members and says which characters they play. Roles and characters that people gave
 * here stay, whatever the file's first version says.
 */
final class MemberImport {

    private final Intake intake;
    private final List<Player> players = new ArrayList<>();

    MemberImport(Intake intake) {
        this.intake = intake;
    }

    /** Who plays what, by a line; characters come after members in a file, so this waits. */
    private record Player(int number, User user, String character) {

        String key() {
            return "PLAYS " + user.id();
        }

        Imported asImported(String characterId) {
            return new Imported(key(), Sha256.of(character), characterId, Imported.NOT_OURS);
        }
    }

    /** Refuses a line that changed where somebody gave another role or character here. */
    void check(OfMember line) {
        userOf(line)
                .ifPresent(user -> {
                    checkRole(line, user, roleOf(user));
                    if (line.character() != null) {
                        var player = new Player(0, user, line.character());
                        characterOf(player)
                                .ifPresent(character -> checkCharacter(player, character));
                    }
                });
    }

    void add(int number, OfMember line) {
        Optional<User> user = userOf(line);
        if (user.isEmpty()) {
            intake.tally().unknownMember(line.name());
            return;
        }
        intake.tools()
                .graph()
                .inTransaction(() -> join(line, user.get()))
                .ifPresent(intake.tally()::add);
        if (line.character() != null) {
            players.add(new Player(number, user.get(), line.character()));
        }
    }

    /** Says who plays what, now that all entities are there. */
    void finish() {
        for (Player player : players) {
            try {
                characterOf(player).ifPresent(character -> cast(player, character));
            } catch (Refusal refusal) {
                intake.tally().bad(player.number(), refusal);
            }
        }
    }

    private Optional<Deed> join(OfMember line, User user) {
        Imported before = intake.before(key(user));
        CampaignRole role = roleOf(user);
        if (before != null && before.says(Sha256.of(line.part().name()))) {
            return Optional.empty();
        }
        checkRole(line, user, role);
        String sha256 = Sha256.of(line.part().name());
        intake.keep(List.of(new Imported(key(user), sha256, user.id(), Imported.NOT_OURS)));
        if (role == line.part() || (role != null && before == null)) {
            return Optional.empty();
        }
        intake.tools()
                .campaigns()
                .addMember(intake.importer(), intake.campaignId(), line.name(), line.part());
        return Optional.of(role == null ? Deed.MEMBER_ADDED : Deed.MEMBER_CHANGED);
    }

    private void checkRole(OfMember line, User user, @Nullable CampaignRole role) {
        Imported before = intake.before(key(user));
        boolean changed = before != null && !before.says(Sha256.of(line.part().name()));
        boolean edited = before != null && (role == null || !before.says(Sha256.of(role.name())));
        if (changed && edited) {
            new Comparison().of("role", role, line.part()).refuseDifferences();
        }
    }

    private void cast(Player player, Entity character) {
        intake.tools()
                .graph()
                .inTransaction(() -> assigned(player, character))
                .ifPresent(intake.tally()::add);
    }

    private Optional<Deed> assigned(Player player, Entity character) {
        Imported before = intake.before(player.key());
        if (before != null && before.says(Sha256.of(player.character()))) {
            return Optional.empty();
        }
        checkCharacter(player, character);
        intake.keep(List.of(player.asImported(character.id())));
        String played = playedBy(player.user());
        if (character.id().equals(played) || (played != null && before == null)) {
            return Optional.empty();
        }
        intake.tools()
                .characters()
                .assign(
                        intake.importer(),
                        intake.campaignId(),
                        player.user().username(),
                        character.id());
        return Optional.of(Deed.CHARACTER_ASSIGNED);
    }

    private void checkCharacter(Player player, Entity wanted) {
        Imported before = intake.before(player.key());
        String played = playedBy(player.user());
        if (before != null
                && !before.says(Sha256.of(player.character()))
                && !before.targetId().equals(played)
                && !wanted.id().equals(played)) {
            new Comparison().of("character", nameOf(played), wanted.name()).refuseDifferences();
        }
    }

    private @Nullable String nameOf(@Nullable String entityId) {
        return entityId == null
                ? null
                : intake.tools().entities().byId(intake.importer(), "character", entityId).name();
    }

    private @Nullable String playedBy(User user) {
        return intake.tools().characters().of(intake.campaignId()).get(user.id());
    }

    private Optional<Entity> characterOf(Player player) {
        Set<EntityKind> characters = Set.of(EntityKind.CHARACTER);
        return intake
                .tools()
                .entities()
                .named(
                        intake.importer(),
                        intake.campaignId(),
                        characters,
                        player.character(),
                        Page.of(1, null))
                .nodes()
                .stream()
                .findFirst();
    }

    private Optional<User> userOf(OfMember line) {
        return intake.tools().users().byUsername(line.name());
    }

    private @Nullable CampaignRole roleOf(User user) {
        return intake
                .tools()
                .campaigns()
                .membersOfEach(intake.importer(), List.of(intake.campaignId()))
                .getOrDefault(intake.campaignId(), List.of())
                .stream()
                .filter(member -> member.userId().equals(user.id()))
                .map(Member::role)
                .findFirst()
                .orElse(null);
    }

    private static String key(User user) {
        return "MEMBER " + user.id();
    }
}
