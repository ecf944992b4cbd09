package dev.loregraph.campaign.calendar;

import static java.util.stream.Collectors.joining;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all dates of a campaign anew, within the caller's transaction. */
@Component
final class Redating {

    private static final int MOST_TOLD = 5;

    private final Command datedThings;
    private final Command redateThings;

    Redating(Graph graph) {
        this.datedThings = graph.command("campaign/dated-things");
        this.redateThings = graph.command("campaign/redate-things");
    }

    /**
     * How many of them mean something else than before. Refuses a calendar that can't read what the
     * one before could; words that weren't read before may stay words.
     */
    int by(Dating dating, String campaignId) {
        List<String> unread = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Thing thing : datedThings.with("campaignId", campaignId).list(Thing::of)) {
            try {
                InWorldTime now = thing.readBy(dating);
                if (!Objects.equals(now, thing.time())) {
                    changed.add(
                            Map.of("id", thing.id(), "properties", InWorldTime.properties(now)));
                }
            } catch (Refusal _) {
                unread.add(thing.words());
            }
        }
        refuseUnread(unread);
        redateThings.with("campaignId", campaignId).with("things", changed).run();
        return changed.size();
    }

    private static void refuseUnread(List<String> unread) {
        if (unread.isEmpty()) {
            return;
        }
        String some =
                unread.stream()
                        .distinct()
                        .limit(MOST_TOLD)
                        .map(Refusal::quoted)
                        .collect(joining(", "));
        throw Refusal.conflict(
                "calendar",
                "can't read %d of the campaign's dates, such as %s: change them first"
                        .formatted(unread.size(), some));
    }

    /** Something that has a date. */
    private record Thing(
            String id, String date, @Nullable String until, @Nullable InWorldTime time) {

        static Thing of(Row row) {
            Row node = row.row("thing");
            return new Thing(
                    node.text("id"),
                    node.text("inWorldDate"),
                    node.maybeText("inWorldUntil").orElse(null),
                    InWorldTime.of(node));
        }

        @Nullable InWorldTime readBy(Dating dating) {
            try {
                return dating.read("inWorldDate", date, "inWorldUntil", until);
            } catch (Refusal refusal) {
                if (time == null || time.precision() != Precision.UNKNOWN) {
                    throw refusal;
                }
                return time;
            }
        }

        String words() {
            return Stream.of(date, until).flatMap(Stream::ofNullable).collect(joining(" – "));
        }
    }
}
