package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.contract.decision.Evidence;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

    private static final String LONG = "before ".repeat(100) + "shall not disclose" + " after".repeat(100);

    @Test
    void wordsAreShownBetweenWholeWordsOfTheirDocument() {
        int start = LONG.indexOf("shall");
        var quotation =
                CaseHistory.quotation(new Evidence("s", start, start + 18, "shall not disclose"), document(LONG));

        assertThat(quotation.before())
                .startsWith("… before ")
                .endsWith("before ")
                .hasSizeBetween(100, 165);
        assertThat(quotation.words()).isEqualTo("shall not disclose");
        assertThat(quotation.after()).startsWith(" after").endsWith(" after …").hasSizeBetween(100, 165);
    }

    @Test
    void wordsThatDoNotStandThereAreShownWithoutSurroundings() {
        assertThat(CaseHistory.quotation(new Evidence("s", 3, 8, "other"), document(LONG))
                        .before())
                .isEmpty();
        assertThat(CaseHistory.quotation(new Evidence("s", 690, 9000, "other"), document(LONG))
                        .after())
                .isEmpty();
        assertThat(CaseHistory.quotation(new Evidence("s", 0, 5, "other"), null).words())
                .isEqualTo("other");
    }

    @Test
    void theQuotationLeadsToThePageOfItsDocument() {
        String text = "First page.\fSecond. shall not disclose";
        int start = text.indexOf("shall");
        var quotation =
                CaseHistory.quotation(new Evidence("s", start, text.length(), "shall not disclose"), document(text));

        assertThat(quotation.nr()).isEqualTo(3);
        assertThat(quotation.page()).isEqualTo(2);
    }

    private static CaseHistory.Text document(String content) {
        return new CaseHistory.Text(3, "order.txt", content);
    }

    @Test
    void aTextWithoutBlanksStillEnds() {
        String solid = "x".repeat(1000);
        var quotation = CaseHistory.quotation(new Evidence("s", 500, 510, "x".repeat(10)), document(solid));

        assertThat(quotation.before()).hasSizeLessThan(165);
        assertThat(quotation.after()).hasSizeLessThan(165);
    }
}
