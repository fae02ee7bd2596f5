package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairnotice.console.DocumentText.Mark;
import org.fairnotice.console.DocumentText.Piece;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    private static final String TEXT = "one two\fthree four\f";

    @Test
    void aPageIsCutWhereMarksBeginAndEnd() {
        assertThat(DocumentText.pieces(TEXT, 2, List.of(new Mark(8, 13, "docket"))))
                .containsExactly(new Piece("three", "docket"), new Piece(" four", null));
        assertThat(DocumentText.pieces(TEXT, 1, List.of(new Mark(4, 7, "gag"), new Mark(8, 13, "docket"))))
                .containsExactly(new Piece("one ", null), new Piece("two", "gag"), new Piece("", null));
    }

    @Test
    void ofMarksThatOverlapTheFirstGoesOnToItsEnd() {
        assertThat(DocumentText.pieces("abcdef", 1, List.of(new Mark(0, 4, "first"), new Mark(2, 6, "second"))))
                .containsExactly(new Piece("abcd", "first"), new Piece("ef", "second"), new Piece("", null));
    }

    @Test
    void pagesArePartedByFormFeeds() {
        assertThat(DocumentText.pages(TEXT)).isEqualTo(3);
        assertThat(DocumentText.start(TEXT, 2)).isEqualTo(8);
        assertThat(DocumentText.pieces(TEXT, 3, List.of())).containsExactly(new Piece("", null));
    }
}
