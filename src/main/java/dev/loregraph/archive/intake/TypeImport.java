package dev.loregraph.archive.intake;

import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.ArchiveLine.OfType;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.types.TypeChange;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a file's relationship types. */
final class TypeImport {

    private final Intake intake;

    TypeImport(Intake intake) {
        this.intake = intake;
    }

    /** Refuses a line that changed over a type that somebody edited. */
    void check(OfType line) {
        Imported before = intake.before(line.key());
        if (before != null && !before.says(line.fingerprint())) {
            standing(line.wanted().type(), before);
        }
    }

    void take(OfType line) {
        Deed deed = intake.tools().graph().inTransaction(() -> taken(line));
        intake.tally().add(deed);
    }

    private Deed taken(OfType line) {
        Imported before = intake.before(line.key());
        if (before != null) {
            return before.says(line.fingerprint()) ? Deed.TYPE_UNCHANGED : revised(line, before);
        }
        Optional<CampaignType> there = named(line.wanted().name());
        if (there.isPresent()) {
            return adopted(line, there.get());
        }
        keep(
                line,
                intake.tools()
                        .types()
                        .create(intake.importer(), intake.campaignId(), line.wanted()));
        return Deed.TYPE_CREATED;
    }

    /** A type that people made themselves stays theirs, unless the line says just the same. */
    private Deed adopted(OfType line, CampaignType there) {
        boolean agrees = compared(there.type(), line.wanted().type()).agrees();
        keep(line, there.id(), agrees ? there.revision() : Imported.NOT_OURS);
        return Deed.TYPE_UNCHANGED;
    }

    private Deed revised(OfType line, Imported before) {
        RelationshipType wanted = line.wanted().type();
        CampaignType stands = standing(wanted, before);
        CampaignType after =
                intake.tools().types().update(intake.importer(), change(stands, wanted));
        keep(line, after);
        return after.revision() == stands.revision() ? Deed.TYPE_UNCHANGED : Deed.TYPE_REVISED;
    }

    /** The type that the line was about, unless somebody edited it to say something else. */
    private CampaignType standing(RelationshipType wanted, Imported before) {
        CampaignType stands =
                intake.tools().types().byId(intake.importer(), "name", before.targetId());
        refuseAnotherKind(stands.type(), wanted);
        if (stands.revision() != before.revision()) {
            compared(stands.type(), wanted).refuseDifferences();
        }
        return stands;
    }

    private static void refuseAnotherKind(RelationshipType stands, RelationshipType wanted) {
        refuseChange("symmetric", stands.symmetric(), wanted.symmetric());
        refuseChange("dynamics", stands.dynamics(), wanted.dynamics());
        refuseChange("functional", stands.functional(), wanted.functional());
        refuseChange("inverseFunctional", stands.inverseFunctional(), wanted.inverseFunctional());
    }

    private static void refuseChange(String field, Object stands, Object wanted) {
        if (!stands.equals(wanted)) {
            throw Refusal.conflict(
                    field, "is " + stands + " here, which can't be changed: add another type");
        }
    }

    private static Comparison compared(RelationshipType stands, RelationshipType wanted) {
        return new Comparison()
                .of("name", stands.name(), wanted.name())
                .of("inverse", stands.inverse(), wanted.inverse())
                .of("symmetric", stands.symmetric(), wanted.symmetric())
                .of("dynamics", stands.dynamics(), wanted.dynamics())
                .of("functional", stands.functional(), wanted.functional())
                .of("inverseFunctional", stands.inverseFunctional(), wanted.inverseFunctional())
                .of("from", new TreeSet<>(stands.from()), new TreeSet<>(wanted.from()))
                .of("to", new TreeSet<>(stands.to()), new TreeSet<>(wanted.to()))
                .of("baseWeight", stands.baseWeight(), wanted.baseWeight())
                .of("sentiment", stands.sentiment(), wanted.sentiment());
    }

    private static TypeChange change(CampaignType stands, RelationshipType wanted) {
        return new TypeChange(
                stands.id(),
                stands.revision(),
                wanted.name(),
                wanted.inverse(),
                List.copyOf(wanted.from()),
                List.copyOf(wanted.to()),
                wanted.baseWeight(),
                wanted.sentiment(),
                null);
    }

    private Optional<CampaignType> named(String name) {
        return intake.tools().types().of(intake.importer(), intake.campaignId()).stream()
                .filter(own -> own.type().name().equals(name))
                .findFirst();
    }

    private void keep(OfType line, CampaignType type) {
        keep(line, type.id(), type.revision());
    }

    private void keep(OfType line, String typeId, int revision) {
        intake.keep(List.of(new Imported(line.key(), line.fingerprint(), typeId, revision)));
    }
}
