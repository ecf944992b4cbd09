package dev.loregraph.oracle;

import dev.loregraph.Api;
import dev.loregraph.access.Caller;
import dev.loregraph.access.Callers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** The server's own GraphQL, without a wire between. */
final class Engine {

    /** Where a request has its caller. */
    private static final String CALLER = "dev.loregraph.access.caller";

    private final ExecutionGraphQlService graphQl;
    private final Map<Person, Caller> callers = new EnumMap<>(Person.class);
    private final Map<Person, Api.Member> people = new EnumMap<>(Person.class);

    /** With people of its own. */
    Engine(ExecutionGraphQlService graphQl, Api api, Callers callers) {
        this.graphQl = graphQl;
        for (Person person : Person.values()) {
            Api.Member member = api.somebody();
            people.put(person, member);
            this.callers.put(person, callers.with(member.token()).orElseThrow());
        }
    }

    Api.Member member(Person person) {
        return Objects.requireNonNull(people.get(person));
    }

    /** What comes back: data, and the codes of errors. */
    record Answer(@Nullable Map<String, @Nullable Object> data, List<String> refusals) {}

    Answer ask(Person who, String document, Map<String, ?> variables) {
        Caller caller = Objects.requireNonNull(callers.get(who));
        @SuppressWarnings("unchecked")
        var given = (Map<String, @Nullable Object>) variables;
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, null, given, null, "oracle", Locale.ENGLISH);
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(CALLER, caller)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        return new Answer(
                response.getData(),
                response.getErrors().stream()
                        .map(error -> error.getExtensions().get("code") + " " + error.getMessage())
                        .toList());
    }
}
