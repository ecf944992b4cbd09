package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.RunsOf;
import dev.loregraph.access.AccessRow.Role;
import dev.loregraph.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A campaign with one of each kind of thing that fields lead to, and people of every role. */
final class FieldStage {

    private static final Path LINES = Path.of("src/test/resources/access/fields.jsonl");
    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    private static final String IMPORT =
            "mutation($lines: String!) { importCampaign(input: {content: $lines}) { campaign { id } report { badLines { line reason } } } }";
    private static final String READ =
            "mutation($id: ID!) { consolidateCampaign(input: {campaignId: $id}) { runs { id } } }";
    private static final String INVITE =
            "mutation($id: ID!) { createInvitation(input: {campaignId: $id}) { code } }";
    private static final String PROPOSED =
            "query($id: ID!) { entityProposals(campaignId: $id) { nodes { id name } } }";
    private static final String ACCEPT =
            "mutation($id: ID!) { reviewEntityProposals(input: {proposalIds: [$id], decision: ACCEPT}) { proposals { id } } }";
    private static final String STATE =
            "mutation($from: ID!, $to: ID!) { stateRelationship(input: {fromId: $from, type: \"MET\", toId: $to, session: 2}) { claim { id } } }";
    private static final String REGARD =
            "mutation($from: ID!, $to: ID!) { stateRelationship(input: {fromId: $from, type: \"REGARDS\", toId: $to, session: 2, attitude: {trust: 5}}) { claim { id } } }";
    private static final String ALLY =
            "mutation($from: ID!, $to: ID!, $polarity: Polarity!) { stateRelationship(input: {fromId: $from, type: \"ALLIED_WITH\", toId: $to, session: 2, polarity: $polarity}) { claim { id } } }";
    private static final String TELL =
            "mutation($from: ID!, $type: String!, $to: ID!, $session: Int!, $until: Int) { stateRelationship(input: {fromId: $from, type: $type, toId: $to, session: $session, untilSession: $until}) { claim { id } } }";
    private static final String DECIDE =
            "mutation($id: ID!) { reviewClaims(input: {claimIds: [$id], decision: ACCEPT}) { claims { id } } }";
    private static final String CALENDAR =
            "mutation($id: ID!) { declareCalendar(input: {campaignId: $id, expectedRevision: 0, preset: \"Gregorian\"}) { redated } }";
    private static final String DATE =
            "mutation($id: ID!) { dateEvent(input: {entityId: $id, expectedRevision: 1, inWorldDate: \"May 1491\"}) { entity { id } } }";
    private static final String ALL =
            "query($id: ID!) { entities(campaignId: $id) { nodes { id name } } campaign(id: $id) { sessions { nodes { id number journals { nodes { id audience perspective } } } } } }";
    private static final String MERGE =
            "mutation($keep: ID!, $merge: ID!) { mergeEntities(input: {keepId: $keep, mergeId: $merge}) { entity { id } } }";
    private static final String SPLIT =
            "mutation($id: ID!, $journal: ID!) { splitEntity(input: {entityId: $id, newName: \"Keep\", journalIds: [$journal]}) { newEntity { id } } }";
    private static final String IDENTIFY =
            "mutation($one: ID!, $other: ID!, $audience: Audience!) { stateRelationship(input: {fromId: $one, type: \"SAME_AS\", toId: $other, session: 1, audience: $audience}) { claim { id } } }";
    private static final String KEY =
            "mutation($password: String!) { createApiKey(input: {name: \"k\", rights: [WRITE], proof: {password: $password}}) { secret } }";

    private final Api api;
    private final Graph graph;
    private final Api.Member other;
    private final Map<Role, Api.Member> people = new EnumMap<>(Role.class);
    private final Map<Role, Api.Member> programs = new EnumMap<>(Role.class);
    private final Map<String, String> given = new HashMap<>();

    FieldStage(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
        this.other = api.somebody();
        for (Role role : Role.values()) {
            people.put(role, person(role));
            programs.put(role, role == Role.STRANGER ? api.stranger() : equipped(person(role)));
        }
        String campaign = imported();
        given.put("campaign", campaign);
        given.put("player", person(Role.PLAYER).username());
        given.put("lines", "{\"type\":\"campaign\",\"slug\":\"f-%s\",\"name\":\"F\"}\nnonsense\n");
        remember(campaign);
        merge("wren ash");
        merge("gilda moss");
        read(campaign);
        remember(campaign);
        split();
        identify("aldric", "PARTY");
        identify("nettle", "DM");
        decide();
        bind();
        person(Role.DM).query(CALENDAR, Map.of("id", campaign));
        person(Role.DM).query(DATE, Map.of("id", idOf("flood")));
    }

    /** Asks as somebody signed in, or as a program with a key of theirs. */
    Api.Answer asked(String document, Role role, boolean byKey) {
        return Objects.requireNonNull((byKey ? programs : people).get(role))
                .graphQl(document, FieldRoad.variables(document, given));
    }

    /** The id of something, by the name that variables have. */
    String idOf(String name) {
        return given.getOrDefault(name, name);
    }

    private Api.Member person(Role role) {
        return people.computeIfAbsent(
                role,
                _ ->
                        switch (role) {
                            case STRANGER -> api.stranger();
                            case ADMIN -> Administrators.one(api, graph);
                            case OUTSIDER, SPECTATOR, PLAYER, DM -> api.somebody();
                        });
    }

    /** Whoever has a passkey, a provider account and an API key; returned is what has the key. */
    private Api.Member equipped(Api.Member member) {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        graph.command("access/keep-passkey")
                .with("userId", member.id())
                .with("id", UUID.randomUUID().toString())
                .with("name", "a passkey")
                .with("now", now)
                .with("passkey", Map.of("credentialId", UUID.randomUUID().toString()))
                .with("most", 10)
                .run();
        graph.command("access/link-provider-account")
                .with("userId", member.id())
                .with("id", UUID.randomUUID().toString())
                .with("provider", "table")
                .with("issuer", "https://table.example")
                .with("subject", UUID.randomUUID().toString())
                .with("now", now)
                .run();
        JsonNode made = member.query(KEY, Map.of("password", Api.PASSWORD));
        return api.withToken(made.findValue("secret").asString());
    }

    private String imported() {
        JsonNode made = person(Role.DM).query(IMPORT, Map.of("lines", lines()));
        assertThat(made.at("/importCampaign/report/badLines")).isEmpty();
        return made.findValue("id").asString();
    }

    private String lines() {
        try {
            return Files.readString(LINES)
                    .replace("SLUG", "fields-" + UUID.randomUUID())
                    .replace("\"username\":\"PLAYER", "\"username\":\"" + name(Role.PLAYER))
                    .replace("\"author\":\"PLAYER", "\"author\":\"" + name(Role.PLAYER))
                    .replace("\"username\":\"SPECTATOR", "\"username\":\"" + name(Role.SPECTATOR))
                    .replace("LEADER", name(Role.DM))
                    .replace("OTHER", other.username());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Role role) {
        return person(role).username();
    }

    private void read(String campaign) {
        Api.Member dm = person(Role.DM);
        Map<String, String> id = Map.of("id", campaign);
        dm.query(INVITE, id);
        dm.query(READ, id);
        given.put("run", RunsOf.ended(dm, campaign, LONGEST_RUN).getFirst().path("id").asString());
        dm.query(PROPOSED, id)
                .at("/entityProposals/nodes")
                .valueStream()
                .filter(proposal -> proposal.path("name").asString().equals("Quillon Marsh"))
                .forEach(
                        proposal -> dm.query(ACCEPT, Map.of("id", proposal.path("id").asString())));
    }

    /** The DM states something and decides on it; two players contradict each other. */
    private void decide() {
        Api.Member dm = person(Role.DM);
        String claim =
                dm.query(STATE, Map.of("from", idOf("vesna"), "to", idOf("aldric")))
                        .findValue("id")
                        .asString();
        dm.query(DECIDE, Map.of("id", claim));
        dm.query(REGARD, Map.of("from", idOf("vesna"), "to", idOf("aldric")));
        ally(person(Role.PLAYER), "AFFIRMS");
        ally(other, "DENIES");
    }

    private void ally(Api.Member player, String polarity) {
        player.query(
                ALLY, Map.of("from", idOf("orsolya"), "to", idOf("hob"), "polarity", polarity));
    }

    /** Somebody serves one and turns on them; somebody is allied with one of the DMs'. */
    private void bind() {
        tell("hob", "SERVES", "vesna", 1, 2);
        tell("hob", "DECEIVED", "vesna", 2, null);
        tell("vesna", "ALLIED_WITH", "alsable", 1, null);
        tell("alsable", "FOUGHT", "vesna", 1, null);
        tell("hob", "PARENT_OF", "vesna", 1, null);
        tell("alsable", "PARENT_OF", "vesna", 1, null);
    }

    private void tell(
            String from, String type, String to, int session, @Nullable Integer untilSession) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("from", idOf(from));
        variables.put("type", type);
        variables.put("to", idOf(to));
        variables.put("session", session);
        variables.put("until", untilSession);
        person(Role.DM).query(TELL, variables);
    }

    private void split() {
        JsonNode made =
                person(Role.DM)
                        .query(SPLIT, Map.of("id", idOf("tower"), "journal", idOf("journal")));
        given.put("twin", made.at("/splitEntity/newEntity/id").asString());
    }

    private void identify(String name, String audience) {
        person(Role.DM)
                .query(
                        IDENTIFY,
                        Map.of("one", idOf("orsolya"), "other", idOf(name), "audience", audience));
    }

    private void merge(String name) {
        person(Role.DM).query(MERGE, Map.of("keep", idOf("orsolya"), "merge", idOf(name)));
    }

    private void remember(String campaign) {
        JsonNode all = person(Role.DM).query(ALL, Map.of("id", campaign));
        for (JsonNode entity : all.at("/entities/nodes")) {
            String name = entity.path("name").asString().toLowerCase(Locale.ROOT);
            given.put(name, entity.path("id").asString());
        }
        for (JsonNode session : all.at("/campaign/sessions/nodes")) {
            boolean isFirst = session.path("number").asInt() == 1;
            given.put(isFirst ? "session" : "later", session.path("id").asString());
            for (JsonNode journal : session.at("/journals/nodes")) {
                if (isFirst) {
                    given.put(calledOnStage(journal), journal.path("id").asString());
                }
            }
        }
    }

    private static String calledOnStage(JsonNode journal) {
        return switch (journal.path("perspective").asString()
                + journal.path("audience").asString()) {
            case "PLAYERPARTY" -> "journal";
            case "PLAYERAUTHOR" -> "private";
            case "DMPARTY" -> "told";
            default -> "notes";
        };
    }
}
