package dev.loregraph.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loregraph.MovableClock;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.audit.AuditFault.Kind;
import dev.loregraph.graph.Graph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Tampering past the server, through Cypher, as who runs the database could. */
@WholeServerTest
class AuditCheckIT {

    private static final Duration KEEP = Duration.ofDays(30);
    private static final Instant START = Instant.parse("2020-01-01T12:00:00Z");

    private final Graph graph;
    private final Driver driver;
    private final AuditSeal seal;
    private final AuditCheck check;
    private final MovableClock clock = new MovableClock(START);
    private final AuditTrail trail;
    private final String chain = UUID.randomUUID().toString();

    @Autowired
    AuditCheckIT(Graph graph, Driver driver, AuditSeal seal, AuditCheck check) {
        this.graph = graph;
        this.driver = driver;
        this.seal = seal;
        this.check = check;
        this.trail = new AuditTrail(graph, seal, clock);
    }

    @Test
    void a_chain_that_nobody_touched_holds() {
        assertThat(check.verify(chain).intact()).isTrue();
        append(2500);
        AuditVerification found = check.verify(chain);
        assertThat(found.fault()).isNull();
        assertThat(found.entries()).isEqualTo(2500);
        assertThat(found.lastNumber()).isEqualTo(2500);
        assertThat(found.lastHash()).hasSize(64);
    }

    @ParameterizedTest(name = "{2} at {3} after {0} = {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "at, datetime('2019-01-01T00:00:00Z'), CHANGED, 5",
                "actorId, 'somebody else', CHANGED, 5",
                "actorName, null, CHANGED, 5",
                "inPerson, false, CHANGED, 5",
                "address, '10.0.0.1', CHANGED, 5",
                "action, 'readNothing', CHANGED, 5",
                "outcome, 'REFUSED', CHANGED, 5",
                "code, 'CONFLICT', CHANGED, 5",
                "objects, [], CHANGED, 5",
                "details, ['role=DM'], CHANGED, 5",
                "previousHash, 'ffff', CHANGED, 5",
                "hash, 'ffff', CHANGED, 5",
                "number, 105, MISSING, 5",
                "chain, 'another', MISSING, 5",
            })
    void whatever_is_changed_in_an_entry_is_found(
            String property, String value, Kind kind, int number) {
        append(10);
        run("MATCH (e:AuditEntry {chain: $chain, number: 5}) SET e." + property + " = " + value);
        boolean isPastTheEnd = property.equals("number");
        assertThat(check.verify(chain).fault())
                .isEqualTo(
                        isPastTheEnd
                                ? new AuditFault(Kind.HEAD_CHANGED, 10)
                                : new AuditFault(kind, number));
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"1, MISSING, 1", "5, MISSING, 5", "10, MISSING, 10"})
    void an_entry_that_is_taken_out_is_found(int number, Kind kind, int where) {
        append(10);
        run("MATCH (e:AuditEntry {chain: $chain, number: " + number + "}) DELETE e");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(kind, where));
    }

    @Test
    void entries_that_changed_places_are_found() {
        append(10);
        run(
                "MATCH (a:AuditEntry {chain: $chain, number: 4}), (b:AuditEntry {chain: $chain, number: 5})"
                        + " SET a.number = 1000 SET b.number = 4 SET a.number = 5");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.CHANGED, 4));
    }

    @Test
    void an_entry_that_was_written_anew_with_its_hash_is_found_by_the_next() {
        append(10);
        AuditEntry other = AuditEntry.of(deed("innocent"), 5, START, hashOf(4));
        write(other);
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.NOT_FOLLOWING, 6));
    }

    @Test
    void a_whole_end_that_was_written_anew_is_found_by_the_seal() {
        append(5);
        String before = hashOf(3);
        for (int number = 4; number <= 5; number++) {
            AuditEntry other = AuditEntry.of(deed("innocent"), number, START, before);
            write(other);
            before = other.hash();
        }
        run("MATCH (c:AuditChain {id: $chain}) SET c.headHash = '" + before + "'");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.HEAD_CHANGED, 5));
    }

    @Test
    void an_end_that_was_cut_off_is_found() {
        append(5);
        run(
                "MATCH (e:AuditEntry {chain: $chain, number: 5}), (l:AuditEntry {chain: $chain, number: 4}),"
                        + " (c:AuditChain {id: $chain}) SET c.headNumber = 4, c.headHash = l.hash DELETE e");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.HEAD_CHANGED, 4));
        run("MATCH (c:AuditChain {id: $chain}) DELETE c");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.HEAD_CHANGED, 4));
    }

    @Test
    void a_beginning_that_was_cut_off_is_found() {
        append(5);
        run(
                "MATCH (e:AuditEntry {chain: $chain, number: 1}), (c:AuditChain {id: $chain})"
                        + " SET c.anchorNumber = 1, c.anchorHash = e.hash DELETE e");
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.ANCHOR_CHANGED, 1));
    }

    @Test
    void old_entries_go_in_stretches_and_the_rest_still_holds() {
        append(2500);
        clock.pass(Duration.ofDays(20));
        append(10);
        clock.pass(Duration.ofDays(20));
        retention(KEEP).dropOld();
        AuditVerification found = check.verify(chain);
        assertThat(found.fault()).isNull();
        assertThat(found.keptAfter()).isEqualTo(2500);
        // the 10 that are young enough, and one for each of three stretches
        assertThat(found.entries()).isEqualTo(13);
        assertThat(found.lastNumber()).isEqualTo(2513);
        append(1);
        assertThat(check.verify(chain).fault()).isNull();

        retention(KEEP).dropOld();
        assertThat(check.verify(chain).keptAfter()).isEqualTo(2500);
    }

    @Test
    void without_the_setting_all_entries_stay() {
        append(5);
        clock.pass(Duration.ofDays(4000));
        retention(null).dropOld();
        assertThat(check.verify(chain).entries()).isEqualTo(5);
    }

    @Test
    void a_stretch_that_was_tampered_with_is_not_dropped() {
        append(5);
        run("MATCH (e:AuditEntry {chain: $chain, number: 3}) SET e.action = 'nothing'");
        clock.pass(Duration.ofDays(40));
        retention(KEEP).dropOld();
        assertThat(check.verify(chain).keptAfter()).isZero();
        assertThat(check.verify(chain).fault()).isEqualTo(new AuditFault(Kind.CHANGED, 3));
    }

    @Test
    void a_retention_of_less_than_a_day_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditSettings(Duration.ofHours(1)))
                .withMessageContaining("PT1H");
    }

    private AuditRetention retention(@Nullable Duration keep) {
        return new AuditRetention(graph, trail, check, seal, new AuditSettings(keep), clock);
    }

    private void append(int count) {
        graph.inTransaction(
                () -> IntStream.range(0, count).forEach(_ -> trail.append(deed("deed"))));
    }

    private Deed deed(String action) {
        return new Deed(
                chain,
                new Actor("an-id", "a-name", true),
                action,
                AuditOutcome.DONE,
                "192.0.2.1",
                null,
                List.of(new AuditObject("entity", UUID.randomUUID().toString())),
                List.of("kind=NPC"));
    }

    private void write(AuditEntry entry) {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (e:AuditEntry {chain: $chain, number: $number})"
                                    + " SET e.action = $action, e.objects = $objects, e.at = datetime($at),"
                                    + " e.previousHash = $previousHash, e.hash = $hash",
                            Map.of(
                                    "chain", chain,
                                    "number", entry.number(),
                                    "action", entry.action(),
                                    "objects",
                                            entry.objects().stream()
                                                    .map(AuditObject::stored)
                                                    .toList(),
                                    "at", entry.at().toString(),
                                    "previousHash", entry.previousHash(),
                                    "hash", entry.hash()))
                    .consume();
        }
    }

    private String hashOf(int number) {
        try (var session = driver.session()) {
            return Objects.requireNonNull(
                    session.run(
                                    "MATCH (e:AuditEntry {chain: $chain, number: $number}) RETURN e.hash",
                                    Map.of("chain", chain, "number", number))
                            .single()
                            .get(0)
                            .asString());
        }
    }

    private void run(String cypher) {
        try (var session = driver.session()) {
            session.run(cypher, Map.of("chain", chain)).consume();
        }
    }
}
