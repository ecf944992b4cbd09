package dev.loregraph.network.types;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a campaign's own relationship type must be like. */
final class TypeRules {

    private static final Pattern NAME = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final int LONGEST_NAME = 40;
    private static final double HEAVIEST = 10;

    /** Names that mean something in every campaign. */
    private static final Set<String> IN_THE_CATALOGUE = names(new RelationshipTypes().all());

    /** What relationships of the graph are called that tell nothing of the story. */
    static final Set<String> OF_THE_GRAPH =
            Set.of(
                    "ALSO_NAMED",
                    "CONTRADICTS",
                    "CURRENT",
                    "HAS_FACTOR",
                    "HAS_KEY",
                    "HAS_PASSKEY",
                    "IN_REVISION",
                    "IN_SESSION",
                    "KNOWN_AS",
                    "MAY_REFER_TO",
                    "MERGED_INTO",
                    "NAMED",
                    "OBJECT",
                    "PLAYS",
                    "PROPOSED_IN",
                    "QUOTES",
                    "RAN_FOR",
                    "REFERS_TO",
                    "RETRACTED",
                    "REVISION_OF",
                    "SAME_AS",
                    "SIGNED_IN",
                    "SPLIT_FROM",
                    "SUBJECT",
                    "SUPPORTED_BY",
                    "WROTE");

    private TypeRules() {}

    static void checkName(String field, String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw Refusal.badInput(
                    field,
                    "is "
                            + Refusal.quoted(name)
                            + ": write it in capitals with single underscores, such as SWORN_TO, and with at most "
                            + LONGEST_NAME
                            + " characters");
        }
        if (OF_THE_GRAPH.contains(name)) {
            throw Refusal.badInput(field, "is " + name + ", which the graph itself uses");
        }
        if (IN_THE_CATALOGUE.contains(name)) {
            throw Refusal.badInput(field, "is " + name + ", which every campaign has already");
        }
    }

    /** The same; refuses what can't be added up. */
    static RelationshipType checked(RelationshipType type) {
        if (type.symmetric() && type.isExclusive()) {
            throw Refusal.badInput(
                    type.functional() ? "functional" : "inverseFunctional",
                    "is for types with a direction, and this one is symmetric");
        }
        if (type.functional() && type.inverseFunctional()) {
            throw Refusal.badInput(
                    "inverseFunctional", "can't be as well: a type is functional one way");
        }
        if (type.isExclusive() && type.dynamics() == Dynamics.ACCUMULATING) {
            throw Refusal.badInput(
                    "dynamics", "is ACCUMULATING, but occasions don't end each other: say STATE");
        }
        checkKinds(type);
        checkNumbers(type);
        return type;
    }

    private static void checkKinds(RelationshipType type) {
        if (type.from().isEmpty()) {
            throw Refusal.badInput("from", "is empty: name the kinds that may stand there");
        }
        if (type.to().isEmpty()) {
            throw Refusal.badInput("to", "is empty: name the kinds that may stand there");
        }
        if (type.symmetric() && !type.from().equals(type.to())) {
            throw Refusal.badInput("to", "must be the same as from, for the type is symmetric");
        }
    }

    private static void checkNumbers(RelationshipType type) {
        if (!(type.baseWeight() > 0 && type.baseWeight() <= HEAVIEST)) {
            throw Refusal.badInput(
                    "baseWeight",
                    "is " + type.baseWeight() + ": it must be above 0 and at most " + HEAVIEST);
        }
        if (!(type.sentiment() >= -1 && type.sentiment() <= 1)) {
            throw Refusal.badInput(
                    "sentiment", "is " + type.sentiment() + ": it must be within -1 to 1");
        }
    }

    /** Refuses a name, or a name read from the other side, that another of the campaign's has. */
    static void checkIsFree(RelationshipType type, List<CampaignType> others) {
        Set<String> taken = names(others.stream().map(CampaignType::type).toList());
        if (taken.contains(type.name())) {
            throw Refusal.conflict("name", type.name() + " is taken by another type");
        }
        if (taken.contains(type.inverse())) {
            throw Refusal.conflict("inverse", type.inverse() + " is taken by another type");
        }
    }

    private static Set<String> names(Collection<RelationshipType> types) {
        return types.stream()
                .flatMap(type -> Stream.of(type.name(), type.inverse()))
                .collect(toUnmodifiableSet());
    }
}
