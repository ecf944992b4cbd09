package dev.loregraph.network.attitudes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.network.projection.Regard;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttitudeTests {

    private final Bands bands = new Bands();

    @Test
    void each_step_is_cut_off_before_the_next_is_added() {
        assertThat(dispositions(60, 60, -30)).containsExactly(60, 100, 70);
        assertThat(dispositions(-90, -90, 100, 100, 100)).containsExactly(-90, -100, 0, 100, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_told_stays_within_bounds_and_history_replays_it(long seed) {
        var random = new Random(seed);
        List<AttitudeChange> history =
                Attitude.addedUp(
                        IntStream.range(0, 200).mapToObj(i -> change(i, regard(random))).toList());
        Regard value = Regard.NONE;
        for (AttitudeChange step : history) {
            value = value.changedBy(step.change());
            assertThat(step.value()).isEqualTo(value);
            assertThat(List.of(value.disposition(), value.trust(), value.respect(), value.fear()))
                    .allMatch(one -> -100 <= one && one <= 100);
        }
        assertThat(history).hasSize(200);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void every_value_has_one_of_seven_names() {
        for (Bands.Dimension dimension : Bands.Dimension.values()) {
            assertThat(bands.all()).filteredOn(band -> band.dimension() == dimension).hasSize(7);
            for (int value = -100; value <= 100; value++) {
                int asked = value;
                assertThat(bands.all())
                        .as("%s %d", dimension, value)
                        .filteredOn(band -> band.includes(dimension, asked))
                        .hasSize(1);
            }
        }
        assertThat(bands.of(new Regard(-100, 0, 100, 50)))
                .isEqualTo(new Bands.Named("hostile", "unsure", "reverent", "afraid"));
        assertThat(bands.of(new Regard(71, 11, -36, -100)))
                .isEqualTo(new Bands.Named("devoted", "hopeful", "scornful", "fearless"));
    }

    private static List<Integer> dispositions(int... changes) {
        return Attitude.addedUp(
                        Arrays.stream(changes)
                                .mapToObj(change -> change(1, new Regard(change, 0, 0, 0)))
                                .toList())
                .stream()
                .map(step -> step.value().disposition())
                .toList();
    }

    private static Regard regard(Random random) {
        return new Regard(any(random), any(random), any(random), any(random));
    }

    private static int any(Random random) {
        return random.nextInt(201) - 100;
    }

    private static AttitudeChange change(int session, Regard change) {
        return new AttitudeChange(session, 0, Instant.EPOCH, "c", change, Regard.NONE);
    }
}
