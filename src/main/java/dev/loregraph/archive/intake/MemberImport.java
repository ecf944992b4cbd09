package dev.loregraph.archive.intake;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.User;
import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.campaign.Member;
import dev.loregraph.text.Sha256;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a file's members. Roles that people gave here stay, whatever the file's first version says.
 */
final class MemberImport {

    private final Intake intake;
    private final CharacterImport characters;

    MemberImport(Intake intake, CharacterImport characters) {
        this.intake = intake;
        this.characters = characters;
    }

    /** Refuses a line that changed where somebody gave another role or character here. */
    void check(OfMember line) {
        userOf(line)
                .ifPresent(user -> {
                    checkRole(line, user, roleOf(user));
                    characters.check(line, user);
                });
    }

    /** Whether the character that the line names is there; nobody asks on behalf of strangers. */
    boolean knowsCharacter(OfMember line) {
        return userOf(line).map(user -> characters.knows(line, user)).orElse(true);
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
        characters.add(number, line, user.get());
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
                .memberships()
                .add(intake.importer(), intake.campaignId(), line.name(), line.part());
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

    private Optional<User> userOf(OfMember line) {
        return intake.tools().users().byUsername(line.name());
    }

    private @Nullable CampaignRole roleOf(User user) {
        return intake
                .tools()
                .memberships()
                .ofEach(intake.importer(), List.of(intake.campaignId()))
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
