package dev.loregraph.access.audit;

/**
 * Something that a deed was done to.
 *
 * @param name what the deed calls it, such as entity or journal
 */
public record AuditObject(String name, String id) {

    static AuditObject read(String stored) {
        int colon = stored.indexOf(':');
        return new AuditObject(stored.substring(0, colon), stored.substring(colon + 1));
    }

    String stored() {
        return name + ":" + id;
    }
}
