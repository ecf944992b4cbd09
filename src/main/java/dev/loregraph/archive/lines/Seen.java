package dev.loregraph.archive.lines;

import dev.loregraph.graph.Audience;

/** Who sees a thing, by the contract's names; AUTHOR is resolved once the author is known. */
enum Seen {
    PARTY,
    DM,
    AUTHOR;

    Audience by(String authorId) {
        return Audience.named(name(), authorId);
    }
}
