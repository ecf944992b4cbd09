package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Program;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as docker-compose itself reads it. */
class GatewayTests {

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        Map<String, Map<String, ?>> services = section(composed(), "services");
        assertThat(services).containsKeys("gateway", "loregraph", "neo4j");
        services.forEach((name, service) ->
                assertThat(service.containsKey("ports"))
                        .as("%s publishes ports", name)
                        .isEqualTo(name.equals("gateway")));
        assertThat(services.get("gateway").get("ports").toString()).contains("80", "443");
        assertThat(services.values())
                .noneMatch(service -> "host".equals(service.get("network_mode")));
        assertThat(services.get("neo4j").get("networks").toString())
                .doesNotContain("front", "outside");
        assertThat(services.get("loregraph").get("networks").toString()).doesNotContain("outside");
    }

    @Test
    void the_application_believes_the_gateway_alone() {
        Map<String, Map<String, ?>> services = section(composed(), "services");
        Map<String, ?> environment = section(services.get("loregraph"), "environment");
        assertThat(services.get("gateway").get("networks").toString())
                .contains("ipv4_address=" + environment.get("LOREGRAPH_WEB_PROXIES"));
        assertThat(environment.get("LOREGRAPH_DEMO")).hasToString("false");
    }

    @Test
    void certificates_come_by_themselves_and_everything_is_https() {
        Map<String, Map<String, ?>> services = section(composed(), "services");
        assertThat(services.get("gateway").get("command").toString())
                .contains("acme.tlschallenge=true", "acme.email=ops@example.org", "redirections");
        Map<String, Map<String, ?>> networks = section(composed(), "networks");
        assertThat(networks.get("inside").get("internal")).isEqualTo(true);
        assertThat(networks.get("front").get("internal")).isEqualTo(true);
    }

    private static Map<String, ?> composed() {
        Program.found("docker-compose");
        String printed =
                Program.output(
                        "env",
                        Path.of("").toAbsolutePath(),
                        "NEO4J_PASSWORD=for tests only",
                        "LOREGRAPH_DOMAIN=lore.example.org",
                        "ACME_EMAIL=ops@example.org",
                        "OPERATOR=ops:hash",
                        "docker-compose",
                        "config");
        return new Yaml().load(printed);
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> section(Map<String, ?> parent, String name) {
        return (Map<String, V>) parent.get(name);
    }
}
