package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.console.MarkedWords.Box;
import org.junit.jupiter.api.Test;

class MarkedWordsTest {

    @Test
    void theSameWordsInTheSameOrderAreMarkedInOneBoxForEachLine() {
        var page = page("The provider shall not", "disclose the order");

        assertThat(page.boxes("shall not\ndisclose", "The provider "))
                .containsExactly(new Box(200, 0, 190, 20), new Box(0, 30, 90, 20));
    }

    @Test
    void ofWordsThatComeMoreThanOnceTheSameTimeIsMarked() {
        var page = page("account one account two account");

        assertThat(page.boxes("account", "account one ")).containsExactly(new Box(200, 0, 90, 20));
        assertThat(page.boxes("account", "account one account two ")).containsExactly(new Box(400, 0, 90, 20));
    }

    @Test
    void aLabelBeforeTheWordsAndAPointBehindThemDoNotMatter() {
        assertThat(page("Account:ada@acme.example.").boxes("ada@acme.example", "Account:"))
                .hasSize(1);
    }

    @Test
    void wordsThatTheScannerReadsOtherwiseAreNotMarked() {
        assertThat(page("shaII nof disclose").boxes("shall not", "")).isEmpty();
        assertThat(page("words").boxes("...", "")).isEmpty();
    }

    /** Each word is 90 pixels wide, each line 30 high. */
    private static MarkedWords page(String... lines) {
        List<IntakePages.Word> words = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            String[] each = lines[line].split(" ", -1);
            for (int i = 0; i < each.length; i++) {
                words.add(new IntakePages.Word(each[i], i * 100, line * 30, 90, 20));
            }
        }
        return new MarkedWords(words);
    }
}
