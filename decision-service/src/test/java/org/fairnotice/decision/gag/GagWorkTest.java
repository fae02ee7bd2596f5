package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five megabytes made to be slow. The limit is a guard against hanging, far above what is needed. */
class GagWorkTest {

    private static final int SIZE = 5_000_000;
    private static final Duration HANGING = Duration.ofSeconds(30);

    static List<Arguments> texts() {
        return List.of(
                argumentSet("one letter", filled("a")),
                argumentSet("one bracket", filled("[")),
                argumentSet("blanks", filled(" ")),
                argumentSet("line ends", filled("x\n")),
                argumentSet("half a prohibition", filled("shall not ")),
                argumentSet("prohibitions without an object", filled("shall not to be neither no may nor cannot ")),
                argumentSet("prohibitions in one sentence", filled("shall not disclose the warrant, ")),
                argumentSet("prohibitions in sentences", filled("Provider shall not disclose the warrant. ")),
                argumentSet("ends", filled("the order is not vacated unless it is lifted ")),
                argumentSet("numbers", filled("one hundred twenty 1/2/ 3-4-5 ")),
                argumentSet("dates", filled("until May 5, 2025 for 180 days ")),
                argumentSet("lost blanks", filled("shallnotdisclosetheexistenceofthewarranttoanyperson")),
                argumentSet("single letters", filled("n o t ")),
                argumentSet("hyphens", filled("dis-\nclo-\n")),
                argumentSet("margin numbers", filled("1  a\n2  b\n")),
                argumentSet("columns", filled("left      right\n")),
                argumentSet("quotes", filled("\" \u201C \u201D >")),
                argumentSet("mail quotes", filled("> > >\n")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void five_megabytes_end(String text) {
        GagReading reading = assertTimeout(HANGING, () -> new GagReader().read(text));

        assertThat(reading.finding()).isIn(Finding.IN_FORCE, Finding.UNCLEAR, Finding.NOT_LEGAL_PROCESS);
    }

    private static String filled(String piece) {
        return piece.repeat(SIZE / piece.length());
    }
}
