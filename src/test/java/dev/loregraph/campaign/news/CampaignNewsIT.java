package dev.loregraph.campaign.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Members are told at once what changes and they may see, and nothing of all else. */
@WholeServerTest
class CampaignNewsIT {

    private final Api api;
    private final Saga story;

    @Autowired
    CampaignNewsIT(Api api) {
        this.api = api;
        this.story = new Saga(api).with("NPC", "Nan", "Rorik").hidden("NPC", "Shadow").played(2);
    }

    @Test
    void whoever_follows_hears_of_entities_sessions_and_journals() {
        try (var bob = follower(story.bob())) {
            story.with("ITEM", "Ring");
            assertThat(bob.heard()).isEqualTo("APPEARED ENTITY " + story.entity("Ring"));
            update("Ring", 1, Map.of("name", "Band"));
            assertThat(bob.heard()).isEqualTo("CHANGED ENTITY " + story.entity("Ring"));
            story.played(3);
            assertThat(bob.heard()).isEqualTo("APPEARED SESSION " + story.session(3));
            String journal = story.write(story.alice(), 1, "Nan left.");
            assertThat(bob.heard()).isEqualTo("APPEARED JOURNAL " + journal);
            story.revise(story.alice(), journal, 1, "Nan stayed.");
            assertThat(bob.heard()).isEqualTo("CHANGED JOURNAL " + journal);
        }
    }

    @Test
    void a_statement_is_told_with_the_relationship_that_it_makes() {
        try (var bob = follower(story.bob())) {
            String claim = story.state(story.alice(), "Rorik HELPED Nan", 1).path("id").asString();
            JsonNode said = bob.change();
            assertThat(said.path("thing").asString()).isEqualTo("CLAIM");
            assertThat(said.path("kind").asString()).isEqualTo("APPEARED");
            assertThat(said.path("id").asString()).isEqualTo(claim);
            JsonNode related = bob.change();
            JsonNode relationship = story.relationships(story.bob(), "Nan", null).getFirst();
            assertThat(related.path("thing").asString()).isEqualTo("RELATIONSHIP");
            assertThat(related.path("kind").asString()).isEqualTo("CHANGED");
            assertThat(related.path("id")).isEqualTo(relationship.path("id"));
            assertThat(related.path("entityIds").valueStream().map(JsonNode::asString))
                    .containsExactly(story.entity("Rorik"), story.entity("Nan"));
            story.retract(story.alice(), claim);
            assertThat(bob.heard(2))
                    .containsExactly(
                            "CHANGED CLAIM " + claim,
                            "CHANGED RELATIONSHIP " + related.path("id").asString());
        }
    }

    @Test
    void a_relationship_with_several_audiences_is_told_once() {
        story.state(story.alice(), "Rorik HELPED Nan", 1);
        story.state(story.dm(), story.statement("Rorik HELPED Nan", 1, "audience", "DM"));
        try (var dm = follower(story.dm())) {
            update("Nan", 1, Map.of("audience", "DM"));
            assertThat(dm.heard()).isEqualTo("CHANGED ENTITY " + story.entity("Nan"));
            assertThat(dm.heard()).startsWith("CHANGED CLAIM");
            assertThat(dm.heard()).startsWith("CHANGED RELATIONSHIP");
            story.played(3);
            assertThat(dm.heard()).isEqualTo("APPEARED SESSION " + story.session(3));
        }
    }

    @Test
    void a_run_is_told_with_what_it_wrote_to_each_as_far_as_they_may_see_it() {
        String journal = story.write(story.alice(), 1, "Rorik met Nan at the gate.");
        try (var bob = follower(story.bob());
                var dm = follower(story.dm())) {
            String run = story.consolidate(1);
            assertThat(bob.heard()).isEqualTo("CHANGED JOURNAL " + journal);
            List<String> told = bob.heard(2);
            assertThat(told.getFirst()).startsWith("APPEARED CLAIM");
            assertThat(told.getLast()).startsWith("CHANGED RELATIONSHIP");
            List<String> all = until(dm, told.getLast());
            assertThat(all).contains("APPEARED RUN " + run, "CHANGED RUN " + run);
            assertThat(all).containsAll(told);
            undo(run);
            assertThat(bob.heard()).isEqualTo(told.getFirst().replace("APPEARED", "GONE"));
            assertThat(bob.heard()).isEqualTo(told.getLast());
            assertThat(bob.heard()).isEqualTo("CHANGED JOURNAL " + journal);
        }
    }

    @Test
    void nobody_hears_of_what_they_may_not_see() {
        try (var bob = follower(story.bob())) {
            story.hidden("ITEM", "Dagger");
            story.state(story.dm(), "Shadow OWNS Dagger", 1);
            story.state(story.dm(), story.statement("Rorik HELPED Nan", 1, "audience", "DM"));
            story.state(
                    story.alice(), story.statement("Rorik HELPED Nan", 1, "audience", "AUTHOR"));
            story.dm()
                    .make(
                            "writeJournal",
                            "journal",
                            Map.of(
                                    "sessionId",
                                    story.session(1),
                                    "perspective",
                                    "DM",
                                    "body",
                                    "Shadow met Nan."));
            story.consolidate(1);
            story.played(3);
            assertThat(bob.heard()).isEqualTo("APPEARED SESSION " + story.session(3));
        }
    }

    @Test
    void what_is_revealed_appears_and_what_is_hidden_is_gone() {
        String shadow = story.entity("Shadow");
        try (var bob = follower(story.bob());
                var dm = follower(story.dm())) {
            update("Shadow", 1, Map.of("audience", "PARTY"));
            assertThat(bob.heard()).isEqualTo("APPEARED ENTITY " + shadow);
            assertThat(dm.heard()).isEqualTo("CHANGED ENTITY " + shadow);
            update("Shadow", 2, Map.of("audience", "DM"));
            assertThat(bob.heard()).isEqualTo("GONE ENTITY " + shadow);
            assertThat(dm.heard()).isEqualTo("CHANGED ENTITY " + shadow);
        }
    }

    @Test
    void a_merge_is_told_to_who_knows_of_both() {
        try (var bob = follower(story.bob());
                var dm = follower(story.dm())) {
            merge("Nan", "Shadow");
            merge("Nan", "Rorik");
            List<String> ofRorik =
                    List.of(
                            "GONE ENTITY " + story.entity("Rorik"),
                            "CHANGED ENTITY " + story.entity("Nan"));
            assertThat(bob.heard(2)).isEqualTo(ofRorik);
            assertThat(dm.heard(2))
                    .containsExactly(
                            "GONE ENTITY " + story.entity("Shadow"),
                            "CHANGED ENTITY " + story.entity("Nan"));
            assertThat(dm.heard(2)).isEqualTo(ofRorik);
        }
    }

    @Test
    void what_is_refused_is_not_told() {
        try (var bob = follower(story.bob())) {
            story.dm()
                    .refusal(
                            "mutation($input: CreateEntitiesInput!) { createEntities(input: $input) { entities { id } } }",
                            Map.of(
                                    "input",
                                    Map.of(
                                            "campaignId",
                                            story.id(),
                                            "entities",
                                            List.of(
                                                    Map.of("kind", "ITEM", "name", "New"),
                                                    Map.of("kind", "NPC", "name", "Nan")))));
            story.played(3);
            assertThat(bob.heard()).isEqualTo("APPEARED SESSION " + story.session(3));
        }
    }

    @Test
    void members_come_and_go_and_who_goes_hears_no_more() {
        Api.Member carol = api.somebody();
        try (var alice = follower(story.alice());
                var bob = follower(story.bob())) {
            story.join(carol, "PLAYER");
            assertThat(bob.heard()).isEqualTo("APPEARED MEMBER " + carol.id());
            remove(story.bob());
            JsonNode end = bob.message();
            assertThat(end.path("type").asString()).as(end.toString()).isEqualTo("error");
            Refused.by(Refusal.Code.NOT_FOUND, "campaignId", end.at("/payload/0"));
            assertThat(alice.heard(2))
                    .containsExactly(
                            "APPEARED MEMBER " + carol.id(), "GONE MEMBER " + story.bob().id());
        }
    }

    @Test
    void strangers_to_a_campaign_are_told_that_there_is_none() {
        try (var stranger = Follower.asking(api, api.somebody(), story.id())) {
            JsonNode end = stranger.message();
            assertThat(end.path("type").asString()).as(end.toString()).isEqualTo("error");
            Refused.by(Refusal.Code.NOT_FOUND, "campaignId", end.at("/payload/0"));
        }
    }

    @Test
    void a_change_is_told_within_a_tenth_of_a_second_of_its_commit() {
        try (var bob = follower(story.bob())) {
            List<Duration> delays = new ArrayList<>();
            for (int i = 1; i <= 60; i++) {
                update("Nan", i, Map.of("summary", "Seen " + i + " times."));
                delays.add(bob.delay());
            }
            List<Duration> sorted = delays.subList(10, 60).stream().sorted().toList();
            System.out.printf(
                    "campaignChanged: from commit to client %d µs median, %d µs p95, %d µs at most%n",
                    sorted.get(25).toNanos() / 1_000,
                    sorted.get(47).toNanos() / 1_000,
                    sorted.getLast().toNanos() / 1_000);
            assertThat(sorted.get(47)).isLessThan(Duration.ofMillis(100));
        }
    }

    private Follower follower(Api.Member member) {
        return Follower.of(api, member, story.id());
    }

    private static List<String> until(Follower follower, String last) {
        List<String> heard = new ArrayList<>(List.of(follower.heard()));
        while (!heard.getLast().equals(last)) {
            heard.add(follower.heard());
        }
        return heard;
    }

    private void update(String name, int revision, Map<String, ?> change) {
        var input = new HashMap<String, Object>(change);
        input.put("entityId", story.entity(name));
        input.put("expectedRevision", revision);
        story.dm().make("updateEntity", "entity", input);
    }

    private void merge(String kept, String merged) {
        var input = Map.of("keepId", story.entity(kept), "mergeId", story.entity(merged));
        story.dm().make("mergeEntities", "entity", input);
    }

    private void undo(String run) {
        story.dm().make("undoConsolidation", "consolidationRun", Map.of("runId", run));
    }

    private void remove(Api.Member member) {
        story.dm()
                .make(
                        "removeMember",
                        "campaign",
                        Map.of("campaignId", story.id(), "username", member.username()));
    }
}
