package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.notifier.letter.AnswerLinks.Token;
import org.fairnotice.notifier.signing.MailSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLinksTest {

    private static final NoticeId NOTICE = new NoticeId("ntc-7f3a9c52e1b04d68");
    private static final Instant NOW = SampleNotices.NOW;
    private static final String PAGE = "provider.example/answer";

    private final AnswerLinks links = AnswerLinks.sample(PAGE);

    @TempDir
    private Path folder = Path.of("");

    /** Worked out apart from this code, for a verification key of zeros. */
    @Test
    void aTokenIsAMarkALastDayAndASeal() {
        AnswerLinks.Link link = links.to(NOTICE, 7, NOW);

        assertThat(link.address()).isEqualTo("provider.example/answer/53HC-Q25W-RSGW-8MA0-V0QJ-Z92V-RVEK-3XJ4");
        assertThat(link.lastDay()).isEqualTo(LocalDate.parse("2026-12-13"));
    }

    @Test
    void aTokenIsReadHoweverItIsTyped() {
        String token = token(NOTICE);

        assertThat(links.read(token.toLowerCase(Locale.ROOT).replace("-", ""), NOW))
                .isEqualTo(links.read(token, NOW))
                .isInstanceOf(Token.Good.class);
    }

    @Test
    void aTokenIsOfOneNoticeAlone() {
        var good = (Token.Good) links.read(token(NOTICE), NOW);

        assertThat(links.isOf(good, NOTICE)).isTrue();
        assertThat(links.isOf(good, new NoticeId("ntc-7f3a9c52e1b04d69"))).isFalse();
    }

    @Test
    void aTokenWithAnyCharacterChangedIsForeign() {
        String token = token(NOTICE).replace("-", "");
        for (int i = 0; i < token.length(); i++) {
            for (char other : Crockford.ALPHABET.toCharArray()) {
                String altered = token.substring(0, i) + other + token.substring(i + 1);
                if (other != token.charAt(i)) {
                    assertThat(links.read(altered, NOW)).as(altered).isInstanceOf(Token.Foreign.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "0000-0000-0000-0000-0000-0000-0000-0000", "../../x", "\u0000", "ntc-7f3a9c52e1b04d68"})
    void whatIsNoTokenIsForeign(String typed) {
        assertThat(links.read(typed, NOW)).isInstanceOf(Token.Foreign.class);
    }

    @Test
    void aTokenOfAnotherKeyIsForeign() {
        var others = new AnswerLinks(VerificationCodes.of(folder.resolve("other.key")), PAGE, Duration.ofDays(90));

        assertThat(others.read(token(NOTICE), NOW)).isInstanceOf(Token.Foreign.class);
    }

    @Test
    void aTokenIsGoodThroughItsLastDay() {
        String token = token(NOTICE);

        assertThat(links.read(token, Instant.parse("2026-12-13T23:59:59.999Z"))).isInstanceOf(Token.Good.class);
        assertThat(links.read(token, Instant.parse("2026-12-14T00:00:00Z")))
                .isEqualTo(new Token.Expired(LocalDate.parse("2026-12-13")));
    }

    @Test
    void aTokenIsGoodForAllOfTheDaysToObject() {
        assertThat(links.to(NOTICE, 120, NOW).lastDay()).isEqualTo(LocalDate.parse("2027-01-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void aNoticeTellsItsLinkAndItsCodeInEachPart(String language) throws Exception {
        var provider = new Provider("P", "a@provider.example", "b@provider.example", "1", PAGE, ZoneId.of("UTC"));
        var writer = new LetterWriter(provider, null, MailSigner.none(), VerificationCodes.sample(), links);

        Letter letter =
                writer.write(SampleNotices.permit(SampleNotices.full(LegalProcess.Kind.SUBPOENA, language)), NOW);

        String link = links.to(NOTICE, 7, NOW).address();
        String code = Objects.requireNonNull(letter.verificationCode());
        assertThat(SentNotice.of(letter.bytes(), NOW).text()).contains(link, code);
        assertThat(letter.html()).contains(link, code).doesNotContain("href", "<a ");
    }

    private String token(NoticeId notice) {
        return links.to(notice, 7, NOW).address().substring(PAGE.length() + 1);
    }
}
