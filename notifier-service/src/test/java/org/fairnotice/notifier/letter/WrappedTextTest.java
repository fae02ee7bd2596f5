package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrappedTextTest {

    private static final String LONG = "word ".repeat(20).strip();
    private static final String FIRST_LINE = "word ".repeat(15).strip();

    static Stream<Arguments> lines() {
        return Stream.of(
                argumentSet("short", "a b", "a b\n"),
                argumentSet("long", LONG, FIRST_LINE + "\n" + "word ".repeat(5).strip() + "\n"),
                argumentSet(
                        "an item",
                        "- " + LONG,
                        "- " + "word ".repeat(15).strip() + "\n  "
                                + "word ".repeat(5).strip() + "\n"),
                argumentSet(
                        "indented",
                        "x\n  " + LONG,
                        "x\n  " + "word ".repeat(15).strip() + "\n    "
                                + "word ".repeat(5).strip() + "\n"),
                argumentSet("a word too long to break", "x".repeat(100) + " y", "x".repeat(100) + "\ny\n"),
                argumentSet(
                        "an indented word too long", "a\n    " + "x".repeat(100), "a\n    " + "x".repeat(100) + "\n"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesBreakAtSpaces(String text, String wrapped) {
        assertThat(WrappedText.of(text)).isEqualTo(wrapped);
    }
}
