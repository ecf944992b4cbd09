package dev.loregraph.campaign.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A member who follows a campaign. */
final class Follower implements AutoCloseable {

    private final GraphQlSocket socket;

    private Follower(GraphQlSocket socket) {
        this.socket = socket;
    }

    static Follower asking(Api api, Api.Member member, String campaignId) {
        var socket = GraphQlSocket.open(api).greet(member);
        return new Follower(
                socket.subscribe(
                        "1",
                        "subscription { campaignChanged(campaignId: \"%s\") { kind thing id entityIds at } }"
                                .formatted(campaignId)));
    }

    /** One who has been told that it is told. */
    static Follower of(Api api, Api.Member member, String campaignId) {
        var follower = asking(api, member, campaignId);
        assertThat(follower.heard()).isEqualTo("LISTENING CAMPAIGN " + campaignId);
        return follower;
    }

    /** Such as {@code APPEARED ENTITY 0b6c…}. */
    String heard() {
        JsonNode change = change();
        return "%s %s %s"
                .formatted(
                        change.path("kind").asString(),
                        change.path("thing").asString(),
                        change.path("id").asString());
    }

    List<String> heard(int count) {
        return IntStream.range(0, count).mapToObj(_ -> heard()).toList();
    }

    JsonNode change() {
        JsonNode message = message();
        JsonNode change = message.at("/payload/data/campaignChanged");
        assertThat(change.isObject()).as(message.toString()).isTrue();
        return change;
    }

    JsonNode message() {
        return socket.next();
    }

    /** How long the next change took from its commit to here. */
    Duration delay() {
        Instant committed = Instant.parse(change().path("at").asString());
        return Duration.between(committed, Instant.now());
    }

    @Override
    public void close() {
        socket.close();
    }
}
