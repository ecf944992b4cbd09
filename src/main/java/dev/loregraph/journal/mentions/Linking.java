package dev.loregraph.journal.mentions;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.codex.Entities;
import dev.loregraph.journal.markup.MentionSyntax;
import dev.loregraph.journal.markup.TypedMention;
import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import dev.loregraph.journal.markup.TypedMention.Reading;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives typed mentions their entities, among those that the author may see. */
@Component
public class Linking {

    private static final int MOST_MENTIONS = 5000;

    private final Entities entities;

    Linking(Entities entities) {
        this.entities = entities;
    }

    public LinkedText link(Viewer author, String campaignId, String typed) {
        List<TypedMention> mentions = MentionSyntax.mentionsIn(typed);
        if (mentions.size() > MOST_MENTIONS) {
            throw Refusal.badInput(
                    "body",
                    "has %d mentions, at most %d are kept"
                            .formatted(mentions.size(), MOST_MENTIONS));
        }
        return LinkedText.of(typed, mentions, known(author, campaignId, mentions));
    }

    private KnownNames known(Viewer author, String campaignId, List<TypedMention> mentions) {
        Set<String> names =
                of(mentions, Name.class)
                        .flatMap(name -> name.readings().stream())
                        .map(Reading::name)
                        .collect(toSet());
        Set<String> ids = of(mentions, Link.class).map(Link::entityId).collect(toSet());
        return new KnownNames(
                names.isEmpty() ? Map.of() : entities.idsNamed(author.sight(), campaignId, names),
                existing(author, campaignId, ids));
    }

    private Set<String> existing(Viewer author, String campaignId, Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return entities.byIds(author.sight(), ids).entrySet().stream()
                .filter(found -> found.getValue().campaignId().equals(campaignId))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static <T extends TypedMention> Stream<T> of(
            List<TypedMention> mentions, Class<T> kind) {
        return mentions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
