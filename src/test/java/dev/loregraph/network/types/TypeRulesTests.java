package dev.loregraph.network.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Refused;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.refusal.Refusal.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeRulesTests {

    private static final List<EntityKind> PEOPLE = List.of(EntityKind.CHARACTER, EntityKind.NPC);
    private static final List<EntityKind> FACTIONS = List.of(EntityKind.FACTION);
    private static final Pattern TYPES_IN_CYPHER = Pattern.compile("\\[\\w*:([A-Z_|]+)");

    @Test
    void a_type_is_what_was_declared() {
        RelationshipType oath = sworn("SWORN_TO", "HAS_OATH_OF").type();
        assertThat(oath.inverse()).isEqualTo("HAS_OATH_OF");
        assertThat(oath.functional()).isTrue();
        assertThat(oath.from()).containsExactlyInAnyOrderElementsOf(PEOPLE);
    }

    @Test
    void a_symmetric_type_is_its_own_inverse() {
        assertThat(pact("PACT_WITH", null, PEOPLE, PEOPLE).type().inverse()).isEqualTo("PACT_WITH");
        refused("inverse", pact("PACT_WITH", "BOUND_TO", PEOPLE, PEOPLE));
        refused("to", pact("PACT_WITH", null, PEOPLE, FACTIONS));
    }

    @Test
    void a_type_with_a_direction_reads_otherwise_from_the_other_side() {
        refused("inverse", sworn("SWORN_TO", null));
        refused("inverse", sworn("SWORN_TO", "SWORN_TO"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sworn_to",
                "SWORN TO",
                "_SWORN",
                "SWORN_",
                "SWORN__TO",
                "SWORN2",
                "SCHWÖREN",
                "X]-() DETACH DELETE x //",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ_ABCDEFGHIJKLMN"
            })
    void names_are_words_in_capitals(String name) {
        refused("name", sworn(name, "HAS_OATH_OF"));
        refused("inverse", sworn("SWORN_TO", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MET", "OWNS", "OWNED_BY", "REGARDS", "SUBJECT", "MERGED_INTO"})
    void what_means_something_already_is_no_name(String name) {
        refused("name", sworn(name, "HAS_OATH_OF"));
        refused("inverse", sworn("SWORN_TO", name));
    }

    @Test
    void nothing_that_the_graph_itself_uses_can_be_a_name() {
        Set<String> usable = Set.copyOf(new RelationshipTypes().names());
        assertThat(typesInCypher())
                .hasSizeGreaterThan(20)
                .filteredOn(name -> !usable.contains(name))
                .isSubsetOf(TypeRules.OF_THE_GRAPH);
    }

    private static Set<String> typesInCypher() {
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .flatMap(file -> TYPES_IN_CYPHER.matcher(text(file)).results())
                    .map(MatchResult::group)
                    .map(found -> found.substring(found.indexOf(':') + 1))
                    .flatMap(Pattern.compile("\\|")::splitAsStream)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void somebody_stands_at_each_end() {
        refused("from", of(false, Dynamics.STATE, false, false, List.of(), FACTIONS, 1, 0));
        refused("to", of(false, Dynamics.STATE, false, false, PEOPLE, List.of(), 1, 0));
    }

    @Test
    void one_at_a_time_is_for_what_lasts_and_for_one_direction() {
        refused("functional", of(true, Dynamics.STATE, true, false, PEOPLE, PEOPLE, 1, 0));
        refused("inverseFunctional", of(true, Dynamics.STATE, false, true, PEOPLE, PEOPLE, 1, 0));
        refused("inverseFunctional", of(false, Dynamics.STATE, true, true, PEOPLE, PEOPLE, 1, 0));
        refused("dynamics", of(false, Dynamics.ACCUMULATING, true, false, PEOPLE, PEOPLE, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, 10.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_weight_is_above_zero_and_at_most_ten(double weight) {
        refused("baseWeight", of(false, Dynamics.STATE, false, false, PEOPLE, FACTIONS, weight, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.01, 1.01, Double.NaN, Double.NEGATIVE_INFINITY})
    void a_sentiment_is_within_one(double sentiment) {
        refused(
                "sentiment",
                of(false, Dynamics.STATE, false, false, PEOPLE, FACTIONS, 1, sentiment));
    }

    static Stream<NewType> odd() {
        return Stream.of(
                of(false, Dynamics.STATE, false, false, PEOPLE, FACTIONS, Double.MIN_VALUE, -1),
                of(false, Dynamics.STATE, false, true, PEOPLE, FACTIONS, 10, 1),
                of(true, Dynamics.ACCUMULATING, false, false, PEOPLE, PEOPLE, 1, 0),
                sworn("A", "B"),
                sworn("ABCDEFGHIJKLMNOPQRSTUVWXYZ_ABCDEFGHIJKLM", "B"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void the_bounds_themselves_are_allowed(NewType type) {
        assertThat(type.type().name()).isEqualTo(type.name());
    }

    private static NewType sworn(String name, @Nullable String inverse) {
        return new NewType(
                name, inverse, false, Dynamics.STATE, true, false, PEOPLE, FACTIONS, 1, 0.5);
    }

    private static NewType pact(
            String name, @Nullable String inverse, List<EntityKind> from, List<EntityKind> to) {
        return new NewType(name, inverse, true, Dynamics.STATE, false, false, from, to, 1, 0);
    }

    private static NewType of(
            boolean symmetric,
            Dynamics dynamics,
            boolean functional,
            boolean inverseFunctional,
            List<EntityKind> from,
            List<EntityKind> to,
            double baseWeight,
            double sentiment) {
        return new NewType(
                "TOLD_OF",
                symmetric ? null : "TOLD_BY",
                symmetric,
                dynamics,
                functional,
                inverseFunctional,
                from,
                to,
                baseWeight,
                sentiment);
    }

    private static void refused(String field, NewType type) {
        Refused.by(Code.BAD_REQUEST, field, type::type);
    }
}
