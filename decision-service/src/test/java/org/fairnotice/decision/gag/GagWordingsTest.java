package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GagWordingsTest {

    private final GagReader reader = new GagReader();

    static List<Wording> wordings() {
        return Wording.all();
    }

    @Test
    void the_table_is_long_enough() {
        assertThat(wordings()).hasSizeGreaterThan(60);
    }

    static List<Wording> hardCases() {
        return Wording.hard();
    }

    @Test
    void each_hard_case_says_why() {
        assertThat(hardCases())
                .hasSizeGreaterThanOrEqualTo(150)
                .allMatch(row -> !row.why().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("hardCases")
    void a_hard_case_is_read_as_its_label_says(Wording wording) {
        is_read_as_the_table_says(wording);
    }

    static List<Wording> heldOut() {
        return HeldOut.sets().stream()
                .flatMap(set -> HeldOut.wordings(set).stream())
                .toList();
    }

    @Test
    void more_than_eighty_papers_are_held_out() {
        assertThat(heldOut()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("heldOut")
    void a_paper_once_held_out_is_read_as_its_label_says(Wording wording) {
        GagReading reading = reader.read(wording.text());
        String wrong = HeldOut.stillWrong().get(wording.name());
        if (wrong == null) {
            is_read_as_the_table_says(wording);
        } else {
            assertThat(HeldOut.summary(reading)).isEqualTo(wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("heldOut")
    void no_gag_is_missed_nor_ends_too_early(Wording wording) {
        if (!wording.finding().equals("in-force")) {
            return;
        }
        GagReading reading = reader.read(wording.text());

        assertThat(reading.finding()).isIn(GagReading.Finding.IN_FORCE, GagReading.Finding.UNCLEAR);
        if (reading.end() instanceof GagReading.End.On on && !wording.end().isEmpty()) {
            assertThat(wording.end()).as("end").isNotIn("indefinite", "?");
            assertThat(on.lastDay()).as("end").isAfterOrEqualTo(wording.end());
        }
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void is_read_as_the_table_says(Wording wording) {
        GagReading reading = reader.read(wording.text());

        assertThat(reading.finding().jsonName()).as("finding").isEqualTo(wording.finding());
        if (!wording.end().isEmpty()) {
            assertThat(Wording.end(reading)).as("end").isEqualTo(wording.end());
        }
        if (!wording.basis().isEmpty()) {
            assertThat(String.valueOf(reading.basis())).as("basis").isEqualTo(wording.basis());
        }
        assertThat(reading.evidence())
                .allMatch(span ->
                        wording.text().substring(span.start(), span.end()).equals(span.text()));
    }
}
