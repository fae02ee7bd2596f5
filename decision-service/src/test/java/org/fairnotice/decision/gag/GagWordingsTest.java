package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GagWordingsTest {

    /** What a person has to judge. */
    private static final Set<String> STILL_UNCLEAR =
            Set.of("portal, order attached", "Colorado, oral asking in the return mail", "civil, notify your customer");

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
        if (STILL_UNCLEAR.contains(wording.name())) {
            assertThat(reader.read(wording.text()).finding()).isEqualTo(GagReading.Finding.UNCLEAR);
            return;
        }
        is_read_as_the_table_says(wording);
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
