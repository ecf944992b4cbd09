package dev.loregraph.archive.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Page;
import dev.loregraph.archive.Archive;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.SessionDetails;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.JournalChange;
import dev.loregraph.journal.JournalEntry;
import dev.loregraph.journal.Journals;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo campaign, and what people make of it. */
@WholeServerTest
class DemoCampaignIT {

    private final DemoCampaign demo;
    private final Campaigns campaigns;
    private final Sessions sessions;
    private final Entities entities;
    private final Journals journals;
    private final Viewers viewers;
    private final Driver driver;
    private final Viewer dm;

    @Autowired
    DemoCampaignIT(
            Archive archive,
            Campaigns campaigns,
            Sessions sessions,
            Entities entities,
            Journals journals,
            Users users,
            Viewers viewers,
            Driver driver,
            Graph graph) {
        this.demo = new DemoCampaign(archive, users, viewers);
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.entities = entities;
        this.journals = journals;
        this.viewers = viewers;
        this.driver = driver;
        this.dm = Table.user(graph, "dm");
    }

    @Test
    void what_people_made_of_the_demo_campaign_is_still_there_after_a_restart() {
        demo.load(dm);
        String campaign =
                campaigns.of(now(dm), Page.of(9, null)).nodes().stream()
                        .filter(mine -> mine.slug().startsWith("low-water"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        Entity nan =
                entities.named(now(dm), campaign, Set.of(), "Nan Lanyon", Page.of(1, null))
                        .nodes()
                        .getFirst();
        Session first = sessions.byNumber(now(dm), campaign, 1);
        JournalEntry notes =
                journals.ofSession(now(dm), first.id(), Page.of(1, null)).nodes().getFirst();
        Entity edited =
                entities.update(now(dm), new EntityChange(nan.id(), 1, "Nan", null, "Mine.", null));
        var details = new SessionDetails("Mine", null, null, "Mine.");
        Session retold = sessions.update(now(dm), first.id(), details, 1);
        Journal revised =
                journals.revise(now(dm), JournalChange.of(notes.id(), 1, "My own words."));

        demo.load(now(dm));

        assertThat(entities.byId(now(dm), "id", nan.id())).isEqualTo(edited);
        assertThat(sessions.byId(now(dm), "id", first.id())).isEqualTo(retold);
        assertThat(journals.byId(now(dm), "id", notes.id()).body()).isEqualTo(revised.body());
        assertThat(entities.cast(campaign)).hasSize(68);
    }

    /** A server on this graph that showed the demo to another test may have brought it in. */
    @BeforeEach
    void makeRoom() {
        driver.executableQuery(
                        "MATCH (c:Campaign {slug: 'low-water'}) SET c.slug = c.slug + '-' + c.id")
                .execute();
    }

    private Viewer now(Viewer viewer) {
        return viewers.byUserId(viewer.userId()).orElseThrow();
    }
}
