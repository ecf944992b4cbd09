package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;

/**
 * That something stands above itself in some session.
 *
 * @param closing a relationship on the way from it to itself
 * @param audience who sees that one, and with it all of the way
 */
public record Circle(ClaimPair closing, Audience audience) {

    public String message() {
        return "would lead back to where it begins by "
                + closing.type()
                + ": nothing stands above itself, so deny or take back what is wrong";
    }
}
