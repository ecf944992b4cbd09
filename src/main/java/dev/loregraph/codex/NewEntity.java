package dev.loregraph.codex;

import dev.loregraph.graph.Audience;
import dev.loregraph.text.InputText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entity begins with. */
public record NewEntity(
        EntityKind kind,
        String name,
        List<String> aliases,
        @Nullable String summary,
        Audience audience) {

    static final int LONGEST_SUMMARY = 10_000;

    public NewEntity {
        name = Names.checked("name", name);
        aliases = Names.checkedAliases(name, aliases);
        summary = InputText.proseOrNull("summary", summary, LONGEST_SUMMARY);
    }

    /** One that all members see and of which no more is known. */
    public static NewEntity of(EntityKind kind, String name, String... aliases) {
        return new NewEntity(kind, name, List.of(aliases), null, Audience.PARTY);
    }
}
