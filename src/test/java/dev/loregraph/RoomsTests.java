package dev.loregraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms keep their order, their doors and their manners. */
class RoomsTests {

    /** A room uses only those before it. */
    private static final List<String> ROOMS =
            List.of(
                    "graph",
                    "refusal",
                    "text",
                    "access",
                    "api",
                    "campaign",
                    "codex",
                    "journal",
                    "suggest",
                    "network",
                    "consolidation",
                    "archive");

    private static final Set<String> CLOCK_READS =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.loregraph");

    @Test
    void modules_use_only_what_others_show() {
        ApplicationModules.of(LoregraphApplication.class).verify();
    }

    @Test
    void every_room_has_its_place_in_the_order() {
        var modules = ApplicationModules.of(LoregraphApplication.class).stream();
        assertThat(modules.map(module -> module.getIdentifier().toString())).isSubsetOf(ROOMS);
    }

    static List<Integer> places() {
        return IntStream.range(0, ROOMS.size() - 1).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_room_uses_only_those_before_it(int place) {
        String[] later =
                ROOMS.subList(place + 1, ROOMS.size()).stream()
                        .map(room -> "dev.loregraph." + room + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.loregraph." + ROOMS.get(place) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void only_graph_speaks_to_the_driver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.loregraph.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j..", "org.springframework.data.neo4j..", "ac.simons.neo4j..")
                .check(MAIN);
    }

    @Test
    void only_the_embedded_room_touches_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.loregraph.graph.embedded..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.neo4j..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAPackage("org.neo4j.driver.."))))
                .check(MAIN);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)").check(MAIN);
    }

    @Test
    void no_field_is_injected() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void only_configuration_reads_the_clock_of_the_machine() {
        noClasses()
                .that()
                .areNotAssignableTo(LoregraphApplication.class)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .callMethodWhere(readsTheMachinesClock())
                .check(MAIN);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
        return DescribedPredicate.describe(
                "read the machine's clock",
                call ->
                        CLOCK_READS.contains(call.getName())
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && (call.getTargetOwner()
                                                .getPackageName()
                                                .equals(Clock.class.getPackageName())
                                        || call.getTargetOwner().isEquivalentTo(System.class)));
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(resideInNullMarkedPackages()).check(MAIN);
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(
                DescribedPredicate.describe(
                        "in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
