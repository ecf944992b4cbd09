package dev.loregraph.campaign.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarController {

    private final Calendars calendars;
    private final CalendarPresets presets;
    private final Campaigns campaigns;
    private final Viewers viewers;

    CalendarController(
            Calendars calendars, CalendarPresets presets, Campaigns campaigns, Viewers viewers) {
        this.calendars = calendars;
        this.presets = presets;
        this.campaigns = campaigns;
        this.viewers = viewers;
    }

    record DeclareCalendar(
            String campaignId,
            int expectedRevision,
            @Nullable String preset,
            @Nullable CalendarInput calendar) {}

    record CalendarInput(
            String name,
            @Nullable String epoch,
            @Nullable String epochBefore,
            List<MonthInput> months,
            List<String> weekdays,
            int firstWeekday) {

        Calendar wanted() {
            List<Month> wanted =
                    IntStream.range(0, months.size())
                            .mapToObj(i -> months.get(i).wanted("months[" + i + "]"))
                            .toList();
            return new Calendar(name, epoch, epochBefore, wanted, weekdays, firstWeekday);
        }
    }

    record MonthInput(
            String name,
            int days,
            boolean intercalary,
            int leapDays,
            List<LeapRuleInput> leapYears) {

        Month wanted(String field) {
            try {
                List<LeapRule> rules =
                        IntStream.range(0, leapYears.size())
                                .mapToObj(i -> leapYears.get(i).wanted("leapYears[" + i + "]"))
                                .toList();
                return new Month(name, days, intercalary, leapDays, rules);
            } catch (Refusal refusal) {
                throw refusal.under(field);
            }
        }
    }

    record LeapRuleInput(int every, int offset, boolean leap) {

        LeapRule wanted(String field) {
            try {
                return new LeapRule(every, offset, leap);
            } catch (Refusal refusal) {
                throw refusal.under(field);
            }
        }
    }

    record CalendarPayload(Campaign campaign, int redated) {}

    @QueryMapping
    List<DeclaredCalendar> calendarPresets() {
        return presets.all().stream().map(one -> new DeclaredCalendar(one, 0)).toList();
    }

    @MutationMapping
    CalendarPayload declareCalendar(@Argument DeclareCalendar input, Viewer viewer) {
        int redated =
                calendars.declare(
                        viewer, input.campaignId(), () -> wanted(input), input.expectedRevision());
        return new CalendarPayload(
                campaigns.byId(viewer, "campaignId", input.campaignId()), redated);
    }

    @BatchMapping
    Map<Campaign, DeclaredCalendar> calendar(List<Campaign> parents, GraphQLContext context) {
        Map<String, DeclaredCalendar> found =
                calendars.ofEach(viewers.in(context), parents.stream().map(Campaign::id).toList());
        Map<Campaign, DeclaredCalendar> calendarOf = new HashMap<>();
        parents.forEach(campaign -> calendarOf.put(campaign, found.get(campaign.id())));
        return calendarOf;
    }

    /** What a text says as a date of this calendar. */
    @SchemaMapping(typeName = "Calendar")
    InWorldTime date(DeclaredCalendar calendar, @Argument String text) {
        String words = requireNonNullElse(Dating.words("text", text), "");
        return new DateFormat(calendar.calendar()).read("text", words);
    }

    @SchemaMapping(typeName = "Calendar")
    int daysInYear(DeclaredCalendar calendar, @Argument int year) {
        if (Math.abs((long) year) > Reckoning.LAST_YEAR) {
            throw Refusal.badInput("year", "is " + year + ": the last is " + Reckoning.LAST_YEAR);
        }
        return new Reckoning(calendar.calendar()).daysIn(year);
    }

    private Calendar wanted(DeclareCalendar input) {
        if (input.preset() != null && input.calendar() == null) {
            return presets.named("preset", input.preset());
        }
        if (input.preset() != null || input.calendar() == null) {
            throw Refusal.badInput("calendar", "give either calendar or preset");
        }
        try {
            return input.calendar().wanted();
        } catch (Refusal refusal) {
            throw refusal.under("calendar");
        }
    }
}
