package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import dev.loregraph.journal.mentions.Mention;
import dev.loregraph.journal.mentions.MentionOrigin;
import dev.loregraph.journal.mentions.ShownText;
import java.util.List;
import java.util.function.Predicate;

/**
 * A journal's current revision as it is stored, whole: for jobs, never for a member.
 *
 * @param author their username
 * @param body with the markup of its resolved mentions
 * @param sha256 of the body in UTF-8, in hexadecimal
 * @param mentions typed and found, in order, with all entities that they mean or may mean
 */
public record CurrentText(
        String journalId,
        String revisionId,
        int revision,
        String campaignId,
        String sessionId,
        Perspective perspective,
        String authorId,
        String author,
        Audience audience,
        String body,
        String sha256,
        List<Mention> mentions) {

    public CurrentText {
        mentions = List.copyOf(mentions);
    }

    static CurrentText of(Row row) {
        Row revision = row.row("revision");
        return new CurrentText(
                revision.text("journalId"),
                revision.text("id"),
                revision.integer("number"),
                revision.text("campaignId"),
                row.text("sessionId"),
                row.constant("perspective", Perspective.class),
                row.text("authorId"),
                row.text("author"),
                revision.audience("audience"),
                revision.text("body"),
                revision.text("sha256"),
                row.rows("mentions", Mention::of));
    }

    /** The text as a reader gets it who may see these entities and no others. */
    public ShownText shownTo(Predicate<String> seesEntity) {
        return ShownText.of(
                body, mentions.stream().map(mention -> mention.among(seesEntity)).toList());
    }

    /** The mentions that somebody typed and that mean one entity: a person's word. */
    public List<Mention> stated() {
        return mentions.stream()
                .filter(mention ->
                        mention.origin() == MentionOrigin.TYPED && mention.entityId().isPresent())
                .toList();
    }

    /** The mentions that runs have found. */
    public List<Mention> found() {
        return mentions.stream()
                .filter(mention -> mention.origin() == MentionOrigin.FOUND)
                .toList();
    }
}
