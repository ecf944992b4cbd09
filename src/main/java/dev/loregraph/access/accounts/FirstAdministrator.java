package dev.loregraph.access.accounts;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.access.vault.SecretText;
import dev.loregraph.graph.transactions.GraphUnavailable;
import dev.loregraph.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While the server has no administrator, a code lies in the data folder: whoever can read it there
 * and is signed in becomes the first. The code is never logged and works once.
 */
@Component
final class FirstAdministrator {

    static final String FILE = "first-administrator.code";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int CODE_BYTES = 24;

    private final Accounts accounts;
    private final KeyFolder folder;

    FirstAdministrator(Accounts accounts, KeyFolder folder) {
        this.accounts = accounts;
        this.folder = folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void layDownCode() {
        try {
            if (accounts.hasAdministrator()) {
                folder.delete(FILE);
                return;
            }
        } catch (GraphUnavailable _) {
            return;
        }
        folder.textOrMade(FILE, () -> SecretText.of(CODE_BYTES));
        LOG.info(
                "This server has no administrator: sign in and send becomeFirstAdministrator the"
                        + " code in {}",
                folder.path(FILE));
    }

    void become(Viewer viewer, String code) {
        viewer.mustBeHereInPerson();
        boolean right =
                folder.text(FILE).filter(kept -> SecretText.same(kept, code.strip())).isPresent();
        if (!right) {
            throw Refusal.forbidden("that is not the code, or there is an administrator already");
        }
        boolean first = accounts.becomesFirst(viewer.userId());
        folder.delete(FILE);
        if (!first) {
            throw Refusal.forbidden("that is not the code, or there is an administrator already");
        }
    }
}
