package dev.loregraph.network.attitudes;

import dev.loregraph.network.projection.Regard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of {@code seed-data/attitude-bands.json} for how somebody regards somebody. */
@Component
final class Bands {

    private static final int MOST = 100;

    private final List<Band> all;

    Bands() {
        JsonNode names = read(new ClassPathResource("seed-data/attitude-bands.json"));
        this.all = Arrays.stream(Dimension.values()).flatMap(one -> bands(one, names)).toList();
    }

    /** What is regarded. */
    enum Dimension {
        DISPOSITION,
        TRUST,
        RESPECT,
        FEAR
    }

    /**
     * A name for values from one to another, both included.
     *
     * @param from the lowest
     * @param to the highest
     */
    record Band(Dimension dimension, String name, int from, int to) {

        boolean includes(Dimension asked, int value) {
            return dimension == asked && from <= value && value <= to;
        }
    }

    /** The bands that an attitude is in. */
    record Named(String disposition, String trust, String respect, String fear) {}

    List<Band> all() {
        return all;
    }

    Named of(Regard regard) {
        return new Named(
                name(Dimension.DISPOSITION, regard.disposition()),
                name(Dimension.TRUST, regard.trust()),
                name(Dimension.RESPECT, regard.respect()),
                name(Dimension.FEAR, regard.fear()));
    }

    private String name(Dimension dimension, int value) {
        return all.stream()
                .filter(band -> band.includes(dimension, value))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Stream<Band> bands(Dimension dimension, JsonNode names) {
        List<JsonNode> bands =
                names.get(dimension.name().toLowerCase(Locale.ROOT)).valueStream().toList();
        return IntStream.range(0, bands.size())
                .mapToObj(i ->
                        new Band(
                                dimension,
                                bands.get(i).get("name").asString(),
                                bands.get(i).get("from").asInt(),
                                i + 1 < bands.size()
                                        ? bands.get(i + 1).get("from").asInt() - 1
                                        : MOST));
    }

    private static JsonNode read(ClassPathResource file) {
        try (InputStream json = file.getInputStream()) {
            return JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
