package dev.loregraph.archive.intake;

import dev.loregraph.access.User;
import dev.loregraph.api.Page;
import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.archive.report.Tally.Deed;
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
 * Says which characters a file's members play. Characters that people gave here stay, whatever the
 * file's first version says.
 */
final class CharacterImport {

    private final Intake intake;
    private final List<Player> players = new ArrayList<>();

    CharacterImport(Intake intake) {
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

    /** Refuses a line that changed where somebody gave another character here. */
    void check(OfMember line, User user) {
        if (line.character() != null) {
            var player = new Player(0, user, line.character());
            characterOf(player).ifPresent(character -> checkCharacter(player, character));
        }
    }

    void add(int number, OfMember line, User user) {
        if (line.character() != null) {
            players.add(new Player(number, user, line.character()));
        }
    }

    /** Whether there is what a line names, or an earlier import of the same line found it. */
    boolean knows(OfMember line, User user) {
        if (line.character() == null) {
            return true;
        }
        var player = new Player(0, user, line.character());
        return isSettled(player) || characterOf(player).isPresent();
    }

    /** Says who plays what, now that all entities are there. */
    void finish() {
        for (Player player : players) {
            try {
                Optional<Entity> character = characterOf(player);
                if (character.isPresent()) {
                    cast(player, character.get());
                } else if (!isSettled(player)) {
                    throw Refusal.notFound("character", "character", player.character());
                }
            } catch (Refusal refusal) {
                intake.tally().bad(player.number(), refusal);
            }
        }
    }

    /** Whether an earlier import did what the line says, whatever became of that here. */
    private boolean isSettled(Player player) {
        Imported before = intake.before(player.key());
        return before != null && before.says(Sha256.of(player.character()));
    }

    private void cast(Player player, Entity character) {
        intake.tools()
                .graph()
                .inTransaction(() -> assigned(player, character))
                .ifPresent(intake.tally()::add);
    }

    private Optional<Deed> assigned(Player player, Entity character) {
        if (isSettled(player)) {
            return Optional.empty();
        }
        Imported before = intake.before(player.key());
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
}
