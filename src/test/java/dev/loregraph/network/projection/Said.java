package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.Polarity;
import java.time.Instant;
import java.util.List;

/**
 * A claim as tests write it: {@code said("a", "ring LOCATED_IN inn").in(3).by("alice").claim()}; a
 * DM's journal that the party reads, unless something else is said.
 */
final class Said {

    private final String id;
    private final String[] words;
    private Polarity polarity = Polarity.AFFIRMS;
    private Audience audience = Audience.PARTY;
    private String account = "dm";
    private Voice voice = Voice.JOURNAL;
    private double weight = 1;
    private int from = 1;
    private int until = Span.FOREVER;
    private int position;
    private int through;
    private List<Period> known = List.of(new Period(0, OPEN));

    private Said(String id, String sentence) {
        this.id = id;
        this.words = sentence.split(" ", -1);
    }

    static Said said(String id, String sentence) {
        return new Said(id, sentence);
    }

    Said in(int session) {
        from = session;
        return this;
    }

    Said until(int session) {
        until = session;
        return this;
    }

    Said by(String who) {
        account = who;
        return this;
    }

    /** In person, when this many sessions had been played. */
    Said inPerson(Voice rank, int played) {
        voice = rank;
        through = played;
        position = Integer.MAX_VALUE;
        return this;
    }

    Said denied() {
        polarity = Polarity.DENIES;
        return this;
    }

    Said to(Audience readers) {
        audience = readers;
        return this;
    }

    Said weighing(double heavy) {
        weight = heavy;
        return this;
    }

    Said at(int place) {
        position = place;
        return this;
    }

    Said known(Period... when) {
        known = List.of(when);
        return this;
    }

    CountedClaim claim() {
        return new CountedClaim(
                id,
                words[0],
                words[1],
                words[2],
                polarity,
                audience,
                account,
                voice,
                weight,
                1,
                from,
                until,
                position,
                through,
                Instant.EPOCH,
                known,
                Regard.NONE);
    }
}
