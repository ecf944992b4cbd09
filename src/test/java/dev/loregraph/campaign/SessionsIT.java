package dev.loregraph.campaign;

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
                        "The Drowned Bell",
                        LocalDate.of(2024, 2, 29),
                        "3rd of Thaw",
                        "They\nmet.");
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
        Refused.by(BAD_REQUEST, "title", () -> new NewSession(1, "a\u0000", null, null, null));
        Refused.by(
                BAD_REQUEST,
                "title",
                () -> new NewSession(1, "x".repeat(10_000), null, null, null));
        Refused.by(BAD_REQUEST, "inWorldDate", () -> new NewSession(1, null, null, "\uD800", null));
        Refused.by(BAD_REQUEST, "summary", () -> new NewSession(1, null, null, null, "\u0000"));
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
