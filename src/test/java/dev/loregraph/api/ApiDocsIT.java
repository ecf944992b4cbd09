package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.WholeServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class ApiDocsIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```graphql\n(.*?)```");

    private final Api api;

    @Autowired
    ApiDocsIT(Api api) {
        this.api = api;
    }

    @Test
    void every_graphql_example_of_the_api_page_works() throws IOException {
        String page = Files.readString(Path.of("src/docs/api.md"));
        Api.Member member = api.somebody();
        List<String> examples =
                EXAMPLE.matcher(page).results().map(example -> example.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(2);
        for (String example : examples) {
            Api.Answer answer = member.graphQl(example, Map.of());
            assertThat(answer.codes()).as("%s%n%s", example, answer.text()).isEmpty();
        }
    }
}
