package dev.loregraph.campaign.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The calendars of campaigns. */
@Component
public final class Calendars {

    private final Graph graph;
    private final Ids ids;
    private final Redating redating;
    private final ApplicationEventPublisher news;
    private final Command lockCalendar;
    private final Command writeCalendar;
    private final Question calendarsOfCampaigns;

    Calendars(Graph graph, Ids ids, Redating redating, ApplicationEventPublisher news) {
        this.graph = graph;
        this.ids = ids;
        this.redating = redating;
        this.news = news;
        this.lockCalendar = graph.command("campaign/lock-calendar");
        this.writeCalendar = graph.command("campaign/write-calendar");
        this.calendarsOfCampaigns = graph.question("campaign/calendars-of-campaigns");
    }

    /**
     * How to understand dates that are about to be written, within the caller's transaction: until
     * it ends, the campaign's calendar stays as it is.
     */
    public Dating dating(String campaignId) {
        return new Dating(locked(campaignId).map(DeclaredCalendar::calendar).orElse(null));
    }

    /** A date that somebody asks about; refuses what is no date of the campaign's calendar. */
    public @Nullable InWorldTime read(
            Viewer viewer, String campaignId, String field, @Nullable String words) {
        String date = Dating.words(field, words);
        if (date == null) {
            return null;
        }
        DeclaredCalendar declared = ofEach(viewer, List.of(campaignId)).get(campaignId);
        InWorldTime time =
                new Dating(declared == null ? null : declared.calendar()).read(field, date);
        if (time == null || time.firstDay() == null) {
            throw Refusal.badInput(field, "is no date of a calendar of the campaign's");
        }
        return time;
    }

    /** The calendars of those campaigns that have one, by campaign id. */
    Map<String, DeclaredCalendar> ofEach(Viewer viewer, Collection<String> campaignIds) {
        return calendarsOfCampaigns
                .within(viewer.sight())
                .with("campaignIds", campaignIds)
                .list(row ->
                        Map.entry(
                                row.row("calendar").text("campaignId"),
                                DeclaredCalendar.of(row.row("calendar"))))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Gives a campaign this calendar, by which all its dates are read anew; refused, with nothing
     * written, when it can't read one that was read before.
     *
     * @param wanted refuses what is no calendar
     * @param expectedRevision 0 when the campaign has no calendar
     * @return how many dates mean something else now
     */
    int declare(Viewer viewer, String campaignId, Supplier<Calendar> wanted, int expectedRevision) {
        viewer.mustLead(campaignId);
        Calendar calendar = wanted.get();
        return graph.inTransaction(() -> declared(campaignId, calendar, expectedRevision));
    }

    private int declared(String campaignId, Calendar calendar, int expectedRevision) {
        Optional<DeclaredCalendar> before = locked(campaignId);
        int revision = before.map(DeclaredCalendar::revision).orElse(0);
        if (revision != expectedRevision) {
            throw Refusal.stale(expectedRevision, revision);
        }
        if (before.isPresent() && before.get().calendar().equals(calendar)) {
            return 0;
        }
        int redated = redating.by(new Dating(calendar), campaignId);
        writeCalendar
                .with("campaignId", campaignId)
                .with("id", ids.next())
                .with("declaration", DeclaredCalendar.declaration(calendar))
                .with("revision", revision + 1)
                .run();
        news.publishEvent(
                new CampaignChanged(
                        campaignId, Change.of(Thing.CAMPAIGN, campaignId, Audience.PARTY)));
        return redated;
    }

    private Optional<DeclaredCalendar> locked(String campaignId) {
        return lockCalendar
                .with("campaignId", campaignId)
                .first(row -> row.maybeRow("calendar").map(DeclaredCalendar::of))
                .orElseThrow(() -> Refusal.notFound("campaignId", "campaign", campaignId));
    }
}
