package dev.loregraph.network.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.network.ClaimDraft;
import dev.loregraph.network.ClaimSource;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Testimony;
import dev.loregraph.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@WholeServerTest
class SeenClaimsIT {

    private static final String TEXT = "Rorik met Nan. Rorik owns the Ring. Tamsin met Nan.";

    private final Claims claims;
    private final SeenClaims seen;
    private final Testimony testimony;
    private final Table table;
    private final Entity rorik;
    private final Entity tamsin;
    private final Entity nan;
    private final Entity ring;
    private final CurrentText first;
    private final CurrentText second;

    @Autowired
    SeenClaimsIT(Claims claims, SeenClaims seen, AutowireCapableBeanFactory beans) {
        this.claims = claims;
        this.seen = seen;
        this.testimony = beans.createBean(Testimony.class);
        this.table = testimony.table();
        this.rorik = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Rorik"));
        this.tamsin = testimony.entity(table, NewEntity.of(EntityKind.CHARACTER, "Tamsin"));
        this.nan = testimony.entity(table, NewEntity.of(EntityKind.NPC, "Nan"));
        this.ring = testimony.entity(table, NewEntity.of(EntityKind.ITEM, "Ring"));
        this.first = testimony.text(table, 1, TEXT);
        this.second = testimony.text(table, 2, TEXT);
    }

    @Test
    void claims_are_paged_newest_first_whatever_their_number_in_a_run() {
        claims.reconcile(
                run(first),
                List.of(met(first, rorik, nan), owns(first, rorik, ring), met(first, tamsin, nan)));
        claims.reconcile(run(second), List.of(met(second, rorik, nan), met(second, tamsin, nan)));
        claims.reconcile(run(first), List.of(met(first, rorik, nan), owns(first, rorik, ring)));

        List<Claim> all = claimsIn(null, 100);
        assertThat(all).hasSize(5).extracting(Claim::fromSession).containsExactly(2, 2, 1, 1, 1);
        assertThat(claimsIn(null, 1)).isEqualTo(all);
        assertThat(claimsIn(null, 2)).isEqualTo(all);
        assertThat(claimsIn(ClaimStatus.ACCEPTED, 1))
                .isEqualTo(claimsIn(ClaimStatus.ACCEPTED, 100))
                .hasSize(4);
        assertThat(claimsIn(ClaimStatus.RETRACTED, 1)).hasSize(1);
        assertThat(claimsIn(ClaimStatus.REJECTED, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"claims\",\"yesterday\",\"x\"]",
                "[\"claims\",1,2]",
                "[\"claims\",\"2026-01-01T00:00:00Z\"]",
                "[\"sessions\",\"2026-01-01T00:00:00Z\",\"x\"]",
            })
    void a_cursor_that_is_no_place_among_claims_is_refused(String place) {
        String cursor =
                Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        Refused.by(
                Refusal.Code.BAD_REQUEST,
                "after",
                () -> seen.of(table.dm().sight(), table.id(), null, Page.of(5, cursor)));
    }

    private List<Claim> claimsIn(@Nullable ClaimStatus status, int size) {
        List<Claim> found = new ArrayList<>();
        Connection<Claim> page;
        String cursor = null;
        do {
            page = seen.of(table.dm().sight(), table.id(), status, Page.of(size, cursor));
            assertThat(page.nodes()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.nodes());
            cursor = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());
        assertThat(page.totalCount()).isEqualTo(found.size());
        return found;
    }

    private ClaimSource run(CurrentText text) {
        return testimony.run(table, text, text.equals(first) ? 1 : 2);
    }

    private ClaimDraft met(CurrentText text, Entity one, Entity other) {
        return Testimony.draft(
                text, Audience.PARTY, one, "MET", other, one.name() + " met " + other.name() + ".");
    }

    private ClaimDraft owns(CurrentText text, Entity owner, Entity thing) {
        return Testimony.draft(text, Audience.PARTY, owner, "OWNS", thing, "Rorik owns the Ring.");
    }
}
