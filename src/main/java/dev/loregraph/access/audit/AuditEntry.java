package dev.loregraph.access.audit;

import dev.loregraph.graph.Row;
import dev.loregraph.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A link of a chain.
 *
 * @param chain a campaign's id, or {@link AuditTrail#PLATFORM}
 * @param number from 1, without gaps
 * @param inPerson whether the actor signed in, rather than a program with a key of theirs
 * @param hash SHA-256 of all the rest, and so of every entry before
 */
public record AuditEntry(
        String chain,
        int number,
        Instant at,
        @Nullable String actorId,
        @Nullable String actorName,
        boolean inPerson,
        String address,
        String action,
        AuditOutcome outcome,
        @Nullable String code,
        List<AuditObject> objects,
        List<String> details,
        String previousHash,
        String hash) {

    private static final String FORM = "loregraph audit 1";

    /** The link that comes after these. */
    static AuditEntry of(Deed deed, int number, Instant at, String previousHash) {
        return new AuditEntry(
                        deed.chain(),
                        number,
                        at,
                        deed.actor().id(),
                        deed.actor().name(),
                        deed.actor().inPerson(),
                        deed.address(),
                        deed.action(),
                        deed.outcome(),
                        deed.code(),
                        deed.objects(),
                        deed.details(),
                        previousHash,
                        "")
                .hashed();
    }

    static AuditEntry of(Row row) {
        Row entry = row.row("entry");
        return new AuditEntry(
                entry.text("chain"),
                entry.integer("number"),
                entry.instant("at"),
                entry.maybeText("actorId").orElse(null),
                entry.maybeText("actorName").orElse(null),
                entry.flag("inPerson"),
                entry.text("address"),
                entry.text("action"),
                entry.constant("outcome", AuditOutcome.class),
                entry.maybeText("code").orElse(null),
                entry.texts("objects").stream().map(AuditObject::read).toList(),
                entry.texts("details"),
                entry.text("previousHash"),
                entry.text("hash"));
    }

    boolean isWhole() {
        return hash.equals(hashed().hash);
    }

    private AuditEntry hashed() {
        return new AuditEntry(
                chain,
                number,
                at,
                actorId,
                actorName,
                inPerson,
                address,
                action,
                outcome,
                code,
                objects,
                details,
                previousHash,
                Sha256.of(canonical()));
    }

    /** Every value with its length in front, so that no two entries read the same. */
    private String canonical() {
        List<String> values = new ArrayList<>();
        values.add(FORM);
        values.add(chain);
        values.add(String.valueOf(number));
        values.add(at.toString());
        values.add(Objects.requireNonNullElse(actorId, ""));
        values.add(Objects.requireNonNullElse(actorName, ""));
        values.add(String.valueOf(inPerson));
        values.add(address);
        values.add(action);
        values.add(outcome.name());
        values.add(Objects.requireNonNullElse(code, ""));
        values.add(String.valueOf(objects.size()));
        objects.forEach(object -> values.add(object.stored()));
        values.add(String.valueOf(details.size()));
        values.addAll(details);
        values.add(previousHash);
        return values.stream()
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining());
    }

    Map<String, @Nullable Object> asProperties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("chain", chain);
        properties.put("number", number);
        properties.put("at", at);
        properties.put("actorId", actorId);
        properties.put("actorName", actorName);
        properties.put("inPerson", inPerson);
        properties.put("address", address);
        properties.put("action", action);
        properties.put("outcome", outcome);
        properties.put("code", code);
        properties.put("objects", objects.stream().map(AuditObject::stored).toList());
        properties.put("objectIds", objects.stream().map(AuditObject::id).distinct().toList());
        properties.put("details", details);
        properties.put("previousHash", previousHash);
        properties.put("hash", hash);
        return properties;
    }
}
