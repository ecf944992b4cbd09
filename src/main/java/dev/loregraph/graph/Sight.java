package dev.loregraph.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one asker may see: everything in the campaigns they lead; in those they have joined, what
 * the party sees and what they wrote for themselves. Statements receive it as {@code $sight}.
 *
 * @param led ids of the campaigns whose DM the asker is
 * @param joined ids of the campaigns the asker is otherwise a member of
 * @param audiences the audiences open to the asker in joined campaigns
 */
public record Sight(Set<String> led, Set<String> joined, Set<Audience> audiences) {

    public Sight {
        led = Set.copyOf(led);
        joined = Set.copyOf(joined);
        audiences = Set.copyOf(audiences);
    }

    /** Whether a thing of this campaign and audience is within sight. */
    public boolean includes(String campaignId, Audience audience) {
        return led.contains(campaignId)
                || (joined.contains(campaignId) && audiences.contains(audience));
    }

    Map<String, Object> asParameter() {
        return Map.of(
                "led", sorted(led.stream()),
                "joined", sorted(joined.stream()),
                "audiences", sorted(audiences.stream().map(Audience::key)));
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }
}
