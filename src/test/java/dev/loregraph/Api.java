package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The server as its clients see it, over HTTP.
 *
 * <pre>{@code
 * JsonNode data = api.somebody().query("{ me { username } }");
 * JsonNode error = api.as("dm-7").refusal("mutation …", Map.of("input", …));
 * Api.Answer answer = api.as("dm-7").rest("POST", "/api/v2/…", Map.of(…));
 * }</pre>
 */
@TestComponent
public final class Api {

    /** What every member that tests register signs in with. */
    public static final String PASSWORD = "a password for tests";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Environment environment;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    Api(Environment environment) {
        this.environment = environment;
    }

    /** The member of this username, registered and signed in on first use. */
    public Member as(String username) {
        return members.computeIfAbsent(username, this::registered);
    }

    /** A member that no other test knows. */
    public Member somebody() {
        return as("t-" + UUID.randomUUID().toString().substring(0, 18));
    }

    /** Somebody who isn't signed in. */
    public Member stranger() {
        return new Member("", "", null);
    }

    /** A member with a token of the test's own making. */
    public Member withToken(String token) {
        return new Member("", "", token);
    }

    /** The same member with another token. */
    public Member as(Member member, String token) {
        return new Member(member.id(), member.username(), token);
    }

    /** Where something is served, with this scheme. */
    public URI address(String scheme, String path) {
        return URI.create(
                scheme + "://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    public HttpClient client() {
        return client;
    }

    /** Sends what no well-behaved client would. */
    public Answer send(String path, UnaryOperator<HttpRequest.Builder> request) {
        try {
            return Answer.of(
                    client.send(
                            request.apply(HttpRequest.newBuilder(address("http", path))).build(),
                            BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Member registered(String username) {
        var credentials = Map.of("username", username, "password", PASSWORD);
        stranger().rest("POST", "/api/v2/auth/register", credentials);
        JsonNode tokens = stranger().rest("POST", "/api/v2/auth/token", credentials).body();
        String token = tokens.path("accessToken").asString();
        String id = withToken(token).query("{ me { id } }").at("/me/id").asString();
        return new Member(id, username, token);
    }

    /** What came back; a body that isn't JSON is a missing node. */
    public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

        static Answer of(HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.contains("json")
                            ? JSON.readTree(response.body())
                            : MissingNode.getInstance();
            return new Answer(response.statusCode(), response.headers(), response.body(), body);
        }

        /** The codes of all GraphQL errors. */
        public List<String> codes() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.at("/extensions/code").asString())
                    .toList();
        }
    }

    /** Somebody's view of the server. */
    public final class Member {

        private final String id;
        private final String username;
        private final @Nullable String token;

        Member(String id, String username, @Nullable String token) {
            this.id = id;
            this.username = username;
            this.token = token;
        }

        public String id() {
            return id;
        }

        public String username() {
            return username;
        }

        public String token() {
            return String.valueOf(token);
        }

        /** The data of a request that must succeed. */
        public JsonNode query(String document) {
            return query(document, Map.of());
        }

        /** The data of a request that must succeed. */
        public JsonNode query(String document, Map<String, ?> variables) {
            Answer answer = graphQl(document, variables);
            assertThat(answer.body().path("errors")).as(answer.text()).isEmpty();
            return answer.body().path("data");
        }

        /** The id of what a mutation makes, which its payload has under this name. */
        public String make(String mutation, String thing, Map<String, ?> input) {
            String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
            return query(
                            "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                                    .formatted(type, mutation, thing),
                            Map.of("input", input))
                    .path(mutation)
                    .path(thing)
                    .path("id")
                    .asString();
        }

        /** The first error of a request that must fail. */
        public JsonNode refusal(String document, Map<String, ?> variables) {
            Answer answer = graphQl(document, variables);
            assertThat(answer.body().path("errors")).as(answer.text()).isNotEmpty();
            return answer.body().path("errors").get(0);
        }

        public Answer graphQl(String document, Map<String, ?> variables) {
            return rest("POST", "/graphql", Map.of("query", document, "variables", variables));
        }

        /** Any request; a body that isn't text already is sent as JSON. */
        public Answer rest(String method, String path, @Nullable Object body) {
            return send(
                    path,
                    request -> {
                        if (token != null) {
                            request.header("Authorization", "Bearer " + token);
                        }
                        return request.header("Content-Type", "application/json")
                                .method(
                                        method,
                                        body == null
                                                ? BodyPublishers.noBody()
                                                : BodyPublishers.ofString(text(body)));
                    });
        }

        private static String text(Object body) {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        }
    }
}
