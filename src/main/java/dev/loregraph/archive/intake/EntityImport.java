package dev.loregraph.archive.intake;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.ArchiveLine.OfEntity;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChange;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a file's entities, new ones by the chunk. */
final class EntityImport {

    private static final int CHUNK = 500;

    private final Intake intake;
    private final Map<String, Entity> byKey;
    private final List<Waiting> waiting = new ArrayList<>();

    EntityImport(Intake intake) {
        this.intake = intake;
        this.byKey =
                intake.tools().entities().cast(intake.campaignId()).stream()
                        .collect(toMap(EntityImport::keyOf, entity -> entity, (first, _) -> first));
    }

    private record Waiting(int number, OfEntity line) {

        Imported asImported(Entity entity, int revision) {
            return new Imported(line.key(), line.fingerprint(), entity.id(), revision);
        }

        /** As the one wants it who created the entity, or will. */
        NewEntity wantedBy(String userId) {
            return line.entity(userId);
        }
    }

    /** Refuses a line that changed over an entity that somebody edited. */
    void check(OfEntity line) {
        Imported before = intake.before(line.key());
        if (before != null && !before.says(line.fingerprint())) {
            standing(line, before);
        }
    }

    /** Takes a line; a new entity waits for its chunk. */
    void add(int number, OfEntity line) {
        var taken = new Waiting(number, line);
        Imported before = intake.before(line.key());
        Entity there = byKey.get(line.key());
        if (before != null && before.says(line.fingerprint())) {
            intake.tally().add(Deed.ENTITY_UNCHANGED);
        } else if (before != null) {
            revise(taken, before);
        } else if (there != null) {
            adopt(taken, there);
        } else {
            waiting.add(taken);
            if (waiting.size() == CHUNK) {
                flush();
            }
        }
    }

    /** Writes what waits: all at once or, when one is refused, each for itself. */
    void flush() {
        List<Waiting> chunk = List.copyOf(waiting);
        waiting.clear();
        if (chunk.isEmpty()) {
            return;
        }
        try {
            create(chunk);
        } catch (Refusal _) {
            chunk.forEach(this::createAlone);
        }
    }

    private void createAlone(Waiting one) {
        try {
            create(List.of(one));
        } catch (Refusal refusal) {
            intake.tally().bad(one.number(), refusal);
        }
    }

    private void create(List<Waiting> chunk) {
        String importerId = intake.importer().userId();
        List<NewEntity> wanted = chunk.stream().map(one -> one.wantedBy(importerId)).toList();
        intake.tools()
                .graph()
                .inTransaction(() -> {
                    List<Entity> made =
                            intake.tools()
                                    .entities()
                                    .createAll(intake.importer(), intake.campaignId(), wanted);
                    intake.keep(
                            IntStream.range(0, made.size())
                                    .mapToObj(i -> written(chunk.get(i), made.get(i)))
                                    .toList());
                });
        intake.tally().add(Deed.ENTITY_CREATED, chunk.size());
    }

    private static Imported written(Waiting one, Entity entity) {
        return one.asImported(entity, entity.revision());
    }

    /** An entity that people made themselves stays theirs, unless the line says just the same. */
    private void adopt(Waiting one, Entity there) {
        boolean agrees = compared(there, one.line()).agrees();
        Imported line = one.asImported(there, agrees ? there.revision() : Imported.NOT_OURS);
        intake.tools().graph().inTransaction(() -> intake.keep(List.of(line)));
        intake.tally().add(Deed.ENTITY_UNCHANGED);
    }

    private void revise(Waiting one, Imported before) {
        Deed deed = intake.tools().graph().inTransaction(() -> revised(one, before));
        intake.tally().add(deed);
    }

    private Deed revised(Waiting one, Imported before) {
        Entity stands = standing(one.line(), before);
        Entity after =
                intake.tools()
                        .entities()
                        .update(
                                intake.importer(),
                                change(stands, one.wantedBy(stands.createdBy())));
        intake.keep(List.of(written(one, after)));
        return after.revision() == stands.revision() ? Deed.ENTITY_UNCHANGED : Deed.ENTITY_REVISED;
    }

    /** The entity that the line was about, unless somebody edited it to say something else. */
    private Entity standing(OfEntity line, Imported before) {
        Entity stands =
                intake.tools().entities().byId(intake.importer(), "name", before.targetId());
        if (stands.revision() != before.revision()) {
            compared(stands, line).refuseDifferences();
        }
        return stands;
    }

    private static Comparison compared(Entity stands, OfEntity line) {
        NewEntity wanted = line.entity(stands.createdBy());
        return new Comparison()
                .of("name", stands.name(), wanted.name())
                .of("aliases", stands.aliases(), wanted.aliases())
                .of("summary", stands.summary(), wanted.summary())
                .of("audience", stands.audience().name(), wanted.audience().name());
    }

    private static EntityChange change(Entity before, NewEntity wanted) {
        return new EntityChange(
                before.id(),
                before.revision(),
                wanted.name(),
                wanted.aliases(),
                wanted.summary() == null ? "" : wanted.summary(),
                wanted.audience());
    }

    private static String keyOf(Entity entity) {
        return OfEntity.key(entity.kind(), entity.name());
    }
}
