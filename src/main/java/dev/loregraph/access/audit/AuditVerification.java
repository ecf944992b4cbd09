package dev.loregraph.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a chain found.
 *
 * @param entries how many were read
 * @param keptAfter the number of the last entry that is no longer kept, 0 when all are
 * @param lastNumber the last entry's
 * @param lastHash to compare with a copy that was noted elsewhere
 * @param fault the first one
 */
public record AuditVerification(
        int entries, int keptAfter, int lastNumber, String lastHash, @Nullable AuditFault fault) {

    public boolean intact() {
        return fault == null;
    }
}
