package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to be slow. Work is counted, not timed: words looked at, and bytes taken. */
class GagWorkTest {

    /** So few that no limit on cues is reached: a limit would hide the square of the length. */
    private static final int FEW = 25_000;

    private static final int SMALL = 250_000;
    private static final int LARGE = 4 * SMALL;
    private static final int HUGE = 5_000_000;

    static List<Arguments> texts() {
        return List.of(
                argumentSet("one letter", "a"),
                argumentSet("one bracket", "["),
                argumentSet("blanks", " "),
                argumentSet("line ends", "x\n"),
                argumentSet("half a prohibition", "shall not "),
                argumentSet("prohibitions without an object", "shall not to be neither no may nor cannot "),
                argumentSet("prohibitions in one sentence", "shall not disclose the warrant, "),
                argumentSet("prohibitions in sentences", "Provider shall not disclose the warrant. "),
                argumentSet(
                        "quoted prohibitions, lifted", "vacated. \"shall not disclose the warrant\" order lifted. "),
                argumentSet("lists", "ordered that: 1. provider not disclose; 2. that: "),
                argumentSet("requests", "we request that you not disclose it. "),
                argumentSet("ends", "the order is not vacated unless it is lifted "),
                argumentSet("numbers", "one hundred twenty 1/2/ 3-4-5 "),
                argumentSet("dates", "until May 5, 2025 for 180 days "),
                argumentSet(
                        "terms",
                        "extended for a period of one year from its expiration on May 5, 2025, from that date "),
                argumentSet("laws", "18 U.S.C. 2705(b), article 60 code penale. "),
                argumentSet("lost blanks", "shallnotdisclosetheexistenceofthewarranttoanyperson"),
                argumentSet("single letters", "n o t "),
                argumentSet("broken words", "sub scri ber in form dis clo "),
                argumentSet("hyphens", "dis-\nclo-\n"),
                argumentSet("margin numbers", "1  a\n2  b\n"),
                argumentSet("margin numbers alone", "1\n2\nabc d\n"),
                argumentSet("columns", "left      right\n"),
                argumentSet("stamps", "the provider shall not\n  RECEIVED\n"),
                argumentSet("page counts", "Page 1 of 2\n"),
                argumentSet("quotes", "\" \u201C \u201D >"),
                argumentSet("mail quotes", "> > >\n"),
                argumentSet("template fields", "{{{{ "));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void four_times_the_text_is_four_times_the_work(String piece) {
        long small = looks(filled(piece, FEW));
        long large = looks(filled(piece, 4 * FEW));

        assertThat(large).isLessThan(5 * small + 1_000);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void four_times_the_text_takes_four_times_the_memory(String piece) {
        bytesTaken(filled(piece, SMALL));

        long small = bytesTaken(filled(piece, SMALL));
        long large = bytesTaken(filled(piece, LARGE));

        assertThat(large).isLessThan(5 * small + 2_000_000);
    }

    /** The limit guards against hanging, and is far above what is needed. */
    @ParameterizedTest
    @MethodSource("texts")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void five_megabytes_end(String piece) {
        GagReading reading = new GagReader().read(filled(piece, HUGE));

        assertThat(reading.finding())
                .isIn(Finding.IN_FORCE, Finding.REQUESTED_ONLY, Finding.UNCLEAR, Finding.NOT_LEGAL_PROCESS);
    }

    private static long looks(String text) {
        Reading reading = new Reading(text, new LineOrder(text).likeliest(new Layout(text).lines()));
        reading.gag();
        return reading.looks();
    }

    private static long bytesTaken(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        new GagReader().read(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String filled(String piece, int size) {
        return piece.repeat(size / piece.length());
    }
}
