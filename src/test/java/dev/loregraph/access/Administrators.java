package dev.loregraph.access;

import dev.loregraph.Api;
import dev.loregraph.graph.Graph;
import java.util.Map;

/** Administrators for tests, made past the front door. */
public final class Administrators {

    private Administrators() {}

    /** A member that no other test knows, promoted before they signed in. */
    public static Api.Member one(Api api, Graph graph) {
        Api.Member member = api.somebody();
        graph.command("access/set-platform-role")
                .with("id", member.id())
                .with("role", PlatformRole.ADMIN)
                .run();
        var credentials = Map.of("username", member.username(), "password", Api.PASSWORD);
        return api.as(
                member,
                api.stranger()
                        .rest("POST", "/api/v2/auth/token", credentials)
                        .body()
                        .path("accessToken")
                        .asString());
    }
}
