package dev.loregraph.archive.intake;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.lines.ArchiveLine;
import dev.loregraph.archive.lines.ArchiveLine.OfCampaign;
import dev.loregraph.archive.lines.ArchiveLine.OfEntity;
import dev.loregraph.archive.lines.ArchiveLine.OfMember;
import dev.loregraph.archive.lines.ArchiveLine.OfType;
import dev.loregraph.archive.lines.SessionLine;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.archive.report.Tally;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.NewCampaign;
import java.util.Optional;

/** One import into one campaign; what it takes was inspected before. */
public final class CampaignImport {

    private final Intake intake;
    private final CharacterImport characters;
    private final MemberImport members;
    private final TypeImport types;
    private final EntityImport entities;
    private final SessionImport sessions;

    private CampaignImport(Intake intake) {
        this.intake = intake;
        this.characters = new CharacterImport(intake);
        this.members = new MemberImport(intake, characters);
        this.types = new TypeImport(intake);
        this.entities = new EntityImport(intake);
        this.sessions = new SessionImport(intake);
    }

    /** Into the campaign with the line's slug if the importer leads it, else into a new one. */
    public static CampaignImport into(
            OfCampaign line, ImportTools tools, Viewer importer, Tally tally) {
        return known(line, tools, importer, tally)
                .orElseGet(() -> begun(line.campaign(), tools, importer, tally));
    }

    /** Into a campaign that is there already, if it is. */
    public static Optional<CampaignImport> known(
            OfCampaign line, ImportTools tools, Viewer importer, Tally tally) {
        Optional<Campaign> there = tools.campaigns().withSlug(importer, line.campaign().slug());
        there.ifPresent(campaign -> importer.mustLead(campaign.id()));
        return there.map(
                campaign -> new CampaignImport(Intake.of(tools, campaign.id(), importer, tally)));
    }

    private static CampaignImport begun(
            NewCampaign wanted, ImportTools tools, Viewer importer, Tally tally) {
        Campaign created = tools.campaigns().create(importer, wanted);
        tally.add(Deed.CAMPAIGN_CREATED);
        Viewer leader = tools.viewers().asOfNow(importer);
        return new CampaignImport(Intake.of(tools, created.id(), leader, tally));
    }

    public String id() {
        return intake.campaignId();
    }

    /** The importer, as the campaign's DM. */
    public Viewer leader() {
        return intake.importer();
    }

    /**
     * Refuses a line that {@link #take} would refuse for what people edited here; writes nothing.
     */
    public void check(ArchiveLine line) {
        switch (line) {
            case OfMember member -> members.check(member);
            case OfType type -> types.check(type);
            case OfEntity entity -> entities.check(entity);
            case SessionLine session -> sessions.check(session);
            case OfCampaign _ -> throw second();
        }
    }

    /** Whether the campaign has the character that a member's line names. */
    public boolean knowsCharacter(OfMember line) {
        return members.knowsCharacter(line);
    }

    public void take(int number, ArchiveLine line) {
        switch (line) {
            case OfMember member -> members.add(number, member);
            case OfType type -> types.take(type);
            case OfEntity entity -> entities.add(number, entity);
            case SessionLine session -> {
                entities.flush();
                sessions.write(session);
            }
            case OfCampaign _ -> throw second();
        }
    }

    public ImportReport finish() {
        entities.flush();
        characters.finish();
        return intake.tally().report(id());
    }

    private static IllegalStateException second() {
        return new IllegalStateException("the inspection lets only one campaign by");
    }
}
