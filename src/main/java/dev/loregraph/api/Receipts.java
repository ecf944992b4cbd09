package dev.loregraph.api;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a mutation happen once: the first with a {@code clientMutationId} writes and leaves a
 * receipt in the same transaction; the member's later ones with that id get the first one's result.
 */
@Component
public final class Receipts {

    private static final int LONGEST_ID = 128;

    private final Graph graph;
    private final Clock clock;
    private final Command receipt;
    private final Command receiptResults;

    Receipts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        this.receipt = graph.command("api/receipt");
        this.receiptResults = graph.command("api/receipt-results");
    }

    /**
     * The ids of what the work makes, in a transaction.
     *
     * @param operation the mutation's name: an id belongs to one mutation
     * @param work writes, and returns the new things' ids; not called when there is a receipt
     */
    public List<String> once(
            Viewer viewer,
            String operation,
            @Nullable String clientMutationId,
            Supplier<List<String>> work) {
        String id = InputText.lineOrNull("clientMutationId", clientMutationId, LONGEST_ID);
        return graph.inTransaction(
                () -> id == null ? work.get() : withReceipt(viewer, operation, id, work));
    }

    /** {@link #once} for work that makes one thing. */
    public String oneOnce(
            Viewer viewer,
            String operation,
            @Nullable String clientMutationId,
            Supplier<String> work) {
        return once(viewer, operation, clientMutationId, () -> List.of(work.get())).getFirst();
    }

    /**
     * {@link #oneOnce} for long work in transactions of its own, which may be done twice if it was
     * cut off: the receipt is filled in after it.
     */
    public String oneAfterwards(
            Viewer viewer,
            String operation,
            @Nullable String clientMutationId,
            Supplier<String> work) {
        String id = InputText.lineOrNull("clientMutationId", clientMutationId, LONGEST_ID);
        if (id == null) {
            return work.get();
        }
        var key = keyOf(viewer, id);
        return graph.inTransaction(() -> receipt(key, operation).maybeTexts("results"))
                .map(List::getFirst)
                .orElseGet(() -> {
                    String result = work.get();
                    graph.inTransaction(() -> keep(key, List.of(result)));
                    return result;
                });
    }

    private List<String> withReceipt(
            Viewer viewer, String operation, String clientMutationId, Supplier<List<String>> work) {
        var key = keyOf(viewer, clientMutationId);
        return receipt(key, operation).maybeTexts("results").orElseGet(() -> made(key, work));
    }

    private static Map<String, String> keyOf(Viewer viewer, String clientMutationId) {
        return Map.of("userId", viewer.userId(), "clientMutationId", clientMutationId);
    }

    private Row receipt(Map<String, String> key, String operation) {
        Row found =
                receipt.withAll(key)
                        .with("operation", operation)
                        .with("now", clock.instant())
                        .first(row -> row)
                        .orElseThrow();
        if (!found.text("operation").equals(operation)) {
            throw Refusal.badInput(
                    "clientMutationId", "was already used for " + found.text("operation"));
        }
        return found;
    }

    private List<String> made(Map<String, String> key, Supplier<List<String>> work) {
        List<String> results = work.get();
        keep(key, results);
        return results;
    }

    private void keep(Map<String, String> key, List<String> results) {
        receiptResults.withAll(key).with("results", results).run();
    }
}
