package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class LongJournalIT {

    private final Api api;

    @Autowired
    LongJournalIT(Api api) {
        this.api = api;
    }

    @Test
    void a_journal_of_a_name_over_and_over_writes_little_and_the_same_each_time() {
        String journal = "Rorik Rorik Rorik met Nan Lanyon. ".repeat(10_000);
        ReadSession table = ReadSession.of(api.somebody(), journal);
        JsonNode first = table.run(table.read());
        assertThat(first.path("mentionsLinked").asInt()).isEqualTo(1_000);
        assertThat(first.path("writes").asInt()).isBetween(1_000, 20_000);
        assertThat(table.run(table.read()).path("writes").asInt()).isZero();
    }
}
