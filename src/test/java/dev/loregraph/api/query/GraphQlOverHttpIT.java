package dev.loregraph.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.NodePackages;
import dev.loregraph.Program;
import dev.loregraph.WholeServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audits of the npm package graphql-http, run by this machine's Node. */
@WholeServerTest
class GraphQlOverHttpIT {

    /** What the specification leaves open, and why it is as it is: see src/docs/api.md. */
    private static final List<String> EXPLAINED =
            List.of("5A70", "LKJ1", "LKJ2", "6C01", "6C02", "D6D5", "6A70");

    private final Api api;

    @Autowired
    GraphQlOverHttpIT(Api api) {
        this.api = api;
    }

    @Test
    void every_audit_passes_or_is_explained() {
        String printed =
                Program.output(
                        "node",
                        NodePackages.installed(),
                        "graphql-http-audit.mjs",
                        api.address("http", "/graphql").toString(),
                        api.as("auditor").token());
        JsonNode audits = JsonMapper.shared().readTree(printed);
        assertThat(audits).hasSizeGreaterThanOrEqualTo(61);
        var open =
                audits.valueStream()
                        .filter(audit -> !audit.path("status").asString().equals("ok"))
                        .map(audit ->
                                Map.of(
                                        audit.path("id").asString(),
                                        audit.path("status").asString()
                                                + ": "
                                                + audit.path("name").asString()
                                                + ": "
                                                + audit.path("reason").asString()))
                        .toList();
        assertThat(open).allMatch(audit -> audit.values().iterator().next().startsWith("notice"));
        assertThat(open.stream().map(audit -> audit.keySet().iterator().next()))
                .as("%s", open)
                .isSubsetOf(EXPLAINED);
    }
}
