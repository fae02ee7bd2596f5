package org.fairnotice.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that would make a careless pattern go back and forth: twice the text may take about twice the time.
 * {@code -Dextraction.characters=5000000} reads texts of that length.
 */
class ExtractionTimeTest {

    private static final int CHARACTERS = Integer.getInteger("extraction.characters", 1_000_000);

    static Stream<Arguments> pieces() {
        return Stream.of(
                argumentSet(
                        "prose", "The account ada@acme.example was used on May 3, 2026, under 18 U.S.C. 2703(d).\n"),
                argumentSet("one line", "account user ID a_1, "),
                argumentSet("at signs", "@"),
                argumentSet("dots", "a."),
                argumentSet("blanks", " "),
                argumentSet("digits", "1-"),
                argumentSet("cues", "account(s) associated with the user name of the account "),
                argumentSet("quotation marks", "account \""),
                argumentSet("colons", "a1:"),
                argumentSet("quoted mail", "> > >"),
                argumentSet("line ends", "\n"),
                argumentSet("capitals", "ORDER "),
                argumentSet("courts", "UNITED STATES DISTRICT COURT FOR THE "),
                argumentSet("lists", "ACCOUNTS:\n- a@b.example, c@d.example and e@f.example\n"));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aLongTextIsReadInTimeThatGrowsWithItsLength(String piece) {
        read(piece, CHARACTERS / 50);
        long tenth = read(piece, CHARACTERS / 10);
        long whole = read(piece, CHARACTERS);

        assertThat(Duration.ofNanos(whole)).isLessThan(Duration.ofSeconds(8));
        assertThat(whole).isLessThan(40 * Math.max(tenth, 20_000_000));
    }

    private static long read(String piece, int characters) {
        String text = piece.repeat(characters / piece.length());
        long start = System.nanoTime();
        Extraction.of(List.of(new ReadText("0".repeat(64), text, Set.of())), Set.of());
        return System.nanoTime() - start;
    }
}
