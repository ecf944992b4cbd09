package dev.loregraph.access.audit;

import dev.loregraph.access.CurrentAddress;
import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records who reads what others wrote for themselves and the DMs, before they get it. */
@Component
public final class PrivateReads {

    private final AuditTrail trail;

    PrivateReads(AuditTrail trail) {
        this.trail = trail;
    }

    /** Something that is about to be read. */
    public record Text(String campaignId, String journalId, Audience audience) {

        boolean isOpenTo(Viewer viewer) {
            return audience.equals(Audience.author(viewer.userId()))
                    || !audience.name().equals("AUTHOR");
        }
    }

    /** Writes an entry for each campaign with others' private texts among these. */
    public void note(Viewer viewer, List<Text> read) {
        Map<String, List<Text>> byCampaign =
                read.stream()
                        .filter(text -> !text.isOpenTo(viewer))
                        .distinct()
                        .collect(Collectors.groupingBy(Text::campaignId));
        byCampaign.forEach((campaignId, texts) -> trail.append(deed(viewer, campaignId, texts)));
    }

    private static Deed deed(Viewer viewer, String campaignId, List<Text> texts) {
        return new Deed(
                campaignId,
                Actor.of(viewer),
                "readPrivateJournals",
                AuditOutcome.DONE,
                CurrentAddress.known(),
                null,
                texts.stream().map(one -> new AuditObject("journal", one.journalId())).toList(),
                List.of());
    }
}
