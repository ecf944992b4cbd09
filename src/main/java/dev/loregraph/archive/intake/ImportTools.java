package dev.loregraph.archive.intake;

import dev.loregraph.access.Users;
import dev.loregraph.access.Viewers;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.Memberships;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.PlayerCharacters;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.Journals;
import dev.loregraph.network.types.OwnTypes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What each import works with. */
@Component
public record ImportTools(
        Graph graph,
        Users users,
        Viewers viewers,
        Campaigns campaigns,
        Memberships memberships,
        OwnTypes types,
        Sessions sessions,
        Entities entities,
        PlayerCharacters characters,
        Journals journals,
        ImportedLines lines,
        ApplicationEventPublisher news) {}
