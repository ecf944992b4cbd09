package dev.loregraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Members;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a history happen on the server, and writes down for the model what did. */
final class Teller {

    private final Engine engine;
    private final Graph graph;
    private final Members members;
    private final Command found;
    private final Command create;
    private final Command declare;

    Teller(Engine engine, Graph graph, Members members) {
        this.engine = engine;
        this.graph = graph;
        this.members = members;
        this.found = graph.command("test/found-campaign");
        this.create = graph.command("codex/create-entities");
        this.declare = graph.command("network/create-type");
    }

    /** What has happened in which campaign. */
    record Told(String campaignId, Ledger ledger) {}

    /** In a new campaign of this id. */
    Told tell(History history, String campaignId) {
        graph.inTransaction(() -> begin(campaignId, history));
        var ledger = new Ledger(history.played());
        history.steps().forEach(step -> happen(campaignId, ledger, step));
        return new Told(campaignId, ledger);
    }

    private void begin(String campaignId, History history) {
        found.with("campaignId", campaignId)
                .with("sessions", history.played())
                .with("now", Instant.now())
                .with("by", engine.member(Person.DM).id())
                .run();
        for (Person person : Person.values()) {
            members.put(
                    campaignId, engine.member(person).id(), CampaignRole.valueOf(person.role()));
        }
        create.with(
                        "entities",
                        history.things().stream().map(thing -> row(campaignId, thing)).toList())
                .run();
        history.ownTypes()
                .forEach(type -> declare.with("type", properties(campaignId, type)).run());
    }

    private Map<String, Object> row(String campaignId, Thing thing) {
        String name = thing.name();
        String folded = name.toLowerCase(Locale.ROOT);
        String makerId = engine.member(thing.maker()).id();
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", thing.id());
        properties.put("campaignId", campaignId);
        properties.put("kind", thing.kind());
        properties.put("name", name);
        properties.put("folded", folded);
        properties.put("aliases", List.of());
        properties.put("audience", key(thing));
        properties.put("revision", 1);
        properties.put("createdAt", Instant.now());
        properties.put("createdBy", makerId);
        properties.put("updatedAt", Instant.now());
        return Map.of(
                "label",
                name.replaceAll("\\d", ""),
                "properties",
                properties,
                "names",
                List.of(
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "text",
                                name,
                                "folded",
                                folded)));
    }

    private String key(Thing thing) {
        String name = thing.circle().audience();
        return name.equals("AUTHOR") ? "AUTHOR:" + engine.member(thing.maker()).id() : name;
    }

    private static Map<String, Object> properties(String campaignId, Type type) {
        return Map.ofEntries(
                Map.entry("id", UUID.randomUUID().toString()),
                Map.entry("campaignId", campaignId),
                Map.entry("audience", "PARTY"),
                Map.entry("revision", 1),
                Map.entry("createdAt", Instant.now()),
                Map.entry("createdBy", "somebody"),
                Map.entry("retired", false),
                Map.entry("name", type.name()),
                Map.entry("inverse", type.symmetric() ? type.name() : "BACK_" + type.name()),
                Map.entry("symmetric", type.symmetric()),
                Map.entry("dynamics", type.accumulates() ? "ACCUMULATING" : "STATE"),
                Map.entry("functional", type.functional()),
                Map.entry("inverseFunctional", type.inverseFunctional()),
                Map.entry("from", type.from().stream().map(Enum::name).toList()),
                Map.entry("to", type.to().stream().map(Enum::name).toList()),
                Map.entry("baseWeight", type.base()),
                Map.entry("sentiment", 0.0));
    }

    /** A step that the model allows must be taken, and one that it doesn't must be refused. */
    private void happen(String campaignId, Ledger ledger, Step step) {
        Engine.Answer answer = taken(campaignId, ledger, step);
        assertThat(answer.refusals().isEmpty())
                .as("whether they may: %s; %s", step, answer.refusals())
                .isEqualTo(ledger.allows(step));
        if (answer.refusals().isEmpty()) {
            write(ledger, step, answer);
        }
    }

    private Engine.Answer taken(String campaignId, Ledger ledger, Step step) {
        return switch (step) {
            case Step.Play play ->
                    change(
                            play,
                            "createSession",
                            "session { id }",
                            Map.of("campaignId", campaignId));
            case Step.State state ->
                    change(state, "stateRelationship", "claim { id recordedAt }", input(state));
            case Step.TakeBack back ->
                    change(
                            back,
                            "retractClaims",
                            "claims { retractedAt }",
                            Map.of("claimIds", List.of(ledger.idOf(back.what()))));
            case Step.Review review ->
                    change(
                            review,
                            "reviewClaims",
                            "claims { review { at } }",
                            Map.of(
                                    "claimIds",
                                    List.of(ledger.idOf(review.what())),
                                    "decision",
                                    review.accept() ? "ACCEPT" : "REJECT"));
            case Step.Merge merge ->
                    change(
                            merge,
                            "mergeEntities",
                            "entity { id }",
                            Map.of("keepId", merge.kept().id(), "mergeId", merge.part().id()));
            case Step.Part part ->
                    change(
                            part,
                            "undoMerge",
                            "entity { id }",
                            Map.of("entityId", part.part().id()));
        };
    }

    private Engine.Answer change(
            Step step, String mutation, String selection, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return engine.ask(
                step.by(),
                "mutation($input: %s!) { done: %s(input: $input) { %s } }"
                        .formatted(type, mutation, selection),
                Map.of("input", input));
    }

    private static Map<String, @Nullable Object> input(Step.State state) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("fromId", state.from().id());
        input.put("type", state.type().name());
        input.put("toId", state.to().id());
        input.put("session", state.session());
        input.put("untilSession", state.until());
        input.put("polarity", state.affirms() ? "AFFIRMS" : "DENIES");
        input.put("confidence", state.confidence());
        input.put("audience", state.audience());
        Regard change = state.change();
        if (change != null) {
            input.put(
                    "attitude",
                    Map.of(
                            "disposition", change.disposition(),
                            "trust", change.trust(),
                            "respect", change.respect(),
                            "fear", change.fear()));
        }
        return input;
    }

    private static void write(Ledger ledger, Step step, Engine.Answer answer) {
        switch (step) {
            case Step.State _ ->
                    ledger.record(
                            step, time(answer, "claim", "recordedAt"), text(answer, "claim", "id"));
            case Step.TakeBack _ ->
                    ledger.record(step, time(answer, "claims", "0", "retractedAt"), "");
            case Step.Review _ ->
                    ledger.record(step, time(answer, "claims", "0", "review", "at"), "");
            case Step.Play _, Step.Merge _, Step.Part _ -> ledger.record(step, Instant.MAX, "");
        }
    }

    private static Instant time(Engine.Answer answer, String... path) {
        return Instant.parse(text(answer, path));
    }

    private static String text(Engine.Answer answer, String... path) {
        Object place = answer.data() == null ? null : answer.data().get("done");
        for (String name : path) {
            place =
                    place instanceof List<?> list
                            ? list.get(Integer.parseInt(name))
                            : place instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return String.valueOf(place);
    }
}
