package dev.loregraph.api.audit;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.audit.AuditCheck;
import dev.loregraph.access.audit.AuditEntry;
import dev.loregraph.access.audit.AuditFilter;
import dev.loregraph.access.audit.AuditTrail;
import dev.loregraph.access.audit.AuditVerification;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditController {

    private final AuditTrail trail;
    private final AuditCheck check;

    AuditController(AuditTrail trail, AuditCheck check) {
        this.trail = trail;
        this.check = check;
    }

    @QueryMapping
    Connection<AuditEntry> auditEntries(
            @Argument @Nullable String campaignId,
            @Argument @Nullable AuditFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer) {
        Page page = Page.of(first, after).in("audit");
        AuditFilter wanted = filter == null ? AuditFilter.ALL : filter;
        List<AuditEntry> found =
                trail.entries(viewer, campaignId, wanted, before(page), page.limit());
        return Connection.of(
                page,
                found,
                entry -> List.of(entry.number()),
                () -> trail.count(viewer, campaignId, wanted));
    }

    @QueryMapping
    AuditVerification verifyAudit(@Argument @Nullable String campaignId, Viewer viewer) {
        return check.verify(viewer, campaignId);
    }

    private static @Nullable Integer before(Page page) {
        if (page.after().isEmpty()) {
            return null;
        }
        if (page.after().getFirst() instanceof Integer number) {
            return number;
        }
        throw Page.foreign();
    }
}
