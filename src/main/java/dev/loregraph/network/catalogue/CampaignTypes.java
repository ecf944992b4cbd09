package dev.loregraph.network.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The types of each campaign: the catalogue's and its own. Questions get them without asking the
 * graph: a change that is made through this process is seen at once, one made through another soon.
 */
@Component
public class CampaignTypes {

    private static final int MOST_KEPT = 10_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final RelationshipTypes catalogue;
    private final Command typesOf;
    private final LoadingCache<String, TypeSet> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterAccess(UNUSED)
                    .refreshAfterWrite(LOOK_AGAIN)
                    .build(this::asOfNow);

    CampaignTypes(Graph graph, RelationshipTypes catalogue) {
        this.catalogue = catalogue;
        this.typesOf = graph.command("network/types-of-campaign");
    }

    /** Those that may be used in the campaign. */
    public TypeSet of(String campaignId) {
        return known.get(campaignId);
    }

    /** The names that a client asks for in a campaign, in order; all when it asks for none. */
    public List<String> asked(String campaignId, @Nullable List<String> names) {
        if (names != null && !of(campaignId).names().containsAll(names)) {
            known.invalidate(campaignId);
        }
        return of(campaignId).asked(names);
    }

    /** {@link #of} as the caller's transaction finds it. */
    public TypeSet asOfNow(String campaignId) {
        return with(own(campaignId).stream().filter(own -> !own.retired()));
    }

    /** Those that claims of the campaign may have, in use or not. */
    public TypeSet ever(String campaignId) {
        return with(own(campaignId).stream());
    }

    private TypeSet with(Stream<CampaignType> own) {
        return catalogue.catalogue().with(own.map(CampaignType::type).toList());
    }

    /** The campaign's own, also those that are no longer in use, the oldest first. */
    public List<CampaignType> own(String campaignId) {
        return typesOf.with("campaignId", campaignId).list(row -> CampaignType.of(row.row("type")));
    }

    /** Call it where they are changed, in the transaction that does so. */
    public void forgetWhenCommitted(String campaignId) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known.invalidate(campaignId);
                    }
                });
    }
}
