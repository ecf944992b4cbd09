package dev.loregraph.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml as docker-compose itself reads it. */
class GatewayTests {

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        JsonNode services = composed().path("services");
        assertThat(services.propertyNames()).contains("gateway", "loregraph", "neo4j");
        for (String name : services.propertyNames()) {
            JsonNode service = services.path(name);
            assertThat(service.has("ports"))
                    .as("%s: ports", name)
                    .isEqualTo(name.equals("gateway"));
            assertThat(service.has("network_mode")).as("%s: network", name).isFalse();
        }
        assertThat(services.at("/gateway/ports").toString()).contains("80", "443");
        assertThat(services.at("/neo4j/networks").toString()).doesNotContain("front", "outside");
        assertThat(services.at("/loregraph/networks").toString()).doesNotContain("outside");
    }

    @Test
    void the_application_believes_the_gateway_alone() {
        JsonNode services = composed().path("services");
        JsonNode environment = services.at("/loregraph/environment");
        assertThat(services.at("/gateway/networks/front/ipv4_address").asString())
                .isNotBlank()
                .isEqualTo(environment.path("LOREGRAPH_WEB_PROXIES").asString());
        assertThat(environment.path("LOREGRAPH_DEMO").asString()).isEqualTo("false");
    }

    @Test
    void certificates_come_by_themselves_and_everything_is_https() {
        JsonNode composed = composed();
        assertThat(composed.at("/services/gateway/command").toString())
                .contains("acme.tlschallenge=true", "acme.email=ops@example.org")
                .doesNotContain("redirections");
        assertThat(composed.at("/networks/inside/internal").asBoolean(false)).isTrue();
        assertThat(composed.at("/networks/front/internal").asBoolean(false)).isTrue();
    }

    @Test
    void only_browsers_are_sent_on_to_https_and_programs_find_nothing_without() throws Exception {
        JsonNode http = yaml(Files.readString(Path.of("gateway/routes.yml"))).path("http");
        for (var router : http.path("routers").properties()) {
            boolean plain = router.getValue().path("entryPoints").toString().contains("\"web\"");
            assertThat(router.getValue().has("tls")).as(router.getKey()).isNotEqualTo(plain);
            if (plain) {
                assertThat(router.getValue().path("rule").asString())
                        .endsWith("&& (Path(`/`) || PathPrefix(`/graphiql`))");
                assertThat(router.getValue().path("middlewares").toString())
                        .isEqualTo("[\"to-https\"]");
            }
        }
        assertThat(http.at("/middlewares/to-https/redirectScheme/scheme").asString())
                .isEqualTo("https");
    }

    private static JsonNode composed() {
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
        return yaml(printed);
    }

    private static JsonNode yaml(String text) {
        Object read = new Yaml().load(text);
        return JsonMapper.shared().valueToTree(read);
    }
}
