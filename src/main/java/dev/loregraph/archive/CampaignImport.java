package dev.loregraph.archive;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Page;
import dev.loregraph.archive.ArchiveLine.OfCampaign;
import dev.loregraph.archive.ArchiveLine.OfEntity;
import dev.loregraph.archive.ArchiveLine.OfMember;
import dev.loregraph.archive.ArchiveLine.OfSession;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.archive.Tally.Deed;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.NewCampaign;
import dev.loregraph.codex.EntityKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One import into one campaign; what it takes was inspected before. */
final class CampaignImport {

    private final ImportTools tools;
    private final Campaign campaign;
    private final Viewer importer;
    private final Tally tally;
    private final EntityImport entities;
    private final SessionImport sessions;
    private final Map<String, String> characters = new LinkedHashMap<>();

    private CampaignImport(ImportTools tools, Campaign campaign, Viewer importer, Tally tally) {
        Map<String, Imported> known = tools.lines().of(campaign.id());
        this.tools = tools;
        this.campaign = campaign;
        this.importer = importer;
        this.tally = tally;
        this.entities = new EntityImport(tools, campaign.id(), importer, known, tally);
        this.sessions = new SessionImport(tools, campaign.id(), importer, known, tally);
    }

    /** Into the campaign with the line's slug if the importer leads it, else into a new one. */
    static CampaignImport into(OfCampaign line, ImportTools tools, Viewer importer, Tally tally) {
        NewCampaign wanted = line.campaign();
        Optional<Campaign> there = tools.campaigns().withSlug(importer, wanted.slug());
        if (there.isPresent()) {
            importer.mustLead(there.get().id());
            return new CampaignImport(tools, there.get(), importer, tally);
        }
        Campaign created = tools.campaigns().create(importer, wanted);
        tally.add(Deed.CAMPAIGN_CREATED);
        return new CampaignImport(tools, created, withNewRole(tools, importer), tally);
    }

    String id() {
        return campaign.id();
    }

    /** The importer, as the campaign's DM. */
    Viewer leader() {
        return importer;
    }

    void take(ArchiveLine line, int number) {
        switch (line) {
            case OfMember member -> join(member);
            case OfEntity entity -> entities.add(number, entity);
            case OfSession session -> {
                entities.flush();
                sessions.write(session);
            }
            case OfCampaign _ -> throw new IllegalStateException("the inspection lets only one by");
        }
    }

    ImportReport finish() {
        entities.flush();
        characters.forEach(this::assign);
        ImportReport report = tally.report(campaign.id());
        if (report.writes() > 0) {
            var told = new CampaignImported(campaign.id(), report.touchedSessions());
            tools.graph().inTransaction(() -> tools.news().publishEvent(told));
        }
        return report;
    }

    /** Adds who isn't a member yet; what members are in the campaign already stays as it is. */
    private void join(OfMember line) {
        Optional<User> user = tools.users().byUsername(line.name());
        if (user.isEmpty()) {
            tally.unknownMember(line.name());
        } else if (roleOf(user.get()).isEmpty()) {
            tools.campaigns().addMember(importer, campaign.id(), line.name(), line.part());
            tally.add(Deed.MEMBER_ADDED);
        }
        if (user.isPresent() && line.character() != null) {
            characters.put(line.name(), line.character());
        }
    }

    /** Entities come after members in a file, so this waits for its end. */
    private void assign(String username, String character) {
        Page first = Page.of(null, null);
        tools
                .entities()
                .named(importer, campaign.id(), Set.of(EntityKind.CHARACTER), character, first)
                .nodes()
                .stream()
                .findFirst()
                .ifPresent(found ->
                        tools.characters().assign(importer, campaign.id(), username, found.id()));
    }

    private Optional<CampaignRole> roleOf(User user) {
        return tools.viewers().byUserId(user.id()).flatMap(viewer -> viewer.roleIn(campaign.id()));
    }

    private static Viewer withNewRole(ImportTools tools, Viewer importer) {
        return tools.viewers().asOfNow(importer);
    }
}
