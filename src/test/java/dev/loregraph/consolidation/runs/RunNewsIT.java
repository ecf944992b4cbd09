package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.LoregraphApplication;
import dev.loregraph.Refused;
import dev.loregraph.SharedGraph;
import dev.loregraph.WholeServerTest;
import dev.loregraph.Wire;
import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Members;
import dev.loregraph.refusal.Refusal;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class RunNewsIT {

    private final Api api;
    private final RunWorker worker;
    private final Members members;
    private final ReadSession table;

    @Autowired
    RunNewsIT(Api api, RunWorker worker, Members members) {
        this.api = api;
        this.worker = worker;
        this.members = members;
        this.table = ReadSession.of(api.somebody(), ReadSession.BODY);
    }

    @BeforeEach
    void stop_the_worker() {
        worker.stop();
    }

    @AfterEach
    void let_the_worker_run() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void a_run_is_told_of_from_the_queue_to_its_end() throws Exception {
        try (var told = told(table.dm(), table.queued())) {
            assertThat(told.state("")).isEqualTo("QUEUED");
            worker.start();
            String last = "QUEUED";
            for (String next = last; !next.equals("end"); next = told.state(last)) {
                last = next;
            }
            assertThat(last).isEqualTo("SUCCEEDED");
        }
    }

    @Test
    void whoever_is_no_member_any_more_is_told_so_and_nothing_else() throws Exception {
        Api.Member second = api.somebody();
        members.put(table.campaign(), second.id(), CampaignRole.DM);
        try (var told = told(second, table.queued())) {
            assertThat(told.state("")).isEqualTo("QUEUED");
            members.remove(table.campaign(), second.id());
            assertThatItEnds(told);
        }
    }

    @Test
    void who_may_no_longer_see_runs_is_told_as_much_as_a_stranger() throws Exception {
        Api.Member second = api.somebody();
        members.put(table.campaign(), second.id(), CampaignRole.DM);
        try (var told = told(second, table.queued())) {
            assertThat(told.state("")).isEqualTo("QUEUED");
            members.put(table.campaign(), second.id(), CampaignRole.PLAYER);
            assertThatItEnds(told);
        }
    }

    private static void assertThatItEnds(Told told) throws InterruptedException {
        JsonNode end = told.next();
        Refused.by(Refusal.Code.NOT_FOUND, "id", end.at("/errors/0"));
        assertThat(end.has("data") && !end.path("data").isNull()).isFalse();
        assertThat(told.state("")).isEqualTo("end");
    }

    @Test
    void an_outage_of_the_database_is_a_silence_and_not_the_end() throws Exception {
        String run = table.queued();
        try (var wire = new Wire(SharedGraph.uri().getPort());
                var other = serverBehind(wire);
                var told = Told.of(api.client(), graphQlOf(other), table.dm().token(), run)) {
            assertThat(told.state("")).isEqualTo("QUEUED");
            wire.cut();
            worker.start();
            assertThat(table.ended(run).path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(told.isSilentFor(2_500)).isTrue();
            wire.mend();
            assertThat(told.state("")).isEqualTo("SUCCEEDED");
            assertThat(told.state("SUCCEEDED")).isEqualTo("end");
        }
    }

    private Told told(Api.Member member, String run) throws Exception {
        return Told.of(api.client(), api.address("http", "/graphql"), member.token(), run);
    }

    private static ConfigurableApplicationContext serverBehind(Wire wire) {
        return new SpringApplicationBuilder(LoregraphApplication.class)
                .run(
                        "--server.port=0",
                        "--loregraph.demo=false",
                        "--loregraph.data-dir=target/test-data",
                        "--loregraph.consolidation.workers=0",
                        "--spring.neo4j.uri=bolt://127.0.0.1:" + wire.port());
    }

    private static URI graphQlOf(ConfigurableApplicationContext server) {
        return URI.create(
                "http://127.0.0.1:%s/graphql"
                        .formatted(server.getEnvironment().getProperty("local.server.port")));
    }
}
