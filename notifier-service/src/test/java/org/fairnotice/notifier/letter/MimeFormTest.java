package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.signing.MailSigner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mail as the standards want it on the wire: RFC 5322, RFC 2045 to 2047. */
class MimeFormTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:20Z");
    private static final int LONGEST_LINE = 998;
    private static final int WANTED_HEADER_LINE = 78;
    private static final int QUOTED_PRINTABLE_LINE = 76;

    private static final LetterWriter WRITER = new LetterWriter(
            new Provider(
                    "Börse & Söhne, Rechtsabteilung für behördliche Auskunftsersuchen",
                    "notices@provider.example",
                    "legal@provider.example",
                    "+1 555 0100",
                    "provider.example/notices",
                    ZoneId.of("Europe/Berlin")),
            null,
            MailSigner.none(),
            VerificationCodes.sample());

    static Stream<Arguments> mails() {
        return Stream.of("en", "de", "fr", "es")
                .flatMap(language -> Stream.concat(SampleNotices.all(language), SampleLetters.all(language)))
                .map(permit -> argumentSet(
                        permit.content().language() + " " + permit.content().kind() + " "
                                + (permit.letter() == null ? "" : SampleLetters.name(permit)),
                        permit));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailIsAsTheStandardsWantIt(NoticePermitted permit) throws Exception {
        String mail = new String(WRITER.write(permit, NOW).bytes(), StandardCharsets.ISO_8859_1);

        assertThat(mail.chars()).as("seven bits").allMatch(c -> c < 0x80 && c != 0);
        assertThat(mail.replace("\r\n", "")).as("line ends are CR LF").doesNotContain("\r", "\n");
        assertThat(mail.lines()).allMatch(line -> line.length() <= LONGEST_LINE);
        String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(head.lines()).allMatch(line -> line.length() <= WANTED_HEADER_LINE);
        assertThat(names(head)).doesNotHaveDuplicates().contains("date", "from", "to", "message-id", "mime-version");
        assertThat(head)
                .containsPattern("(?m)^Date: Mon, 2 Nov 2026 12:00:20 \\+0000")
                .containsPattern("(?m)^MIME-Version: 1\\.0")
                .doesNotContainPattern("(?m)^[^\\s:]+:\\s*$");
        assertThat(encodedWords(head)).allMatch(word -> word.length() <= 75);
        boolean encloses = permit.content().copy() != null;
        List<String> parts = encloses ? parts(parts(mail).getFirst()) : parts(mail);
        assertThat(parts).hasSize(2).allSatisfy(MimeFormTest::isQuotedPrintable);
        if (encloses) {
            assertThat(parts(mail)).hasSize(2).last().satisfies(MimeFormTest::isBase64);
        }
    }

    private static void isBase64(String part) {
        String head = part.substring(0, part.indexOf("\r\n\r\n"));
        String body = part.substring(part.indexOf("\r\n\r\n") + 4);
        assertThat(head).contains("Content-Transfer-Encoding: base64").contains("Content-Disposition: attachment;");
        assertThat(body.lines())
                .allMatch(line -> line.length() <= QUOTED_PRINTABLE_LINE && line.matches("[0-9A-Za-z+/]*={0,2}"));
    }

    private static void isQuotedPrintable(String part) {
        String head = part.substring(0, part.indexOf("\r\n\r\n"));
        String body = part.substring(part.indexOf("\r\n\r\n") + 4);
        assertThat(head).contains("Content-Transfer-Encoding: quoted-printable").contains("charset=UTF-8");
        assertThat(body.lines())
                .allMatch(line -> line.length() <= QUOTED_PRINTABLE_LINE)
                .allMatch(line -> line.isEmpty() || !" \t".contains(line.substring(line.length() - 1)))
                .noneMatch(line -> line.replaceAll("=[0-9A-F]{2}|=$", "").contains("="));
    }

    private static List<String> names(String head) {
        return head.replaceAll("\r\n[ \t]+", " ")
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> encodedWords(String head) {
        return java.util.regex.Pattern.compile("=\\?[^?]+\\?[BQbq]\\?[^?]*\\?=")
                .matcher(head)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static List<String> parts(String mail) {
        var boundary = java.util.regex.Pattern.compile("boundary=\"([^\"]+)\"").matcher(mail);
        assertThat(boundary.find()).isTrue();
        List<String> parts =
                new ArrayList<>(List.of(mail.split("\r\n--" + java.util.regex.Pattern.quote(boundary.group(1)), -1)));
        assertThat(parts.removeLast().strip()).isEqualTo("--");
        parts.removeFirst();
        return parts;
    }
}
