package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of OWASP ASVS 5.0.0 in src/docs/access.md has all that levels 1 and 2 ask for in five
 * chapters, and what it names exists.
 */
class AsvsTests {

    private static final Path DOCUMENT = Path.of("src/docs/access.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NUMBERED = Pattern.compile("\\| \\d+\\.\\d+\\.\\d+ \\|.*");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\(#([\\w-]+)\\)");

    /** How many of each section are of level 1 or 2: the first ones, in all of these. */
    private static final Map<String, Integer> ASKED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("4.1", 3),
                            Map.entry("4.2", 1),
                            Map.entry("4.3", 2),
                            Map.entry("4.4", 4),
                            Map.entry("6.1", 3),
                            Map.entry("6.2", 12),
                            Map.entry("6.3", 4),
                            Map.entry("6.4", 4),
                            Map.entry("6.5", 5),
                            Map.entry("6.6", 3),
                            Map.entry("6.8", 4),
                            Map.entry("7.1", 3),
                            Map.entry("7.2", 4),
                            Map.entry("7.3", 2),
                            Map.entry("7.4", 5),
                            Map.entry("7.5", 2),
                            Map.entry("7.6", 2),
                            Map.entry("8.1", 2),
                            Map.entry("8.2", 3),
                            Map.entry("8.3", 1),
                            Map.entry("8.4", 1),
                            Map.entry("9.1", 3),
                            Map.entry("9.2", 4)));

    record Row(String number, String here, String shownBy) {

        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[1].strip(), cells[3].strip(), cells[4].strip());
        }

        @Override
        public String toString() {
            return number;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> NUMBERED.matcher(line).matches())
                .map(Row::of)
                .toList();
    }

    @Test
    void everything_that_is_asked_has_a_row() throws IOException {
        List<String> asked =
                ASKED.entrySet().stream()
                        .flatMap(section ->
                                IntStream.rangeClosed(1, section.getValue())
                                        .mapToObj(number -> section.getKey() + "." + number))
                        .toList();
        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_holds_is_shown_by_tests_that_exist(Row row) throws Exception {
        assertThat(row.here()).matches("(yes|not |\\*\\*no\\*\\*).*");
        List<MatchResult> tests = TEST.matcher(row.shownBy()).results().toList();
        if (row.here().startsWith("yes") && !row.here().contains(":")) {
            assertThat(tests).as("what shows that %s holds", row).isNotEmpty();
        }
        for (MatchResult test : tests) {
            assertThat(testsOf(test.group(1))).as(test.group()).contains(test.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_written_elsewhere_on_the_page_is_there(Row row) throws IOException {
        String headings =
                Files.readAllLines(DOCUMENT).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                        .map(line -> line.replace(' ', '-'))
                        .collect(Collectors.joining("\n"));
        LINK.matcher(row.here())
                .results()
                .forEach(link -> assertThat(headings.lines()).contains(link.group(1)));
    }

    /** The names of the methods of a test class that are tests. */
    private static List<String> testsOf(String name) throws Exception {
        return Stream.of(classNamed(name).getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .toList();
    }

    private static Class<?> classNamed(String name) throws Exception {
        try (Stream<Path> files = Files.walk(TESTS)) {
            String path =
                    files.filter(file -> file.endsWith(name + ".java"))
                            .map(file -> TESTS.relativize(file).toString())
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no test " + name));
            String qualified = path.replace(".java", "").replace('/', '.');
            return Class.forName(qualified, false, AsvsTests.class.getClassLoader());
        }
    }
}
