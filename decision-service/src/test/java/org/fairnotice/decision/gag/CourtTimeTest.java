package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.gag.GagReading.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the words of a court to the instant at which they no longer bind. */
class CourtTimeTest {

    private final GagReader reader = new GagReader();

    static List<Arguments> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/gag/court-time.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .<Arguments>map(cells -> argumentSet(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    @Test
    void the_table_is_long_enough() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_provision_ends_when_its_last_day_is_over_at_the_court(
            String court, String provision, String lastDay, String zone, String over) {
        GagReading reading = reader.read(court + ". ORDER. The provider " + provision);

        assertThat(reading.finding()).isEqualTo(GagReading.Finding.IN_FORCE);
        assertThat(CourtZone.of(court)).isEqualTo(ZoneId.of(zone));
        switch (reading.end()) {
            case End.On on -> {
                assertThat(on.lastDay()).hasToString(lastDay);
                assertThat(CourtZone.endOfDay(on.lastDay(), ZoneId.of(zone))).hasToString(over);
            }
            case End.Indefinite indefinite -> assertThat("indefinite").isEqualTo(lastDay);
            case End.NotComputable unknown -> assertThat("?").isEqualTo(lastDay);
            case End.None none -> assertThat("none").isEqualTo(lastDay);
        }
    }
}
