package org.fairnotice.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final WrongCodes codes = new WrongCodes();

    @Test
    void aLinkRestsAfterTenWrongCodesUntilAQuarterOfAnHourAfterTheFirst() {
        add("one", WrongCodes.MOST - 1);
        assertThat(codes.tooMany("one", NOON)).isFalse();

        codes.add("one", NOON.plusSeconds(600));

        assertThat(codes.tooMany("one", NOON.plus(WrongCodes.WINDOW).minusMillis(1)))
                .isTrue();
        assertThat(codes.tooMany("one", NOON.plus(WrongCodes.WINDOW))).isFalse();
        assertThat(codes.tooMany("two", NOON)).isFalse();
    }

    @Test
    void theLinksUsedLongestAgoAreForgotten() {
        add("first", WrongCodes.MOST);
        add("used", WrongCodes.MOST);
        for (int i = 0; i < WrongCodes.LINKS - 1; i++) {
            codes.add("other " + i, NOON);
            codes.tooMany("used", NOON);
        }

        assertThat(codes.tooMany("used", NOON)).isTrue();
        assertThat(codes.tooMany("first", NOON)).isFalse();
    }

    private void add(String link, int times) {
        for (int i = 0; i < times; i++) {
            codes.add(link, NOON);
        }
    }
}
