package dev.loregraph.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Administrators;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal.Code;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class AccountsIT {

    private static final String BECOME =
            "mutation ($input: BecomeFirstAdministratorInput!) { becomeFirstAdministrator(input: $input) { viewer { platformRole } } }";
    private static final String ROLE =
            "mutation ($input: ChangePlatformRoleInput!) { changePlatformRole(input: $input) { account { platformRole } } }";
    private static final String SERVICE =
            "mutation ($input: CreateServiceAccountInput!) { createServiceAccount(input: $input) { account { username platformRole } } }";
    private static final String END_SIGN_INS =
            "mutation ($input: EndSignInsOfAccountInput!) { endSignInsOfAccount(input: $input) { ended } }";
    private static final String CLOSE =
            "mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { account { username } } }";
    private static final String ROTATE = "mutation { rotateSigningKeys(input: {}) { keyIds } }";

    private final Api api;
    private final Graph graph;
    private final Accounts accounts;
    private final FirstAdministrator firstAdministrator;
    private final KeyFolder folder;

    @Autowired
    AccountsIT(
            Api api,
            Graph graph,
            Accounts accounts,
            FirstAdministrator firstAdministrator,
            KeyFolder folder) {
        this.api = api;
        this.graph = graph;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.folder = folder;
    }

    @Test
    void the_first_administrator_reads_the_code_in_the_data_folder_once() {
        graph.command("test/no-administrators").with("x", 1).run();
        firstAdministrator.layDownCode();
        String code = folder.text(FirstAdministrator.FILE).orElseThrow();
        Api.Member first = api.somebody();
        Refused.by(Code.FORBIDDEN, null, first.refusal(BECOME, input("code", "guess")));
        assertThat(first.query(BECOME, input("code", code)).findValue("platformRole").asString())
                .isEqualTo("ADMIN");
        assertThat(folder.text(FirstAdministrator.FILE)).isEmpty();
        Refused.by(Code.FORBIDDEN, null, api.somebody().refusal(BECOME, input("code", code)));
        firstAdministrator.layDownCode();
        assertThat(folder.text(FirstAdministrator.FILE)).isEmpty();
    }

    @Test
    void a_code_that_is_left_over_makes_no_second_administrator() {
        administrator();
        folder.delete(FirstAdministrator.FILE);
        folder.keep(FirstAdministrator.FILE, "left-over");
        Refused.by(
                Code.FORBIDDEN, null, api.somebody().refusal(BECOME, input("code", "left-over")));
        assertThat(folder.text(FirstAdministrator.FILE)).isEmpty();
    }

    @Test
    void users_do_not_administer() {
        Api.Member user = api.somebody();
        var own = Map.of("username", user.username(), "platformRole", "ADMIN");
        Refused.by(Code.FORBIDDEN, null, user.refusal(ROLE, Map.of("input", own)));
        Refused.by(Code.FORBIDDEN, null, user.refusal(SERVICE, input("username", "robot")));
        Refused.by(Code.FORBIDDEN, null, user.refusal(CLOSE, input("username", "anybody")));
        Refused.by(Code.FORBIDDEN, null, user.refusal(ROTATE, Map.of()));
        Refused.by(
                Code.FORBIDDEN,
                null,
                user.refusal("{ account(username: \"anybody\") { id } }", Map.of()));
        assertThat(user.rest("GET", "/actuator/prometheus", null).status()).isIn(403, 404);
    }

    @Test
    void an_administrator_makes_others_and_steps_down_but_not_as_the_last() {
        Api.Member first = administrator();
        Api.Member other = api.somebody();
        assertThat(changeRole(first, other, PlatformRole.ADMIN)).isEqualTo("ADMIN");
        assertThat(changeRole(other, other, PlatformRole.USER)).isEqualTo("USER");
        Refused.by(Code.FORBIDDEN, null, other.refusal(SERVICE, input("username", "robot")));
        graph.command("test/no-administrators").with("x", 1).run();
        accounts.becomesFirst(first.id());
        var down = Map.of("username", first.username(), "platformRole", "USER");
        Refused.by(Code.CONFLICT, "username", first.refusal(ROLE, Map.of("input", down)));
        Refused.by(
                Code.CONFLICT,
                "username",
                first.refusal(CLOSE, input("username", first.username())));
    }

    @Test
    void a_service_account_has_no_password_and_stays_what_it_is() {
        Api.Member admin = administrator();
        String name = "robot-" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode made = admin.query(SERVICE, input("username", name));
        assertThat(made.findValue("platformRole").asString()).isEqualTo("SERVICE");
        for (String password : new String[] {"", " ", "nobody has this password"}) {
            var credentials = Map.of("username", name, "password", password);
            assertThat(api.stranger().rest("POST", "/api/v2/auth/token", credentials).status())
                    .isIn(400, 401);
        }
        Refused.by(Code.CONFLICT, "username", admin.refusal(SERVICE, input("username", name)));
        var promoted = Map.of("username", name, "platformRole", "ADMIN");
        Refused.by(
                Code.BAD_REQUEST, "platformRole", admin.refusal(ROLE, Map.of("input", promoted)));
    }

    @Test
    void a_closed_account_is_signed_out_everywhere_and_its_username_stays_taken() {
        Api.Member admin = administrator();
        Api.Member leaver = api.somebody();
        leaver.query("mutation { createCampaign(input: { name: \"x\" }) { campaign { id } } }");
        admin.query(CLOSE, input("username", leaver.username()));
        assertThat(leaver.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        var credentials = Map.of("username", leaver.username(), "password", Api.PASSWORD);
        assertThat(api.stranger().rest("POST", "/api/v2/auth/token", credentials).status())
                .isEqualTo(401);
        assertThat(api.stranger().rest("POST", "/api/v2/auth/register", credentials).status())
                .isEqualTo(409);
        Refused.by(
                Code.NOT_FOUND,
                "username",
                admin.refusal(CLOSE, input("username", leaver.username())));
    }

    @Test
    void an_administrator_ends_all_sign_ins_of_an_account() {
        Api.Member user = api.somebody();
        Map<String, ?> whose = input("username", user.username());
        Refused.by(Code.FORBIDDEN, null, user.refusal(END_SIGN_INS, whose));
        Api.Member admin = administrator();
        assertThat(admin.query(END_SIGN_INS, whose).findValue("ended").asInt()).isEqualTo(1);
        assertThat(user.graphQl("{ me { id } }", Map.of()).status()).isEqualTo(401);
        Refused.by(
                Code.NOT_FOUND,
                "username",
                admin.refusal(END_SIGN_INS, input("username", "nobody-of-that-name")));
        admin.query("{ me { id } }");
    }

    @Test
    void rotating_keys_publishes_the_new_one_and_signs_nobody_out() {
        Api.Member admin = administrator();
        JsonNode before = api.stranger().rest("GET", "/.well-known/jwks.json", null).body();
        String newest = admin.query(ROTATE).findValue("keyIds").get(0).asString();
        assertThat(before.toString()).doesNotContain(newest).doesNotContain("\"d\"");
        JsonNode after = api.stranger().rest("GET", "/.well-known/jwks.json", null).body();
        assertThat(after.path("keys").get(0).path("kid").asString()).isEqualTo(newest);
        assertThat(after.toString()).doesNotContain("\"d\"");
        assertThat(admin.query("{ me { platformRole } }").findValue("platformRole").asString())
                .isEqualTo("ADMIN");
    }

    @Test
    void operators_read_the_metrics() {
        Api.Member admin = administrator();
        assertThat(admin.rest("GET", "/actuator/prometheus", null).text()).contains("jvm_");
    }

    private Api.Member administrator() {
        return Administrators.one(api, graph);
    }

    private static String changeRole(Api.Member by, Api.Member whom, PlatformRole role) {
        var input = Map.of("username", whom.username(), "platformRole", role.name());
        return by.query(ROLE, Map.of("input", input)).findValue("platformRole").asString();
    }

    private static Map<String, ?> input(String field, String value) {
        return Map.of("input", Map.of(field, value));
    }
}
