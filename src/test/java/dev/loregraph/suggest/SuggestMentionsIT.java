package dev.loregraph.suggest;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class SuggestMentionsIT {

    private final SuggestController suggest;
    private final Entities entities;
    private final Table table;

    @Autowired
    SuggestMentionsIT(
            SuggestController suggest, Entities entities, Graph graph, Campaigns campaigns) {
        this.suggest = suggest;
        this.entities = entities;
        this.table = Table.laid(graph, campaigns);
    }

    @Test
    void exact_names_come_before_the_starts_of_names_and_then_by_name() {
        create(EntityKind.NPC, "Idabel");
        create(EntityKind.LOCATION, "Ida’s Rest");
        create(EntityKind.NPC, "Zora", "ÍDA");
        create(EntityKind.NPC, "Ida");
        create(EntityKind.NPC, "Aida");
        assertThat(names(table.alice(), "ida"))
                .containsExactly("Ida", "Zora", "Ida’s Rest", "Idabel");
    }

    @Test
    void an_entity_is_one_row_that_names_the_alias_that_matched() {
        create(EntityKind.NPC, "Éléonore", "Elle", "Nora");
        MentionSuggestion byName = asked(table.alice(), "el", 8).getFirst();
        assertThat(byName.text()).isEqualTo("Éléonore");
        assertThat(byName.matchedAlias()).isNull();
        assertThat(byName.highlights()).containsExactly(new Range(0, 2));
        MentionSuggestion byAlias = asked(table.alice(), "NO", 8).getFirst();
        assertThat(byAlias.text()).isEqualTo("Nora");
        assertThat(byAlias.matchedAlias()).isEqualTo("Nora");
        assertThat(asked(table.alice(), "el", 8)).hasSize(1);
    }

    @Test
    void a_hidden_entity_changes_nothing_not_even_at_the_cut() {
        create(EntityKind.NPC, "Vesper B");
        List<MentionSuggestion> before = asked(table.alice(), "vesper", 1);
        entities.create(
                table.dm(),
                table.id(),
                new NewEntity(EntityKind.NPC, "Vesper A", List.of(), null, Audience.DM));
        assertThat(asked(table.alice(), "vesper", 1)).isEqualTo(before);
        assertThat(names(table.alice(), "")).containsExactly("Vesper B");
        assertThat(names(table.dm(), "vesper")).containsExactly("Vesper A", "Vesper B");
    }

    @Test
    void before_anything_is_typed_the_last_changed_come_first() {
        create(EntityKind.NPC, "First");
        create(EntityKind.NPC, "Second");
        create(EntityKind.ITEM, "Third");
        assertThat(names(table.alice(), "  ")).containsExactly("Third", "Second", "First");
        assertThat(asked(table.alice(), "", 2)).hasSize(2);
    }

    @Test
    void suggestions_may_be_narrowed_to_kinds() {
        create(EntityKind.NPC, "Raven");
        create(EntityKind.LOCATION, "Raven");
        assertThat(
                        suggest.suggestMentions(
                                table.id(), "ra", Set.of(EntityKind.NPC), 8, table.alice()))
                .extracting(one -> one.entity().kind())
                .containsExactly(EntityKind.NPC);
    }

    @Test
    void odd_letters_are_only_text() {
        create(EntityKind.NPC, "%_*[.]\\'\"");
        assertThat(names(table.alice(), "%_*[")).hasSize(1);
        assertThat(names(table.alice(), "%")).hasSize(1);
        assertThat(names(table.alice(), "\u0000\uD800")).isEmpty();
        create(EntityKind.NPC, "שר הצבא");
        assertThat(names(table.alice(), "שר")).containsExactly("שר הצבא");
    }

    @Test
    void out_of_range_or_out_of_sight_is_refused() {
        Refused.by(BAD_REQUEST, "limit", () -> asked(table.alice(), "a", 0));
        Refused.by(BAD_REQUEST, "limit", () -> asked(table.alice(), "a", 21));
        Refused.by(BAD_REQUEST, "prefix", () -> asked(table.alice(), "a".repeat(76), 8));
        Refused.by(NOT_FOUND, "campaignId", () -> asked(table.stranger(), "a", 8));
    }

    private Entity create(EntityKind kind, String name, String... aliases) {
        return entities.create(table.dm(), table.id(), NewEntity.of(kind, name, aliases));
    }

    private List<String> names(Viewer viewer, String prefix) {
        return asked(viewer, prefix, 8).stream().map(one -> one.entity().name()).toList();
    }

    private List<MentionSuggestion> asked(Viewer viewer, String prefix, int limit) {
        return suggest.suggestMentions(table.id(), prefix, null, limit, viewer);
    }
}
