package dev.loregraph.access.signin;

import dev.loregraph.graph.Row;
import java.time.Instant;

/**
 * One device that somebody is signed in on.
 *
 * @param usedAt when its tokens were last renewed
 * @param endsAt when it ends unless it is renewed before
 */
record SignIn(
        String id,
        SignInMethod method,
        String client,
        String address,
        Instant createdAt,
        Instant usedAt,
        Instant endsAt) {

    static SignIn of(Row row) {
        return new SignIn(
                row.text("id"),
                row.constant("method", SignInMethod.class),
                row.text("client"),
                row.text("address"),
                row.instant("createdAt"),
                row.instant("usedAt"),
                row.instant("endsAt"));
    }
}
