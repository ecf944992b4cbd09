package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class UsersIT {

    private final Api api;
    private final Users users;
    private final Viewers viewers;

    @Autowired
    UsersIT(Api api, Users users, Viewers viewers) {
        this.api = api;
        this.users = users;
        this.viewers = viewers;
    }

    @Test
    void a_demo_user_left_over_from_a_demo_is_as_good_as_gone() {
        String username = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        User left = users.addDemoUser(username, "loregraph-demo", "Left over");
        var credentials = Map.of("username", username, "password", "loregraph-demo");
        assertThat(api.stranger().rest("POST", "/api/v2/auth/token", credentials).status())
                .isEqualTo(401);
        assertThat(users.byUsername(username)).isEmpty();
        assertThat(viewers.byUserId(left.id())).isEmpty();
    }

    @Test
    void a_user_is_found_by_username_in_any_case() {
        Api.Member member = api.somebody();
        assertThat(users.byUsername(member.username().toUpperCase(Locale.ROOT)))
                .map(User::id)
                .contains(member.id());
        assertThat(users.byUsername("no such user\u0000")).isEmpty();
    }

    @Test
    void a_new_name_is_seen_by_the_next_request() {
        Api.Member member = api.somebody();
        member.query(
                "mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { viewer { id } } }",
                Map.of("input", Map.of("displayName", "  Mira of the Marsh ")));
        assertThat(member.query("{ me { displayName } }").at("/me/displayName").asString())
                .isEqualTo("Mira of the Marsh");
    }
}
