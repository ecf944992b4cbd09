package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor leads on in its own list and in no other. */
class PageTests {

    @Test
    void a_cursor_is_the_place_of_its_element() {
        Page next = Page.of(2, cursorOf("things")).in("things");
        assertThat(next.afterOrNull()).isEqualTo(List.of(-1.5, "b"));
    }

    @Test
    void another_lists_cursor_is_refused_though_the_lists_sort_alike() {
        String cursor = cursorOf("things");
        Refused.by(Refusal.Code.BAD_REQUEST, "after", () -> Page.of(2, cursor).in("other things"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[\"things\"]", "[null,1]", "[\"things\",{}]", "{}", "null", "17"})
    void what_is_no_name_with_a_sort_key_is_no_cursor(String json) {
        String forged =
                Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Refused.by(Refusal.Code.BAD_REQUEST, "after", () -> Page.of(2, forged));
    }

    private static String cursorOf(String list) {
        Page page = Page.of(2, null).in(list);
        var connection =
                Connection.of(page, List.of("a", "b", "c"), x -> List.of(-1.5, x), () -> 3);
        return connection.edges().getLast().cursor();
    }
}
