package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtZoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNITED STATES DISTRICT COURT, SOUTHERN DISTRICT OF NEW YORK | America/New_York
                    S.D.N.Y.                                                    | America/New_York
                    N.D. Cal.                                                   | America/Los_Angeles
                    District of Arizona                                         | America/Phoenix
                    Western District of Washington                              | America/Los_Angeles
                    Washington, D.C.                                            | America/New_York
                    Western District of Texas                                   | America/Denver
                    Southern District of Texas                                  | America/Chicago
                    State of Florida                                            | America/Chicago
                    Southern District of Florida                                | America/New_York
                    District of Alaska                                          | America/Adak
                    District of Hawaii                                          | Pacific/Honolulu
                    District of Guam                                            | Pacific/Guam
                    West Virginia                                               | America/New_York
                    Amtsgericht Niederauenfeld                                  | Europe/Berlin
                    Tribunal judiciaire de Valmont                              | Europe/Paris
                    Crown Court at Loamshire                                    | Europe/London
                    Province of Saskatchewan                                    | America/Regina
                    Court of Nowhere                                            | -12:00
                    """)
    void a_court_has_its_clock(String words, String zone) {
        assertThat(CourtZone.of(words)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void of_several_courts_the_one_counts_where_the_day_ends_last() {
        assertThat(CourtZone.of("District of Oregon, served in New York")).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-08, America/New_York, 2025-03-09T05:00:00Z",
        "2025-03-09, America/New_York, 2025-03-10T04:00:00Z",
        "2025-11-02, America/New_York, 2025-11-03T05:00:00Z",
        "2024-02-28, America/Phoenix, 2024-02-29T07:00:00Z",
        "2024-02-29, America/Phoenix, 2024-03-01T07:00:00Z",
        "2025-12-31, -12:00, 2026-01-01T12:00:00Z",
        "2025-06-30, Europe/Berlin, 2025-06-30T22:00:00Z",
        "2022-09-10, America/Santiago, 2022-09-11T04:00:00Z"
    })
    void an_end_date_includes_its_whole_day(LocalDate lastDay, ZoneId zone, String end) {
        assertThat(CourtZone.endOfDay(lastDay, zone)).isEqualTo(end);
    }
}
