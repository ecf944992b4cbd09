package dev.loregraph.codex;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class EntitiesIT {

    private final Graph graph;
    private final Entities entities;
    private final Table table;

    @Autowired
    EntitiesIT(Graph graph, Campaigns campaigns, Entities entities) {
        this.graph = graph;
        this.entities = entities;
        this.table = Table.laid(graph, campaigns);
    }

    @Test
    void an_entity_keeps_what_was_said_about_it() {
        var wanted =
                new NewEntity(
                        EntityKind.NPC,
                        "  Éléonore d’Arc ",
                        List.of("Nora", "NORA", "éléonore d'arc"),
                        "A spy.\nOr not.",
                        Audience.PARTY);
        Entity made = entities.create(table.alice(), table.id(), wanted);
        assertThat(made.name()).isEqualTo("Éléonore d’Arc");
        assertThat(made.aliases()).containsExactly("Nora");
        assertThat(made.summary()).isEqualTo("A spy.\nOr not.");
        assertThat(made.revision()).isEqualTo(1);
        assertThat(entities.byId(table.spectator(), "id", made.id())).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_is_its_nodes_second_label(EntityKind kind) {
        Entity made = create(table.dm(), NewEntity.of(kind, "Thing"));
        List<String> labels =
                graph.command("test/labels-of")
                        .with("id", made.id())
                        .first(row -> row.texts("labels"))
                        .orElseThrow();
        assertThat(labels).containsExactlyInAnyOrder("Entity", kind.label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שר הצבא",
                "مُحَمَّد",
                "Z̵͑al̸go",
                "🐉",
                "???",
                "が",
                "O'Brien-\"Red\"",
                "NULL",
                "$name"
            })
    void any_printable_name_is_found_again_by_itself(String name) {
        Entity made = create(table.dm(), NewEntity.of(EntityKind.NPC, name));
        assertThat(named(table.bob(), name)).containsExactly(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "a\u0000", "a\nb", "a\uD800"})
    void an_unprintable_name_or_alias_is_refused_by_field(String name) {
        Refused.by(BAD_REQUEST, "name", () -> NewEntity.of(EntityKind.NPC, name));
        Refused.by(BAD_REQUEST, "aliases[1]", () -> NewEntity.of(EntityKind.NPC, "A", "B", name));
    }

    @Test
    void endless_input_is_refused_by_field() {
        String endless = "x".repeat(10_001);
        Refused.by(BAD_REQUEST, "name", () -> NewEntity.of(EntityKind.NPC, endless));
        Refused.by(BAD_REQUEST, "aliases[0]", () -> NewEntity.of(EntityKind.NPC, "A", endless));
        Refused.by(
                BAD_REQUEST,
                "aliases",
                () -> NewEntity.of(EntityKind.NPC, "A", "B ".repeat(51).split(" ")));
        Refused.by(
                BAD_REQUEST,
                "summary",
                () -> new NewEntity(EntityKind.NPC, "A", List.of(), endless, Audience.PARTY));
    }

    @Test
    void a_visible_entity_of_the_same_kind_and_name_is_a_conflict() {
        create(table.dm(), NewEntity.of(EntityKind.NPC, "Éléonore"));
        Refused.by(
                        CONFLICT,
                        "name",
                        () -> create(table.alice(), NewEntity.of(EntityKind.NPC, "ELEONORE")))
                .contains("Éléonore");
        assertThat(create(table.alice(), NewEntity.of(EntityKind.LOCATION, "Eleonore")))
                .isNotNull();
        assertThat(create(table.alice(), NewEntity.of(EntityKind.NPC, "Nora", "Eleonore")))
                .isNotNull();
    }

    @Test
    void a_hidden_namesake_changes_nothing_for_who_cannot_see_it() {
        Entity secret = create(table.dm(), secret("Vesper"));
        Entity open = create(table.alice(), NewEntity.of(EntityKind.NPC, "Vesper"));
        assertThat(named(table.alice(), "vesper")).containsExactly(open);
        assertThat(named(table.dm(), "vesper")).containsExactlyInAnyOrder(open, secret);
        Refused.by(NOT_FOUND, "id", () -> entities.byId(table.alice(), "id", secret.id()));
        assertThat(entities.of(table.alice(), table.id(), Set.of(), Page.of(9, null)).totalCount())
                .isEqualTo(1);
    }

    @Test
    void what_an_author_keeps_for_themself_only_they_and_the_dm_see() {
        Entity own =
                create(
                        table.alice(),
                        new NewEntity(
                                EntityKind.LORE,
                                "Hunch",
                                List.of(),
                                null,
                                Audience.author(table.alice().userId())));
        assertThat(entities.byIds(table.alice().sight(), List.of(own.id()))).containsKey(own.id());
        assertThat(entities.byIds(table.dm().sight(), List.of(own.id()))).containsKey(own.id());
        assertThat(entities.byIds(table.bob().sight(), List.of(own.id()))).isEmpty();
        assertThat(named(table.bob(), "hunch")).isEmpty();
    }

    @Test
    void players_write_for_the_party_or_themselves_only() {
        Refused.by(FORBIDDEN, null, () -> create(table.alice(), secret("Plot")));
        var forBob =
                new NewEntity(
                        EntityKind.LORE,
                        "Gift",
                        List.of(),
                        null,
                        Audience.author(table.bob().userId()));
        Refused.by(FORBIDDEN, null, () -> create(table.alice(), forBob));
        Refused.by(
                FORBIDDEN,
                null,
                () -> create(table.spectator(), NewEntity.of(EntityKind.NPC, "Ghost")));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                () -> create(table.stranger(), NewEntity.of(EntityKind.NPC, "Ghost")));
        assertThat(entities.cast(table.id())).isEmpty();
    }

    @Test
    void a_thousand_entities_come_back_in_the_order_they_were_sent() {
        List<NewEntity> wanted =
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                NewEntity.of(
                                        i % 2 == 0 ? EntityKind.NPC : EntityKind.ITEM,
                                        "Thing " + (997 * i % 1_000),
                                        "Alias " + i))
                        .toList();
        List<Entity> made = entities.createAll(table.dm(), table.id(), wanted);
        assertThat(made)
                .extracting(Entity::name)
                .containsExactlyElementsOf(wanted.stream().map(NewEntity::name).toList());
        assertThat(entities.cast(table.id()))
                .hasSize(1_000)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void one_taken_name_among_many_is_named_and_nothing_is_written() {
        create(table.dm(), NewEntity.of(EntityKind.NPC, "Thing 17"));
        List<NewEntity> wanted =
                IntStream.range(0, 40)
                        .mapToObj(i -> NewEntity.of(EntityKind.NPC, "Thing " + i))
                        .toList();
        Refused.by(
                CONFLICT,
                "entities[17].name",
                () -> entities.createAll(table.dm(), table.id(), wanted));
        assertThat(entities.cast(table.id())).hasSize(1);
    }

    @Test
    void a_name_sent_twice_is_a_conflict_that_names_both_places() {
        var twice =
                List.of(
                        NewEntity.of(EntityKind.NPC, "Ida"),
                        NewEntity.of(EntityKind.ITEM, "Ida"),
                        NewEntity.of(EntityKind.NPC, "IDA"));
        Refused.by(
                        CONFLICT,
                        "entities[2].name",
                        () -> entities.createAll(table.dm(), table.id(), twice))
                .contains("entities[0].name");
        assertThat(entities.cast(table.id())).isEmpty();
    }

    @Test
    void none_and_more_than_a_thousand_at_once_are_refused() {
        Refused.by(
                BAD_REQUEST,
                "entities",
                () -> entities.createAll(table.dm(), table.id(), List.of()));
        List<NewEntity> many =
                IntStream.range(0, 1_001)
                        .mapToObj(i -> NewEntity.of(EntityKind.NPC, "Thing " + i))
                        .toList();
        Refused.by(BAD_REQUEST, "entities", () -> entities.createAll(table.dm(), table.id(), many))
                .contains("1001");
    }

    @Test
    void of_concurrent_creators_of_one_name_exactly_one_succeeds() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> attempts =
                    IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(_ -> () -> createdIda())
                            .toList();
            assertThat(pool.invokeAll(attempts).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
        assertThat(entities.cast(table.id())).hasSize(1);
    }

    @Test
    void an_update_changes_what_it_names_and_nothing_else() {
        Entity before =
                create(table.alice(), NewEntity.of(EntityKind.NPC, "Ida", "The Fox", "Ida Marsh"));
        Entity after = entities.update(table.alice(), rename(before, "Ida Vane"));
        assertThat(after.name()).isEqualTo("Ida Vane");
        assertThat(after.aliases()).isEqualTo(before.aliases());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(entities.byId(table.bob(), "id", before.id())).isEqualTo(after);
        assertThat(named(table.bob(), "ida vane")).containsExactly(after);
        assertThat(named(table.bob(), "ida")).isEmpty();
    }

    @Test
    void new_aliases_take_the_place_of_the_old_ones() {
        Entity before = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida", "Fox", "Marsh"));
        Entity after =
                entities.update(
                        table.dm(),
                        new EntityChange(
                                before.id(), 1, null, List.of("Marsh", "Wren"), null, null));
        assertThat(named(table.dm(), "fox")).isEmpty();
        assertThat(named(table.dm(), "marsh")).containsExactly(after);
        assertThat(named(table.dm(), "wren")).containsExactly(after);
    }

    @Test
    void a_blank_summary_takes_it_away() {
        Entity before =
                create(
                        table.dm(),
                        new NewEntity(
                                EntityKind.NPC, "Ida", List.of(), "A smith.", Audience.PARTY));
        Entity after =
                entities.update(
                        table.dm(), new EntityChange(before.id(), 1, null, null, " ", null));
        assertThat(after.summary()).isNull();
    }

    @Test
    void an_update_that_changes_nothing_writes_nothing() {
        Entity before = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida", "Fox"));
        Entity after =
                entities.update(
                        table.dm(),
                        new EntityChange(
                                before.id(), 1, "Ida", List.of("Fox"), null, Audience.PARTY));
        assertThat(after).isEqualTo(before);
        assertThat(entities.byId(table.dm(), "id", before.id())).isEqualTo(before);
    }

    @Test
    void a_stale_update_is_a_conflict_with_the_current_revision() {
        Entity before = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida"));
        Entity after = entities.update(table.dm(), rename(before, "Ida Vane"));
        Refused.by(
                        CONFLICT,
                        "expectedRevision",
                        () -> entities.update(table.dm(), rename(before, "Ida Marsh")))
                .contains("current revision is 2");
        assertThat(entities.byId(table.dm(), "id", before.id())).isEqualTo(after);
    }

    @Test
    void of_concurrent_updates_of_one_revision_exactly_one_succeeds() throws Exception {
        Entity before = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida"));
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> attempts =
                    IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> updated(rename(before, "Ida " + i)))
                            .toList();
            assertThat(pool.invokeAll(attempts).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
        assertThat(entities.byId(table.dm(), "id", before.id()).revision()).isEqualTo(2);
    }

    @Test
    void a_name_that_another_visible_entity_has_cannot_be_taken_by_an_update() {
        create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida"));
        Entity other = create(table.dm(), NewEntity.of(EntityKind.NPC, "Wren"));
        Refused.by(CONFLICT, "name", () -> entities.update(table.dm(), rename(other, "IDA")));
        assertThat(entities.update(table.dm(), rename(other, "WREN")).name()).isEqualTo("WREN");
    }

    @Test
    void only_its_creator_and_the_dm_change_an_entity() {
        Entity made = create(table.alice(), NewEntity.of(EntityKind.NPC, "Ida"));
        Refused.by(FORBIDDEN, null, () -> entities.update(table.bob(), rename(made, "Bob's")));
        Refused.by(FORBIDDEN, null, () -> entities.update(table.spectator(), rename(made, "Mine")));
        Refused.by(
                NOT_FOUND,
                "entityId",
                () -> entities.update(table.stranger(), rename(made, "Mine")));
        assertThat(entities.update(table.dm(), rename(made, "Ida Vane")).revision()).isEqualTo(2);
    }

    @Test
    void a_hidden_entity_cannot_be_told_from_an_unknown_one_by_updating_it() {
        Entity secret = create(table.dm(), secret("Plot"));
        Refused.by(
                        NOT_FOUND,
                        "entityId",
                        () -> entities.update(table.alice(), rename(secret, "Mine")))
                .isEqualTo("no entity '" + secret.id() + "'");
    }

    @Test
    void narrowing_the_audience_hides_the_entity_and_its_names() {
        Entity made = create(table.alice(), NewEntity.of(EntityKind.NPC, "Ida", "Fox"));
        entities.update(table.dm(), new EntityChange(made.id(), 1, null, null, null, Audience.DM));
        Refused.by(NOT_FOUND, "id", () -> entities.byId(table.alice(), "id", made.id()));
        assertThat(named(table.alice(), "fox")).isEmpty();
        assertThat(named(table.dm(), "fox")).hasSize(1);
    }

    @Test
    void a_player_cannot_give_their_entity_the_audience_of_others() {
        Entity made = create(table.alice(), NewEntity.of(EntityKind.NPC, "Ida"));
        Refused.by(
                FORBIDDEN,
                null,
                () ->
                        entities.update(
                                table.alice(),
                                new EntityChange(made.id(), 1, null, null, null, Audience.DM)));
    }

    @Test
    void entities_are_paged_by_folded_name_through_all_kinds_or_some() {
        List<String> names = List.of("émile", "Adam", "Zoë", "Émil", "bob", "Äther");
        for (int i = 0; i < names.size(); i++) {
            create(
                    table.dm(),
                    NewEntity.of(i % 2 == 0 ? EntityKind.NPC : EntityKind.ITEM, names.get(i)));
        }
        assertThat(allByPagesOf(2, Set.of()))
                .containsExactly("Adam", "Äther", "bob", "Émil", "émile", "Zoë");
        assertThat(allByPagesOf(1, Set.of(EntityKind.ITEM)))
                .containsExactly("Adam", "Äther", "Émil");
        assertThat(
                        entities.of(
                                        table.bob(),
                                        table.id(),
                                        Set.of(EntityKind.ITEM),
                                        Page.of(1, null))
                                .totalCount())
                .isEqualTo(3);
        assertThat(
                        entities.of(
                                        table.bob(),
                                        table.id(),
                                        Set.of(EntityKind.LORE),
                                        Page.of(1, null))
                                .nodes())
                .isEmpty();
    }

    @Test
    void homonyms_of_several_kinds_are_paged_and_counted() {
        create(table.dm(), NewEntity.of(EntityKind.NPC, "Raven"));
        create(table.dm(), NewEntity.of(EntityKind.LOCATION, "Raven"));
        create(table.dm(), NewEntity.of(EntityKind.NPC, "Corvus", "The Raven", "Raven"));
        var first = entities.named(table.bob(), table.id(), Set.of(), "RAVEN", Page.of(2, null));
        var rest =
                entities.named(
                        table.bob(),
                        table.id(),
                        Set.of(),
                        "RAVEN",
                        Page.of(2, first.pageInfo().endCursor()));
        assertThat(first.nodes()).extracting(Entity::name).containsExactly("Corvus", "Raven");
        assertThat(rest.nodes()).extracting(Entity::kind).hasSize(1);
        assertThat(rest.totalCount()).isEqualTo(3);
    }

    @Test
    void several_names_are_looked_up_at_once_within_a_sight() {
        Entity ida = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida", "Fox"));
        Entity fox = create(table.dm(), NewEntity.of(EntityKind.CREATURE, "Fox"));
        create(table.dm(), secret("Plot"));
        var found =
                entities.idsNamed(
                        table.alice().sight(), table.id(), List.of("FOX", "ida", "Plot", "nobody"));
        assertThat(found).containsOnlyKeys("fox", "ida");
        assertThat(found.get("fox")).containsExactly(fox.id(), ida.id());
    }

    @Test
    void strangers_find_nothing() {
        Entity made = create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida"));
        Page page = Page.of(1, null);
        Refused.by(NOT_FOUND, "id", () -> entities.byId(table.stranger(), "id", made.id()));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                () -> entities.of(table.stranger(), table.id(), Set.of(), page));
        Refused.by(
                NOT_FOUND,
                "campaignId",
                () -> entities.named(table.stranger(), table.id(), Set.of(), "Ida", page));
        assertThat(entities.idsNamed(table.stranger().sight(), table.id(), List.of("Ida")))
                .isEmpty();
    }

    private List<String> allByPagesOf(int size, Set<EntityKind> kinds) {
        List<String> names = new ArrayList<>();
        Connection<Entity> page = entities.of(table.bob(), table.id(), kinds, Page.of(size, null));
        page.nodes().forEach(entity -> names.add(entity.name()));
        while (page.pageInfo().hasNextPage()) {
            page =
                    entities.of(
                            table.bob(),
                            table.id(),
                            kinds,
                            Page.of(size, page.pageInfo().endCursor()));
            page.nodes().forEach(entity -> names.add(entity.name()));
        }
        return names;
    }

    private boolean createdIda() {
        try {
            create(table.dm(), NewEntity.of(EntityKind.NPC, "Ida"));
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private boolean updated(EntityChange change) {
        try {
            entities.update(table.dm(), change);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private List<Entity> named(Viewer viewer, String name) {
        return entities.named(viewer, table.id(), Set.of(), name, Page.of(10, null)).nodes();
    }

    private Entity create(Viewer viewer, NewEntity wanted) {
        return entities.create(viewer, table.id(), wanted);
    }

    private static NewEntity secret(String name) {
        return new NewEntity(EntityKind.NPC, name, List.of(), null, Audience.DM);
    }

    private static EntityChange rename(Entity entity, String name) {
        return new EntityChange(entity.id(), entity.revision(), name, null, null, null);
    }
}
