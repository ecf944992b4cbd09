package dev.loregraph.campaign.sessions;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.graph.Graph;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class SessionsIT {

    private static final SessionDetails BELL =
            new SessionDetails("The Bell", LocalDate.of(2024, 2, 29), "Thaw 3", "They met.");

    private final Sessions sessions;
    private final Table table;

    @Autowired
    SessionsIT(Graph graph, Campaigns campaigns, Sessions sessions) {
        this.sessions = sessions;
        this.table = Table.laid(graph, campaigns);
    }

    @Test
    void sessions_are_numbered_one_after_the_other_from_the_highest() {
        assertThat(create(null).number()).isEqualTo(1);
        assertThat(create(7).number()).isEqualTo(7);
        assertThat(create(null).number()).isEqualTo(8);
        assertThat(create(3).number()).isEqualTo(3);
        assertThat(create(null).number()).isEqualTo(9);
    }

    @Test
    void a_session_keeps_what_was_said_about_it() {
        var wanted =
                new NewSession(
                        4,
                        new SessionDetails(
                                "The Drowned Bell",
                                LocalDate.of(2024, 2, 29),
                                "3rd of Thaw",
                                "They\nmet."));
        Session made = sessions.create(table.alice(), table.id(), wanted);
        Session read = sessions.byId(table.spectator(), "id", made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.title()).isEqualTo("The Drowned Bell");
        assertThat(read.playedOn()).isEqualTo("2024-02-29");
        assertThat(read.inWorldDate()).isEqualTo("3rd of Thaw");
        assertThat(read.summary()).isEqualTo("They\nmet.");
        assertThat(sessions.byNumber(table.bob(), table.id(), 4)).isEqualTo(made);
    }

    @Test
    void a_taken_number_is_a_conflict_and_the_session_stays_as_it_was() {
        Session first = create(5);
        Refused.by(CONFLICT, "number", () -> create(5)).contains("session 5");
        assertThat(sessions.all(table.id())).containsExactly(first);
    }

    @Test
    void concurrent_creators_never_get_one_number_twice() throws Exception {
        int writers = 24;
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> creations =
                    IntStream.range(0, writers)
                            .<Callable<Integer>>mapToObj(_ -> () -> create(null).number())
                            .toList();
            List<Integer> numbers =
                    pool.invokeAll(creations).stream().map(Future::resultNow).toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, writers).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001, Integer.MIN_VALUE})
    void a_number_out_of_range_is_refused(int number) {
        Refused.by(BAD_REQUEST, "number", () -> create(number)).contains(String.valueOf(number));
    }

    @Test
    void text_that_cannot_be_shown_is_refused_by_field() {
        Refused.by(BAD_REQUEST, "title", () -> new SessionDetails("a\u0000", null, null, null));
        Refused.by(
                BAD_REQUEST,
                "title",
                () -> new SessionDetails("x".repeat(10_000), null, null, null));
        Refused.by(
                BAD_REQUEST, "inWorldDate", () -> new SessionDetails(null, null, "\uD800", null));
        Refused.by(BAD_REQUEST, "summary", () -> new SessionDetails(null, null, null, "\u0000"));
    }

    @Test
    void a_session_is_given_other_details_and_counts_its_revisions() {
        Session first = create(1);
        Session second = sessions.update(table.alice(), first.id(), BELL, 1);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.details()).isEqualTo(BELL);
        assertThat(sessions.byId(table.dm(), "id", first.id())).isEqualTo(second);
        assertThat(sessions.update(table.dm(), first.id(), SessionDetails.NONE, 2).title())
                .isNull();
    }

    @Test
    void the_same_details_write_nothing() {
        Session first = create(1);
        Session second = sessions.update(table.dm(), first.id(), BELL, 1);
        assertThat(sessions.update(table.dm(), first.id(), BELL, 2)).isEqualTo(second);
    }

    @Test
    void a_stale_update_is_a_conflict_and_loses_nothing() {
        Session first = create(1);
        Session second = sessions.update(table.dm(), first.id(), BELL, 1);
        Refused.by(
                        CONFLICT,
                        "expectedRevision",
                        () -> sessions.update(table.alice(), first.id(), SessionDetails.NONE, 1))
                .contains("current revision is 2");
        assertThat(sessions.byId(table.dm(), "id", first.id())).isEqualTo(second);
    }

    @Test
    void of_two_updates_at_once_one_is_a_conflict() throws Exception {
        Session session = create(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Session>> updates =
                    IntStream.range(0, 8)
                            .<Callable<Session>>mapToObj(i ->
                                    () ->
                                            sessions.update(
                                                    table.dm(),
                                                    session.id(),
                                                    new SessionDetails("T" + i, null, null, null),
                                                    1))
                            .toList();
            assertThat(pool.invokeAll(updates))
                    .filteredOn(update -> update.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
        assertThat(sessions.byId(table.dm(), "id", session.id()).revision()).isEqualTo(2);
    }

    @Test
    void only_members_who_play_update_sessions() {
        String id = create(1).id();
        Refused.by(FORBIDDEN, null, () -> sessions.update(table.spectator(), id, BELL, 1));
        Refused.by(NOT_FOUND, "sessionId", () -> sessions.update(table.stranger(), id, BELL, 1));
        Refused.by(NOT_FOUND, "sessionId", () -> sessions.update(table.dm(), "no", BELL, 1));
    }

    @Test
    void only_members_who_play_create_sessions() {
        var wanted = NewSession.numbered(1);
        Refused.by(FORBIDDEN, null, () -> sessions.create(table.spectator(), table.id(), wanted));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                () -> sessions.create(table.stranger(), table.id(), wanted));
        Refused.by(
                NOT_FOUND, "campaignId", () -> sessions.create(table.dm(), "no such id", wanted));
        assertThat(sessions.all(table.id())).isEmpty();
    }

    @Test
    void strangers_find_no_session_by_any_way() {
        Session session = create(1);
        Refused.by(NOT_FOUND, "id", () -> sessions.byId(table.stranger(), "id", session.id()));
        Refused.by(
                NOT_FOUND, "sessionId", () -> sessions.byId(table.dm(), "sessionId", "no such id"));
        Refused.by(
                NOT_FOUND, "campaignId", () -> sessions.byNumber(table.stranger(), table.id(), 1));
        Refused.by(NOT_FOUND, "number", () -> sessions.byNumber(table.dm(), table.id(), 2));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                () -> sessions.of(table.stranger(), table.id(), Page.of(1, null)));
        assertThat(sessions.byIds(table.stranger(), List.of(session.id()))).isEmpty();
    }

    @Test
    void a_campaigns_sessions_are_paged_in_the_order_of_play() {
        IntStream.of(3, 1, 2).forEach(this::create);
        Connection<Session> first = sessions.of(table.alice(), table.id(), Page.of(2, null));
        Connection<Session> rest =
                sessions.of(table.alice(), table.id(), Page.of(2, first.pageInfo().endCursor()));
        assertThat(first.nodes()).extracting(Session::number).containsExactly(1, 2);
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(rest.nodes()).extracting(Session::number).containsExactly(3);
        assertThat(rest.pageInfo().hasNextPage()).isFalse();
        assertThat(rest.totalCount()).isEqualTo(3);
    }

    @Test
    void pages_of_several_campaigns_come_together() {
        create(1);
        String elsewhere = table.stranger().roles().keySet().iterator().next();
        var pages = sessions.ofEach(table.alice(), Set.of(table.id(), elsewhere), Page.of(5, null));
        assertThat(pages)
                .hasEntrySatisfying(
                        table.id(),
                        page -> {
                            assertThat(page.nodes()).hasSize(1);
                            assertThat(page.totalCount()).isEqualTo(1);
                        })
                .hasEntrySatisfying(
                        elsewhere,
                        page -> {
                            assertThat(page.nodes()).isEmpty();
                            assertThat(page.totalCount()).isZero();
                        });
    }

    private Session create(@Nullable Integer number) {
        return sessions.create(table.dm(), table.id(), NewSession.numbered(number));
    }
}
