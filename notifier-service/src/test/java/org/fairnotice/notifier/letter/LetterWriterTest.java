package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairnotice.notifier.letter.MailText.escaped;
import static org.fairnotice.notifier.letter.MailText.flat;
import static org.fairnotice.notifier.letter.MailText.letters;
import static org.fairnotice.notifier.letter.MailText.parsed;
import static org.fairnotice.notifier.letter.MailText.words;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.notifier.signing.MailSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:20Z");
    private static final Provider PROVIDER = new Provider(
            "Example Provider",
            "notices@provider.example",
            "legal@provider.example",
            "+1 555 0100",
            "provider.example/notices",
            ZoneId.of("Europe/Berlin"));

    private static final LetterWriter WRITER = new LetterWriter(PROVIDER, null, MailSigner.none(), null);

    @Test
    void aNoticeIsAMailWithTextAndHtml() throws Exception {
        MimeMessage mail = parsed(write(SampleNotices.full(Kind.SUBPOENA, "en")));

        var parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(mail.getFrom()[0]).hasToString("Example Provider <notices@provider.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("Example Provider <legal@provider.example>");
        assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("Legal department <legal@customer.example>");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("en");
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void aNoticeSaysAllThatIsKnown() throws Exception {
        MimeMessage mail = parsed(write(SampleNotices.full(Kind.COURT_ORDER, "en")));

        for (int part = 0; part < 2; part++) {
            assertThat(words(mail, part))
                    .contains(
                            "Northwind Robotics GmbH",
                            "United States Attorney's Office, Northern District of California",
                            "a court order",
                            "3:26-mj-70812",
                            "18 U.S.C. 2703(d)",
                            "Subscriber information, log files and message headers",
                            "27 February 2026",
                            "16 March 2026",
                            "m.keller@northwind.example",
                            "northwind-prod",
                            "2 March 2026, 16:04 CET",
                            "before 9 November 2026, 13:00 CET",
                            "18 U.S.C. 2705(b) was in force from 2 March 2026, 16:04 CET until 13 September 2026, 02:00",
                            "ntc-7f3a9c52e1b04d68",
                            "provider.example/notices",
                            "+1 555 0100");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeReadsNaturallyWhenLittleIsKnown(Kind kind) throws Exception {
        MimeMessage mail = parsed(write(SampleNotices.bare(kind, "en")));

        for (int part = 0; part < 2; part++) {
            assertThat(words(mail, part))
                    .contains("The demand names no single account", "could not be read from the papers")
                    .doesNotContain("null", "issued by", "Docket", "Authority", "non-disclosure", "${", "  .", " ,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void aNoticeTellsItsVerificationCodeInEachPart(String language) throws Exception {
        var coded = new LetterWriter(PROVIDER, null, MailSigner.none(), VerificationCodes.sample());
        Letter letter = coded.write(SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, language)), NOW);

        MimeMessage mail = parsed(letter);

        for (int part = 0; part < 2; part++) {
            assertThat(words(mail, part))
                    .contains("provider.example/notices", Objects.requireNonNull(letter.verificationCode()));
        }
    }

    @Test
    void aRequestToPreserveAnnouncesNoHandingOver() throws Exception {
        MimeMessage mail = parsed(write(SampleNotices.full(Kind.PRESERVATION_REQUEST, "en")));

        assertThat(words(mail, 0)).contains("nothing is handed over").doesNotContain("We will hand over");
        assertThat(mail.getSubject()).isEqualTo("Legal notice from Example Provider: a request to preserve your data");
    }

    @Test
    void theMessageIdIsTheSameForTheNoticeAndTheAddressAlone() throws Exception {
        NoticePermitted first = permit("legal@customer.example", 1);
        NoticePermitted second = permit("Legal@Customer.example", 2);
        NoticePermitted other = permit("security@customer.example", 2);

        String id = WRITER.write(first, NOW).messageId();

        assertThat(id).matches("<[0-9a-f]{32}@provider\\.example>");
        assertThat(WRITER.write(second, NOW.plusSeconds(600)).messageId()).isEqualTo(id);
        assertThat(WRITER.write(other, NOW).messageId()).isNotEqualTo(id);
        assertThat(parsed(WRITER.write(first, NOW)).getMessageID()).isEqualTo(id);
    }

    @Test
    void aNoticeLoadsNothingAndLinksNowhere() throws Exception {
        String html = write(SampleNotices.full(Kind.SUBPOENA, "en")).html();

        assertThat(html)
                .doesNotContainIgnoringCase("<a ", "<img", "<script", "src=", "href=", "url(", "http:", "https:");
    }

    static Stream<Arguments> injections() {
        return Stream.of(
                argumentSet("line ends", "a\r\nBcc: evil@evil.example\r\n\r\nBody", "a Bcc: evil@evil.example Body"),
                argumentSet("HTML", "<script>alert(1)</script>", "<script>alert(1)</script>"),
                argumentSet("an attribute's end", "\"><img src=x>", "\"><img src=x>"),
                argumentSet("an expression", "${provider.phone}", "${provider.phone}"),
                argumentSet("a directive", "<#include \"/etc/passwd\">", "<#include \"/etc/passwd\">"),
                argumentSet("a bracket directive", "[#assign x=1]", "[#assign x=1]"),
                argumentSet("a direction mark", "abc\u202Efdp.exe", "abc⟨U+202E⟩fdp.exe"),
                argumentSet("an isolate", "a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩"),
                argumentSet("a line separator", "a\u2028b", "a b"),
                argumentSet("a NUL", "a\u0000b", "a⟨U+0000⟩b"),
                argumentSet("a zero width space", "a\u200Bb", "a⟨U+200B⟩b"),
                argumentSet("a link", "https://evil.example/login", "https[://]evil.example/login"));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void whatOthersWroteIsShownAsText(String raw, String shown) throws Exception {
        var content = new NoticeContent(
                raw,
                Kind.SUBPOENA,
                raw,
                raw,
                raw,
                raw,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                List.of(new TargetAccount(TargetAccount.Kind.ACCOUNT_ID, raw)),
                NOW,
                7,
                new NoticeContent.HeldBack(raw, NOW, NOW),
                "en");
        var permit = new NoticePermitted(
                new RequestId("req-1"),
                new NoticeId("ntc-1"),
                new CustomerId("cus-1"),
                1,
                NOW,
                NOW.plusSeconds(60),
                new Contact(raw, "legal@customer.example", Contact.Role.LEGAL),
                content);

        Letter letter = WRITER.write(permit, NOW);

        MimeMessage mail = parsed(letter);
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting("name")
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "Content-Language");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(occurrences(words(mail, 0), flat(shown))).isGreaterThanOrEqualTo(6);
        assertThat(letter.html()).contains("<bdi>" + escaped(shown) + "</bdi>").doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b@customer.example", "\"a\"@customer.example", "a@customer..example", "a@-x.example",
                        "jürgen@x.example",
                ".a@x.example", "a\u0000b@x.example", "a@[127.0.0.1]", "a;b@x.example", "(c)a@x.example"
            })
    void anAddressThatIsMoreThanAnAddressIsRefused(String address) {
        assertThatThrownBy(() -> WRITER.write(permit(address, 1), NOW))
                .isInstanceOf(UnrenderableException.class)
                .hasMessage("recipient: is not an address that can be sent to");
    }

    @Test
    void anInternationalDomainIsWrittenInAscii() throws Exception {
        assertThat(WRITER.write(permit("recht@bücher.example", 1), NOW)
                        .recipient()
                        .getAddress())
                .isEqualTo("recht@xn--bcher-kva.example");
    }

    @Test
    void theProvidersTemplatesComeFirst(@TempDir Path folder) throws Exception {
        write(folder, "en/subject.ftl", "Our own words");

        MimeMessage mail = parsed(
                new LetterWriter(PROVIDER, folder, MailSigner.none(), null).write(permit("a@b.example", 1), NOW));

        assertThat(mail.getSubject()).isEqualTo("Our own words");
    }

    @Test
    void aLanguageIsAddedByAFolder(@TempDir Path folder) throws Exception {
        write(folder, "it/subject.ftl", "Richiesta ufficiale");
        write(folder, "it/notice.ftl", "${productionFrom.text}");
        write(folder, "it/notice.ftlh", "<p>${customer}</p>");
        NoticePermitted italian = SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "it-CH"));

        MimeMessage mail = parsed(new LetterWriter(PROVIDER, folder, MailSigner.none(), null).write(italian, NOW));

        assertThat(mail.getContentLanguage()).containsExactly("it");
        assertThat(words(mail, 0)).startsWith("9 novembre 2026");
    }

    @Test
    void itsWordsAloneAddALanguage(@TempDir Path folder) throws Exception {
        try (var english = LetterWriter.class.getResourceAsStream("templates/en/words.ftl")) {
            String words = new String(Objects.requireNonNull(english).readAllBytes(), StandardCharsets.UTF_8);
            write(folder, "nl/words.ftl", words.replace("Legal notice from ", "Juridisch bericht van "));
        }
        NoticePermitted dutch = SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "nl"));

        MimeMessage mail = parsed(new LetterWriter(PROVIDER, folder, MailSigner.none(), null).write(dutch, NOW));

        assertThat(mail.getContentLanguage()).containsExactly("nl");
        assertThat(mail.getSubject()).startsWith("Juridisch bericht van Example Provider");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT | de | Rechtliche Mitteilung von Example Provider: Verlangen nach Ihren Daten | 2. März 2026, 16:04 MEZ | vor dem 9. November 2026, 13:00 MEZ",
                "fr-CA | fr | Avis juridique de Example Provider : demande visant vos données | 2 mars 2026, 16:04 CET | avant le 9 novembre 2026, 13:00 CET",
                "es | es | Aviso legal de Example Provider: requerimiento sobre sus datos | 2 de marzo de 2026, 16:04 CET | antes del 9 de noviembre de 2026, 13:00 CET",
                "en-US | en | Legal notice from Example Provider: a demand for your data | 2 March 2026, 16:04 CET | before 9 November 2026, 13:00 CET",
                "ja | en | Legal notice from Example Provider: a demand for your data | 2 March 2026, 16:04 CET | before 9 November 2026, 13:00 CET"
            })
    void aCustomerIsToldInItsLanguageOrElseInEnglish(
            String asked, String language, String subject, String served, String production) throws Exception {
        MimeMessage mail = parsed(write(SampleNotices.full(Kind.SUBPOENA, asked)));

        assertThat(mail.getContentLanguage()).containsExactly(language);
        assertThat(mail.getSubject()).isEqualTo(subject);
        for (int part = 0; part < 2; part++) {
            assertThat(words(mail, part)).contains(served, production, "3:26-mj-70812", "northwind-prod");
        }
    }

    static Stream<Arguments> notices() {
        return Stream.of("en", "de", "fr", "es")
                .flatMap(language -> SampleNotices.all(language)
                        .filter(permit -> permit.content().copy() == null)
                        .map(permit -> argumentSet(
                                language + " " + permit.content().kind()
                                        + (permit.content().agency() == null ? " bare" : ""),
                                permit)));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void textAndHtmlSayTheSame(NoticePermitted permit) throws Exception {
        MimeMessage mail = parsed(WRITER.write(permit, NOW));

        String html = letters(words(mail, 1));
        String text = letters(
                ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                        .replaceAll("(?m)^(- |\\d\\. )", ""));
        String customer = letters("Northwind Robotics GmbH");

        assertThat(html.substring(html.indexOf(customer))).isEqualTo(text.substring(text.indexOf(customer)));
        assertThat(words(mail, 0)).doesNotContain("${", "null", "  ");
    }

    static Stream<Arguments> brokenTemplates() {
        return Stream.of(
                argumentSet(
                        "a field that may be missing", "\n\n  ${docket}", "template en/notice.ftl, line 3, column 5:"),
                argumentSet("a field that is not there", "${customers}", "template en/notice.ftl, line 1, column 3:"),
                argumentSet(
                        "a directive that is open", "a\n<#if agency??>", "template en/notice.ftl, line 2, column 14:"),
                argumentSet(
                        "a class",
                        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                        "template en/notice.ftl, line 1"),
                argumentSet("a Java object", "${customer?api.class}", "template en/notice.ftl, line 1"),
                argumentSet(
                        "a file elsewhere", "<#include \"../../../../etc/passwd\">", "template en/notice.ftl, line 1"),
                argumentSet("what renders it", "<@each/>", "template en/notice.ftl, line 1"));
    }

    @ParameterizedTest
    @MethodSource("brokenTemplates")
    void aTemplateThatCannotSayEverySampleIsRefusedAtTheStart(String template, String where, @TempDir Path folder)
            throws IOException {
        write(folder, "en/notice.ftl", template);

        assertThatThrownBy(() -> new LetterWriter(PROVIDER, folder, MailSigner.none(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(where);
    }

    private Letter write(NoticeContent content) throws UnrenderableException {
        return WRITER.write(SampleNotices.permit(content), NOW);
    }

    private static NoticePermitted permit(String address, int attempt) {
        return new NoticePermitted(
                new RequestId("req-1"),
                new NoticeId("ntc-1"),
                new CustomerId("cus-1"),
                attempt,
                NOW,
                NOW.plus(Duration.ofMinutes(1)),
                new Contact("Legal", address, Contact.Role.LEGAL),
                SampleNotices.full(Kind.SUBPOENA, "en"));
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static void write(Path folder, String name, String template) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, template.getBytes(StandardCharsets.UTF_8));
    }
}
