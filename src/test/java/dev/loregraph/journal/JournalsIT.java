package dev.loregraph.journal;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.journal.mentions.Mention;
import dev.loregraph.journal.mentions.MentionOrigin;
import dev.loregraph.journal.mentions.MentionState;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.Sha256;
import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeServerTest
@RecordApplicationEvents
class JournalsIT {

    private final Journals journals;
    private final Sessions sessions;
    private final Entities entities;
    private final Table table;
    private final Session session;

    @Autowired
    JournalsIT(
            Graph graph,
            Campaigns campaigns,
            Sessions sessions,
            Entities entities,
            Journals journals) {
        this.journals = journals;
        this.sessions = sessions;
        this.entities = entities;
        this.table = Table.laid(graph, campaigns);
        this.session = sessions.create(table.dm(), table.id(), NewSession.numbered(1));
    }

    @Test
    void a_players_journal_is_for_the_party_and_dm_notes_are_for_the_dm() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "We met.");
        Journal notes = write(table.dm(), Perspective.DM, "They don't know.");
        assertThat(journal.audience()).isEqualTo(Audience.PARTY);
        assertThat(journal.entry().author()).isEqualTo(table.alice().username());
        assertThat(journal.revision()).isEqualTo(1);
        assertThat(notes.audience()).isEqualTo(Audience.DM);
        assertThat(journals.byId(table.bob(), "id", journal.id())).isEqualTo(journal);
        assertThat(journals.byId(table.spectator(), "id", journal.id())).isEqualTo(journal);
        assertUnseen(table.bob(), notes);
        assertUnseen(table.stranger(), journal);
    }

    @Test
    void an_authors_own_journal_is_for_them_and_the_dm() {
        Journal diary = write(table.alice(), "I dream.", Audience.author(table.alice().userId()));
        assertThat(journals.byId(table.alice(), "id", diary.id())).isEqualTo(diary);
        assertThat(journals.byId(table.dm(), "id", diary.id())).isEqualTo(diary);
        assertUnseen(table.bob(), diary);
    }

    @Test
    void dms_write_either_perspective_players_theirs_and_spectators_none() {
        assertThat(write(table.dm(), Perspective.PLAYER, "As a player.").audience())
                .isEqualTo(Audience.PARTY);
        Refused.by(FORBIDDEN, null, () -> write(table.alice(), Perspective.DM, "Notes."));
        Refused.by(FORBIDDEN, null, () -> write(table.spectator(), Perspective.PLAYER, "Seen."));
        Refused.by(
                NOT_FOUND,
                "sessionId",
                () -> write(table.stranger(), Perspective.PLAYER, "Hello."));
        assertThat(journals.ofSession(table.dm(), session.id(), Page.of(10, null)).totalCount())
                .isEqualTo(1);
    }

    @Test
    void nobody_writes_what_they_would_not_see_themselves() {
        Refused.by(BAD_REQUEST, "audience", () -> write(table.alice(), "x", Audience.DM));
        Refused.by(
                BAD_REQUEST,
                "audience",
                () -> write(table.alice(), "x", Audience.author(table.bob().userId())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\u200B",
                "bell \u0007",
                "null \u0000",
                "half \uD83D",
                "\uDE00 half"
            })
    void a_body_without_text_or_with_unprintable_characters_is_refused(String body) {
        Refused.by(BAD_REQUEST, "body", () -> write(table.alice(), Perspective.PLAYER, body));
        assertThat(journals.ofSession(table.alice(), session.id(), Page.of(10, null)).nodes())
                .isEmpty();
    }

    @Test
    void a_body_has_at_most_a_million_characters() {
        assertThat(write(table.alice(), Perspective.PLAYER, "@".repeat(1_000_000)).body())
                .hasSize(1_000_000);
        Refused.by(
                        BAD_REQUEST,
                        "body",
                        () -> write(table.alice(), Perspective.PLAYER, "x".repeat(1_000_001)))
                .contains("1000001");
        Refused.by(
                BAD_REQUEST,
                "body",
                () -> write(table.alice(), Perspective.PLAYER, "x".repeat(10_000_000)));
    }

    @Test
    void a_body_has_at_most_five_thousand_mentions() {
        String many =
                IntStream.range(0, 5001).mapToObj(i -> "@a" + i + " ").reduce("", String::concat);
        Refused.by(BAD_REQUEST, "body", () -> write(table.alice(), Perspective.PLAYER, many))
                .contains("5001");
        String most = many.substring(0, many.lastIndexOf('@'));
        assertThat(write(table.alice(), Perspective.PLAYER, most).mentions()).hasSize(5000);
    }

    @Test
    void emoji_other_scripts_and_combining_characters_are_kept() {
        String body = "😀 @فكس left. שלום e\u0301 \u202Bזה\u202C";
        Journal journal = write(table.alice(), Perspective.PLAYER, body);
        assertThat(journal.body()).isEqualTo(body.replace("e\u0301", "é"));
        assertThat(journal.mentions())
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.range().of(journal.body())).isEqualTo("@فكس"));
    }

    @Test
    void a_known_name_is_linked_and_others_stay_as_typed() {
        Entity kima = entity("Lady Kima of Vord", "Kima");
        Journal journal =
                write(
                        table.alice(),
                        Perspective.PLAYER,
                        "@Kima's friend @Allura and @lady kima of vord.");
        assertThat(journal.body())
                .isEqualTo(
                        "@[Kima](%1$s)'s friend @Allura and @[lady kima of vord](%1$s)."
                                .formatted(kima.id()));
        assertThat(journal.mentions())
                .extracting(Mention::state)
                .containsExactly(
                        MentionState.RESOLVED, MentionState.UNRESOLVED, MentionState.RESOLVED);
        assertThat(journal.mentions())
                .extracting(Mention::text)
                .containsExactly("Kima", "Allura", "lady kima of vord");
        assertThat(journal.mentions())
                .extracting(Mention::origin)
                .containsOnly(MentionOrigin.TYPED);
        assertThat(journal.mentions().getFirst().entityId()).contains(kima.id());
    }

    @Test
    void a_name_of_two_is_ambiguous_and_has_candidates() {
        Entity npc = entity("Sam");
        Entity item = create(table.dm(), EntityKind.ITEM, "Sam", Audience.PARTY);
        Mention mention = write(table.alice(), Perspective.PLAYER, "@Sam!").mentions().getFirst();
        assertThat(mention.state()).isEqualTo(MentionState.AMBIGUOUS);
        assertThat(mention.entityId()).isEmpty();
        assertThat(mention.candidateIds()).containsExactlyInAnyOrder(npc.id(), item.id());
    }

    @Test
    void a_hidden_or_foreign_or_unknown_id_is_refused_in_the_same_words() {
        Entity secret = create(table.dm(), EntityKind.NPC, "Vecna", Audience.DM);
        Entity visible = entity("Kima");
        for (String id : List.of(secret.id(), UUID.randomUUID().toString())) {
            Refused.by(
                            BAD_REQUEST,
                            "body",
                            () -> write(table.alice(), Perspective.PLAYER, "Hm @[x](" + id + ")"))
                    .isEqualTo(
                            "body: the mention at 3 refers to no entity of this campaign: '"
                                    + id
                                    + "'");
        }
        String elsewhereId = table.stranger().roles().keySet().iterator().next();
        Viewer both =
                new Viewer(
                        table.stranger().userId(),
                        "both",
                        "both",
                        Map.of(table.id(), CampaignRole.DM, elsewhereId, CampaignRole.DM));
        Session elsewhere = sessions.create(both, elsewhereId, NewSession.numbered(1));
        Refused.by(
                BAD_REQUEST,
                "body",
                () ->
                        journals.write(
                                both,
                                new NewJournal(
                                        elsewhere.id(),
                                        Perspective.DM,
                                        "@[x](" + visible.id() + ")",
                                        null),
                                null));
    }

    @Test
    void a_hidden_namesake_changes_nothing_for_a_player() {
        Entity known = entity("Kima");
        create(table.dm(), EntityKind.FACTION, "Kima", Audience.DM);
        create(table.dm(), EntityKind.NPC, "Kima of Vord", Audience.DM);
        Journal journal = write(table.alice(), Perspective.PLAYER, "@Kima of Vord and @Vecna");
        assertThat(journal.body()).isEqualTo("@[Kima](" + known.id() + ") of Vord and @Vecna");
    }

    @Test
    void a_mention_of_a_hidden_entity_is_plain_text_to_those_who_may_not_see_it() {
        Entity secret = create(table.dm(), EntityKind.NPC, "Vecna", Audience.DM);
        Entity known = entity("Kima");
        Journal recap =
                write(table.dm(), Perspective.PLAYER, "@Vecna's cult hunts @Kima, says @Nobody.");
        Journal asSeen = journals.byId(table.alice(), "id", recap.id());
        assertThat(recap.body()).contains(secret.id());
        assertThat(asSeen.body())
                .isEqualTo("Vecna's cult hunts @[Kima](" + known.id() + "), says @Nobody.");
        assertThat(asSeen.mentions())
                .extracting(mention -> mention.range().of(asSeen.body()))
                .containsExactly("@[Kima](" + known.id() + ")", "@Nobody");
        assertThat(asSeen.text().shown(recap.mentions().get(1).range()))
                .isEqualTo(asSeen.mentions().get(0).range());
    }

    @Test
    void an_ambiguous_mention_means_the_only_one_that_a_player_can_see() {
        Entity known = entity("Kima");
        create(table.dm(), EntityKind.FACTION, "Kima", Audience.DM);
        create(table.dm(), EntityKind.NPC, "The Two", Audience.DM);
        create(table.dm(), EntityKind.FACTION, "The Two", Audience.DM);
        Journal recap = write(table.dm(), Perspective.PLAYER, "@Kima and @The Two fought.");
        Journal asSeen = journals.byId(table.alice(), "id", recap.id());
        assertThat(recap.body()).isEqualTo("@Kima and @The Two fought.");
        assertThat(recap.mentions())
                .extracting(Mention::state)
                .containsOnly(MentionState.AMBIGUOUS);
        assertThat(asSeen.body()).isEqualTo("@[Kima](" + known.id() + ") and The Two fought.");
        assertThat(asSeen.mentions())
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.state()).isEqualTo(MentionState.RESOLVED);
                    assertThat(mention.entityId()).contains(known.id());
                    assertThat(mention.range().of(asSeen.body()))
                            .isEqualTo("@[Kima](" + known.id() + ")");
                });
    }

    @Test
    void mentions_follow_their_entity_when_it_is_hidden_or_shown() {
        Entity entity = entity("Kima");
        Journal journal = write(table.alice(), Perspective.PLAYER, "@Kima left.");
        Entity hidden = entities.update(table.dm(), audience(entity, Audience.DM));
        assertThat(journals.byId(table.alice(), "id", journal.id()).body()).isEqualTo("Kima left.");
        assertThat(journals.byId(table.dm(), "id", journal.id())).isEqualTo(journal);
        Entity secret = create(table.dm(), EntityKind.NPC, "Vecna", Audience.DM);
        Journal recap = write(table.dm(), Perspective.PLAYER, "@Vecna came.");
        entities.update(table.dm(), audience(secret, Audience.PARTY));
        entities.update(table.dm(), audience(hidden, Audience.PARTY));
        assertThat(journals.byId(table.alice(), "id", journal.id())).isEqualTo(journal);
        assertThat(journals.byId(table.alice(), "id", recap.id())).isEqualTo(recap);
    }

    @Test
    void a_revision_replaces_the_text_and_its_mentions(ApplicationEvents events) {
        entity("Kima");
        entity("Allura");
        Journal first = write(table.alice(), Perspective.PLAYER, "@Kima");
        Journal second = journals.revise(table.alice(), JournalChange.of(first.id(), 1, "@Allura"));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.revisionId()).isNotEqualTo(first.revisionId());
        assertThat(second.mentions()).extracting(Mention::text).containsExactly("Allura");
        assertThat(events.stream(JournalWritten.class))
                .containsExactly(
                        new JournalWritten(
                                first.id(), session.id(), table.id(), first.revisionId()));
        assertThat(events.stream(JournalRevised.class))
                .containsExactly(
                        new JournalRevised(
                                first.id(), session.id(), table.id(), second.revisionId(), 2));
    }

    @Test
    void revising_to_the_same_text_writes_nothing(ApplicationEvents events) {
        entity("Kima");
        Journal journal = write(table.alice(), Perspective.PLAYER, "@Kima left.");
        assertThat(journals.revise(table.alice(), JournalChange.of(journal.id(), 1, "@Kima left.")))
                .isEqualTo(journal);
        assertThat(
                        journals.revise(
                                table.alice(), JournalChange.of(journal.id(), 1, journal.body())))
                .isEqualTo(journal);
        assertThat(events.stream(JournalRevised.class)).isEmpty();
    }

    @Test
    void revising_to_the_text_that_the_author_was_shown_writes_nothing() {
        Entity entity = entity("Kima");
        Journal journal = write(table.alice(), Perspective.PLAYER, "@Kima left.");
        entities.update(table.dm(), audience(entity, Audience.DM));
        assertThat(
                        journals.revise(
                                        table.alice(),
                                        JournalChange.of(journal.id(), 1, "Kima left."))
                                .revision())
                .isEqualTo(1);
        assertThat(journals.byId(table.dm(), "id", journal.id())).isEqualTo(journal);
    }

    @Test
    void a_journal_is_given_other_readers() {
        entity("Kima");
        Journal journal = write(table.alice(), Perspective.PLAYER, "@Kima left.");
        Journal mine = readers(journal, Audience.author(table.alice().userId()));
        assertThat(mine.revision()).isEqualTo(2);
        assertThat(mine.audience()).isEqualTo(Audience.author(table.alice().userId()));
        assertThat(journals.byId(table.dm(), "id", journal.id())).isEqualTo(mine);
        assertUnseen(table.bob(), journal);
        assertThat(journals.atRevisions(table.bob(), List.of(journal.revisionId()))).isEmpty();
        assertThat(readers(mine, Audience.PARTY).revision()).isEqualTo(3);
        assertThat(journals.byId(table.bob(), "id", journal.id()).body()).isEqualTo(mine.body());
    }

    @Test
    void what_was_written_for_the_author_alone_stays_so_when_the_journal_is_opened() {
        Audience own = Audience.author(table.alice().userId());
        Journal secret = write(table.alice(), "The @Duke lies.", own);
        journals.revise(
                table.alice(), new JournalChange(secret.id(), 1, "All is well.", Audience.PARTY));
        assertThat(journals.byId(table.bob(), "id", secret.id()).body()).isEqualTo("All is well.");
        assertThat(journals.atRevisions(table.bob(), List.of(secret.revisionId()))).isEmpty();
        assertThat(journals.atRevisions(table.alice(), List.of(secret.revisionId()))).hasSize(1);
    }

    @Test
    void the_same_text_for_the_same_readers_writes_nothing() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "one");
        assertThat(readers(journal, Audience.PARTY)).isEqualTo(journal);
    }

    @Test
    void nobody_hides_their_journal_from_themselves() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "one");
        Refused.by(BAD_REQUEST, "audience", () -> readers(journal, Audience.DM));
        assertThat(journals.byId(table.bob(), "id", journal.id())).isEqualTo(journal);
    }

    @Test
    void a_stale_revision_is_a_conflict_that_tells_the_current_one() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "one");
        journals.revise(table.alice(), JournalChange.of(journal.id(), 1, "two"));
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                journals.revise(
                                        table.alice(), JournalChange.of(journal.id(), 1, "three")));
        assertThat(refusal.code()).isEqualTo(CONFLICT);
        assertThat(refusal.field()).contains("expectedRevision");
        assertThat(refusal.details()).containsEntry("currentRevision", 2);
        assertThat(journals.byId(table.alice(), "id", journal.id()).body()).isEqualTo("two");
    }

    @Test
    void of_writers_at_the_same_time_one_wins_and_the_others_conflict() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "zero");
        List<Boolean> won =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> tryToRevise(journal, "text " + i))
                        .toList();
        assertThat(won).containsOnlyOnce(true);
        Journal after = journals.byId(table.alice(), "id", journal.id());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.body()).isEqualTo("text " + won.indexOf(true));
    }

    @Test
    void only_the_author_revises() {
        Journal journal = write(table.alice(), Perspective.PLAYER, "mine");
        Journal notes = write(table.dm(), Perspective.DM, "notes");
        Refused.by(
                FORBIDDEN,
                null,
                () -> journals.revise(table.dm(), JournalChange.of(journal.id(), 1, "x")));
        Refused.by(
                FORBIDDEN,
                null,
                () -> journals.revise(table.bob(), JournalChange.of(journal.id(), 1, "x")));
        Refused.by(
                FORBIDDEN,
                null,
                () -> journals.revise(table.spectator(), JournalChange.of(journal.id(), 1, "x")));
        Refused.by(
                NOT_FOUND,
                "journalId",
                () -> journals.revise(table.alice(), JournalChange.of(notes.id(), 1, "x")));
        Refused.by(
                NOT_FOUND,
                "journalId",
                () -> journals.revise(table.stranger(), JournalChange.of(journal.id(), 1, "x")));
        Refused.by(
                NOT_FOUND,
                "journalId",
                () -> journals.revise(table.alice(), JournalChange.of("nope", 1, "x")));
        Refused.by(
                BAD_REQUEST,
                "body",
                () -> journals.revise(table.alice(), JournalChange.of(journal.id(), 1, "")));
    }

    @Test
    void the_same_mutation_id_writes_once() {
        var wanted = new NewJournal(session.id(), Perspective.PLAYER, "once", null);
        Journal first = journals.write(table.alice(), wanted, "m-1");
        assertThat(journals.write(table.alice(), wanted, "m-1")).isEqualTo(first);
        assertThat(journals.write(table.bob(), wanted, "m-1").id()).isNotEqualTo(first.id());
        assertThat(journals.write(table.alice(), wanted, null).id()).isNotEqualTo(first.id());
        assertThat(journals.ofSession(table.dm(), session.id(), Page.of(10, null)).totalCount())
                .isEqualTo(3);
    }

    @Test
    void a_sessions_journals_are_paged_oldest_first_and_counted_as_seen() {
        List<String> ids =
                IntStream.range(0, 5)
                        .mapToObj(i -> write(table.alice(), Perspective.PLAYER, "text " + i).id())
                        .toList();
        write(table.dm(), Perspective.DM, "secret");
        Connection<JournalEntry> first =
                journals.ofSession(table.bob(), session.id(), Page.of(3, null));
        assertThat(first.totalCount()).isEqualTo(5);
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        Connection<JournalEntry> rest =
                journals.ofSession(
                        table.bob(), session.id(), Page.of(3, first.pageInfo().endCursor()));
        assertThat(rest.pageInfo().hasNextPage()).isFalse();
        assertThat(
                        Stream.of(first, rest)
                                .flatMap(page -> page.nodes().stream())
                                .map(JournalEntry::id))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(journals.ofSession(table.dm(), session.id(), Page.of(10, null)).totalCount())
                .isEqualTo(6);
        Refused.by(
                NOT_FOUND,
                "sessionId",
                () -> journals.ofSession(table.stranger(), session.id(), Page.of(1, null)));
    }

    @Test
    void jobs_get_whole_texts_with_all_their_mentions() {
        Entity secret = create(table.dm(), EntityKind.NPC, "Vecna", Audience.DM);
        Journal journal = write(table.alice(), Perspective.PLAYER, "old");
        journals.revise(table.alice(), JournalChange.of(journal.id(), 1, "@Nobody left."));
        write(table.dm(), Perspective.DM, "@Vecna came.");
        List<CurrentText> texts = journals.currentTexts(session.id());
        assertThat(texts)
                .extracting(CurrentText::body)
                .containsExactly("@Nobody left.", "@[Vecna](" + secret.id() + ") came.");
        assertThat(texts).extracting(CurrentText::revision).containsExactly(2, 1);
        assertThat(texts.get(0).stated()).isEmpty();
        assertThat(texts.get(0).sha256())
                .isEqualTo(Sha256.of("@Nobody left."))
                .matches("[0-9a-f]{64}");
        assertThat(texts.get(1).stated())
                .singleElement()
                .satisfies(mention -> assertThat(mention.entityId()).contains(secret.id()));
        assertThat(texts.get(1).audience()).isEqualTo(Audience.DM);
    }

    @Test
    void found_mentions_are_added_once_removed_and_restored() {
        Entity kima = entity("Kima");
        Entity secret = create(table.dm(), EntityKind.NPC, "Vecna", Audience.DM);
        Journal journal = write(table.alice(), Perspective.PLAYER, "Kima and Vecna met @Kima.");
        var found =
                List.of(
                        found(journal, 0, 4, "Kima", kima.id()),
                        found(journal, 9, 14, "Vecna", secret.id()));
        assertThat(journals.addFound(found).nodes()).isEqualTo(2);
        assertThat(journals.addFound(found).total()).isZero();
        assertThat(textsOf(journals.byId(table.dm(), "id", journal.id())))
                .containsExactly("Kima", "Vecna", "Kima");
        assertThat(textsOf(journals.byId(table.alice(), "id", journal.id())))
                .containsExactly("Kima", "Kima");
        List<CurrentText> before = journals.currentTexts(session.id());
        List<String> ids = found.stream().map(FoundMention::id).toList();
        assertThat(journals.removeFound(ids).nodes()).isEqualTo(2);
        assertThat(journals.removeFound(ids).total()).isZero();
        assertThat(journals.byId(table.dm(), "id", journal.id())).isEqualTo(journal);
        journals.addFound(found);
        assertThat(journals.currentTexts(session.id())).isEqualTo(before);
        List<String> typed = journal.mentions().stream().map(Mention::id).toList();
        assertThat(journals.removeFound(typed).total()).isZero();
    }

    @Test
    void a_name_found_among_hidden_ones_is_seen_by_those_who_see_all_it_may_mean() {
        Entity orla = entity("Orla");
        Entity secret = create(table.dm(), EntityKind.LOCATION, "Orla", Audience.DM);
        Journal journal = write(table.alice(), Perspective.PLAYER, "Orla vexes them.");
        journals.addFound(List.of(found(journal, 0, 4, "Orla", orla.id(), secret.id())));
        assertThat(textsOf(journals.byId(table.alice(), "id", journal.id()))).isEmpty();
        assertThat(textsOf(journals.byId(table.dm(), "id", journal.id()))).containsExactly("Orla");
        Entity told = entities.update(table.dm(), audience(secret, Audience.PARTY));
        assertThat(journals.byId(table.alice(), "id", journal.id()).mentions())
                .extracting(Mention::state)
                .containsExactly(MentionState.AMBIGUOUS);
        entities.update(table.dm(), audience(told, Audience.DM));
        assertThat(journals.byId(table.alice(), "id", journal.id()).mentions())
                .extracting(Mention::state)
                .containsExactly(MentionState.RESOLVED);
    }

    private boolean tryToRevise(Journal journal, String body) {
        try {
            journals.revise(table.alice(), JournalChange.of(journal.id(), 1, body));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(CONFLICT);
            return false;
        }
    }

    private Journal readers(Journal journal, Audience audience) {
        return journals.revise(
                table.alice(),
                new JournalChange(journal.id(), journal.revision(), journal.body(), audience));
    }

    private static List<String> textsOf(Journal journal) {
        return journal.mentions().stream().map(Mention::text).toList();
    }

    private static FoundMention found(
            Journal journal, int start, int end, String text, String... entityIds) {
        var range = new TextRange(start, end);
        return new FoundMention(
                UUID.randomUUID().toString(),
                journal.revisionId(),
                range,
                text,
                List.of(entityIds));
    }

    private void assertUnseen(Viewer viewer, Journal journal) {
        Refused.by(NOT_FOUND, "id", () -> journals.byId(viewer, "id", journal.id()));
    }

    private Journal write(Viewer author, Perspective perspective, String body) {
        return journals.write(author, new NewJournal(session.id(), perspective, body, null), null);
    }

    private Journal write(Viewer author, String body, @Nullable Audience audience) {
        return journals.write(
                author, new NewJournal(session.id(), Perspective.PLAYER, body, audience), null);
    }

    private Entity entity(String name, String... aliases) {
        return entities.create(table.dm(), table.id(), NewEntity.of(EntityKind.NPC, name, aliases));
    }

    private Entity create(Viewer dm, EntityKind kind, String name, Audience audience) {
        return entities.create(
                dm, table.id(), new NewEntity(kind, name, List.of(), null, audience));
    }

    private static EntityChange audience(Entity entity, Audience audience) {
        return new EntityChange(entity.id(), entity.revision(), null, null, null, audience);
    }
}
