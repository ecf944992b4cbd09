package dev.loregraph.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who asks, and keeps all that they get. */
final class Asking {

    private final Api.Member member;
    private final Statements statements;
    private final List<Exchange> kept = new ArrayList<>();
    private final List<Document> asked = new ArrayList<>();

    /** A list that is read page by page: where it is in an answer, and what says where on. */
    record Listing(String pointer, String after) {

        /**
         * Asks for the start of a list.
         *
         * @param list with {@code %s} for its page; a field of something, after its brace, or alone
         */
        static Listing in(Document about, Whim whim, String list, String node) {
            String after = about.value("String", null);
            String first = about.value("Int", whim.one(1, 2, 3));
            String field = list.formatted("first: " + first + ", after: " + after);
            int brace = field.indexOf('{');
            boolean inner = brace >= 0;
            String alias = about.field(field + " " + Selections.page(node) + (inner ? " }" : ""));
            String below = inner ? "/" + field.substring(brace + 2, field.indexOf('(', brace)) : "";
            return new Listing("/data/" + alias + below, after);
        }
    }

    Asking(Api.Member member, Statements statements) {
        this.member = member;
        this.statements = statements;
    }

    List<Exchange> kept() {
        return List.copyOf(kept);
    }

    void keep(Exchange exchange) {
        kept.add(exchange);
    }

    List<Document> asked() {
        return List.copyOf(asked);
    }

    /** Something that is answered, or nothing could be told by it. */
    JsonNode ask(Document document) {
        Api.Answer answer = attempt(document);
        assertThat(answer.body().path("data").isObject()).as(answer.text()).isTrue();
        return answer.body();
    }

    /** Something that may be refused. */
    Api.Answer attempt(Document document) {
        asked.add(document);
        return rest("POST", "/graphql", document.body());
    }

    /**
     * Fields of which each must be refused, or what one of them tells is lost with the others. As
     * nothing of it is fetched, the same statements must be run for them in either world.
     */
    void askInVain(Document document) {
        asked.add(document);
        statements.forget(member.id());
        Api.Answer answer = member.rest("POST", "/graphql", document.body());
        assertThat(answer.body().path("errors")).as(answer.text()).hasSize(document.count());
        keep("POST", "/graphql", document.body(), answer, statements.sorted(member.id()));
    }

    /** The first pages of some lists, each time all of them at once. */
    void turnPages(Document document, int pages, List<Listing> lists) {
        for (int page = 0; page < pages; page++) {
            JsonNode answer = ask(document);
            boolean more = false;
            for (Listing list : lists) {
                JsonNode info = answer.at(list.pointer() + "/pageInfo");
                if (info.path("hasNextPage").asBoolean()) {
                    document.put(list.after(), info.path("endCursor").asString());
                    more = true;
                }
            }
            if (!more) {
                return;
            }
        }
    }

    Api.Answer rest(String method, String path, @Nullable Object body) {
        statements.forget(member.id());
        Api.Answer answer = member.rest(method, path, body);
        keep(method, path, body, answer, statements.kinds(member.id()));
        return answer;
    }

    private void keep(
            String method,
            String path,
            @Nullable Object body,
            Api.Answer answer,
            List<String> statementsRun) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String length = answer.headers().firstValue("Content-Length").orElse("");
        keep(
                new Exchange(
                        member.username() + " " + method + " " + path + " " + body,
                        answer.status() + " " + type + "\n" + inOrder(answer) + "\n" + length,
                        statementsRun));
    }

    /** Fields are answered side by side: their errors come in any order. */
    private static String inOrder(Api.Answer answer) {
        List<JsonNode> errors = answer.body().path("errors").valueStream().toList();
        if (errors.size() < 2) {
            return answer.text();
        }
        String data = answer.text().substring(answer.text().indexOf("\"data\":"));
        return errors.stream().map(JsonNode::toString).sorted().collect(Collectors.joining("\n"))
                + data;
    }
}
