package dev.loregraph.campaign.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class ListenerTests {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    private Viewer viewer = as(CampaignRole.PLAYER);
    private final Listener listener = new Listener("c", () -> viewer);

    @Test
    void who_is_slow_hears_what_there_is_place_for_and_then_that_they_missed_something() {
        hearOf(Audience.PARTY, 2 * Listener.MOST_WAITING);
        var slow = new Slow();
        listener.news().subscribe(slow);
        for (int i = 0; i < Listener.MOST_WAITING - 1; i++) {
            assertThat(slow.next()).isEqualTo("APPEARED e" + i);
        }
        assertThat(slow.next()).isEqualTo("MISSED c");
        listener.hear(List.of(Change.of(Thing.ENTITY, "later", Audience.PARTY)), AT);
        assertThat(slow.next()).isEqualTo("CHANGED later");
    }

    @Test
    void what_is_hidden_takes_no_place() {
        hearOf(Audience.DM, 2 * Listener.MOST_WAITING);
        hearOf(Audience.author("another"), 2 * Listener.MOST_WAITING);
        hearOf(Audience.PARTY, 1);
        var slow = new Slow();
        listener.news().subscribe(slow);
        assertThat(slow.next()).isEqualTo("APPEARED e0");
        assertThat(slow.isSilent()).isTrue();
    }

    @Test
    void what_was_visible_when_it_happened_is_not_told_to_who_no_longer_may_see_it() {
        viewer = as(CampaignRole.DM);
        listener.seeAsOfNow();
        hearOf(Audience.DM, 3);
        viewer = as(CampaignRole.PLAYER);
        hearOf(Audience.PARTY, 1);
        var slow = new Slow();
        listener.news().subscribe(slow);
        assertThat(slow.next()).isEqualTo("APPEARED e0");
        assertThat(slow.isSilent()).isTrue();
    }

    @Test
    void who_has_left_is_refused_instead_of_told() {
        hearOf(Audience.PARTY, 1);
        viewer = new Viewer("u", "u", "U", Map.of());
        assertThatThrownBy(() -> listener.news().blockFirst(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.NOT_FOUND));
    }

    @Test
    void the_same_thing_is_told_once_of_each_commit() {
        listener.hear(
                List.of(
                        Change.of(Thing.RELATIONSHIP, "r", Audience.PARTY),
                        Change.of(Thing.RELATIONSHIP, "r", Audience.author("u")),
                        Change.of(Thing.CLAIM, "r", Audience.PARTY)),
                AT);
        var slow = new Slow();
        listener.news().subscribe(slow);
        assertThat(slow.next()).isEqualTo("CHANGED r");
        assertThat(slow.next()).isEqualTo("CHANGED r");
        assertThat(slow.isSilent()).isTrue();
    }

    private void hearOf(Audience audience, int count) {
        listener.hear(
                IntStream.range(0, count)
                        .mapToObj(i -> Change.created(Thing.ENTITY, "e" + i, audience))
                        .toList(),
                AT);
    }

    private static Viewer as(CampaignRole role) {
        return new Viewer("u", "u", "U", Map.of("c", role));
    }

    /** A client that asks for one message after the other. */
    private static final class Slow extends BaseSubscriber<CampaignChange> {

        private final BlockingQueue<CampaignChange> taken = new LinkedBlockingQueue<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(CampaignChange change) {
            taken.add(change);
        }

        String next() {
            request(1);
            CampaignChange change = taken(5_000);
            return change == null ? "nothing" : change.kind() + " " + change.id();
        }

        boolean isSilent() {
            request(1);
            return taken(300) == null;
        }

        private @Nullable CampaignChange taken(long millis) {
            try {
                return taken.poll(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
