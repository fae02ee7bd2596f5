package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairnotice.notifier.letter.MailText.escaped;
import static org.fairnotice.notifier.letter.MailText.flat;
import static org.fairnotice.notifier.letter.MailText.letters;
import static org.fairnotice.notifier.letter.MailText.parsed;
import static org.fairnotice.notifier.letter.MailText.words;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.LetterKind.Change;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.notifier.signing.MailSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersBesideTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:20Z");
    private static final Provider PROVIDER = new Provider(
            "Example Provider",
            "notices@provider.example",
            "legal@provider.example",
            "+1 555 0100",
            "provider.example/notices",
            ZoneId.of("Europe/Berlin"));

    private static final LetterWriter WRITER = new LetterWriter(PROVIDER, null, MailSigner.none(), null);

    private static NoticePermitted permit(String language, LetterKind kind) {
        return SampleLetters.permit(SampleNotices.full(Kind.SUBPOENA, language), kind, true);
    }

    static Stream<Arguments> samples() {
        return Stream.of("en", "de", "fr", "es")
                .flatMap(language -> SampleLetters.all(language)
                        .map(permit -> argumentSet(
                                language + " " + SampleLetters.name(permit) + " of "
                                        + permit.content().kind(),
                                permit)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textAndHtmlSayTheSame(NoticePermitted permit) throws Exception {
        MimeMessage mail = parsed(WRITER.write(permit, NOW));

        String html = letters(words(mail, 1));
        String text = letters(
                ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                        .replaceAll("(?m)^(- |\\d\\. )", ""));
        // HTML has its title once more in its head, and the provider's name and the label before it.
        String title = letters(title(WRITER.write(permit, NOW).html()));
        int inHead = html.indexOf(title);

        assertThat(html.substring(html.indexOf(title, inHead + 1))).isEqualTo(text.substring(text.indexOf(title)));
        assertThat(words(mail, 0)).doesNotContain("${", "null", "  ", " ,", "  .");
    }

    private static String title(String html) {
        return html.substring(html.indexOf("<h1>") + 4, html.indexOf("</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void eachLetterHasWordsOfItsOwn(String language) throws Exception {
        var said = new HashSet<String>();
        List<NoticePermitted> all = SampleLetters.all(language)
                .filter(permit -> permit.content().kind() == Kind.SUBPOENA)
                .toList();
        for (NoticePermitted permit : all) {
            said.add(words(parsed(WRITER.write(permit, NOW)), 0));
        }

        assertThat(said).hasSameSizeAs(all).hasSize(10);
    }

    @Test
    void aLetterFollowsItsNoticeUnderAMessageIdOfItsOwn() throws Exception {
        NoticePermitted reminder = permit("en", new LetterKind.Reminder(1, NOW));
        LetterBeside beside = Objects.requireNonNull(reminder.letter());

        MimeMessage mail = parsed(WRITER.write(reminder, NOW));

        assertThat(mail.getHeader("In-Reply-To")).containsExactly(beside.messageId());
        assertThat(mail.getHeader("References")).containsExactly(beside.messageId());
        assertThat(mail.getMessageID())
                .matches("<[0-9a-f]{32}@provider\\.example>")
                .isNotEqualTo(beside.messageId());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(words(mail, 0)).contains(beside.notice().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@b>\r\nBcc: evil@evil.example", "<a@b> <c@d>", "a@b", "<ä@b>", ""})
    void whatIsNoMessageIdIsNotReferredTo(String messageId) throws Exception {
        NoticePermitted reminder = permit("en", new LetterKind.Reminder(1, NOW));
        var beside = new LetterBeside(new NoticeId("ntc-1"), NOW, messageId, new LetterKind.Reminder(1, NOW));

        MimeMessage mail = parsed(WRITER.write(with(reminder, reminder.content(), beside, "Legal"), NOW));

        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void aConfirmationSaysWhatWasRecordedAndWhatFollows() throws Exception {
        var objected = new LetterKind.Confirmation(Response.OBJECTED, NOW, null, Stay.OBJECTED);
        var acknowledged = new LetterKind.Confirmation(Response.ACKNOWLEDGED, NOW, NOW.plusSeconds(86_400), null);

        String objection = words(parsed(WRITER.write(permit("en", objected), NOW)), 0);
        String acknowledgement = words(parsed(WRITER.write(permit("en", acknowledged), NOW)), 0);

        assertThat(objection)
                .contains("your answer of 2 November 2026, 13:00 CET", "You object", "We hand over nothing until")
                .doesNotContain("before 3 November");
        assertThat(acknowledgement).contains("We will hand over nothing before 3 November 2026, 13:00 CET.");
    }

    @Test
    void aCorrectionSaysWhatIsRightAndWhatWasWritten() throws Exception {
        NoticePermitted corrected = SampleLetters.all("en")
                .filter(permit -> SampleLetters.name(permit).equals("change-corrected"))
                .findFirst()
                .orElseThrow();

        String words = words(parsed(WRITER.write(corrected, NOW)), 0);

        assertThat(words)
                .contains("Docket or file number: 3:26-mj-70812 We had written: 3:26-mj-70821")
                .contains("Authority cited: 18 U.S.C. 2703(d) We had said nothing of it.")
                .contains("Issued on: 27 February 2026 We had written: 21 February 2026")
                .doesNotContain("Served on us: 2 March 2026, 16:04 CET We had");
    }

    @Test
    void theLetterToTheAgencyTellsNothingOfHowCustomersCheckNotices() throws Exception {
        NoticePermitted redirect = permit("en", new LetterKind.Redirect());

        String words = words(parsed(WRITER.write(redirect, NOW)), 0);

        assertThat(words)
                .contains("To United States Attorney", "Northwind Robotics GmbH", "3:26-mj-70812")
                .doesNotContain("number in your contract", "non-disclosure", "2705");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Legal notice from Example Provider: we have no answer to our notice yet",
                "de-AT | Rechtliche Mitteilung von Example Provider: Wir haben noch keine Antwort auf unsere Mitteilung",
                "fr | Avis juridique de Example Provider : nous n’avons pas encore de réponse à notre avis",
                "es-MX | Aviso legal de Example Provider: aún no tenemos respuesta a nuestro aviso",
                "ja | Legal notice from Example Provider: we have no answer to our notice yet"
            })
    void aLetterIsInTheCustomersLanguageOrElseInEnglish(String language, String subject) throws Exception {
        assertThat(parsed(WRITER.write(permit(language, new LetterKind.Reminder(1, NOW)), NOW))
                        .getSubject())
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLetterLoadsNothingAndLinksNowhere(NoticePermitted permit) throws Exception {
        assertThat(WRITER.write(permit, NOW).html())
                .doesNotContainIgnoringCase("<a ", "<img", "<script", "src=", "href=", "url(", "http:", "https:");
    }

    static Stream<Arguments> injections() {
        return LetterWriterTest.injections()
                .flatMap(injection -> kinds(String.valueOf(injection.get()[0]))
                        .map(kind -> argumentSet(
                                kind.name() + ", " + injection.get()[0],
                                injection.get()[0],
                                injection.get()[1],
                                kind)));
    }

    private static Stream<LetterKind> kinds(String raw) {
        return Stream.of(
                new LetterKind.Confirmation(Response.OBJECTED, NOW, null, Stay.OBJECTED),
                new LetterKind.Reminder(1, NOW),
                new LetterKind.PermissionRequest(NOW),
                new Change(Change.What.CORRECTED, NOW, content("b" + raw)),
                new Change(Change.What.WITHDRAWN, NOW, null),
                new LetterKind.Redirect());
    }

    private static NoticeContent content(String raw) {
        return new NoticeContent(
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
    }

    private static NoticePermitted with(
            NoticePermitted permit, NoticeContent content, LetterBeside beside, String name) {
        return new NoticePermitted(
                permit.requestId(),
                permit.noticeId(),
                permit.customerId(),
                1,
                NOW,
                NOW.plusSeconds(60),
                new Contact(name, "legal@customer.example", Contact.Role.LEGAL),
                content,
                beside,
                null);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void whatOthersWroteIsShownAsText(String raw, String shown, LetterKind kind) throws Exception {
        NoticePermitted permit = permit("en", kind);
        NoticePermitted hostile = with(permit, content(raw), Objects.requireNonNull(permit.letter()), raw);

        Letter letter = WRITER.write(hostile, NOW);

        MimeMessage mail = parsed(letter);
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting("name")
                .containsOnlyOnce(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "Content-Language")
                .doesNotContain("Bcc", "Cc");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(words(mail, 0)).contains(flat(shown));
        assertThat(letter.html()).contains("<bdi>" + escaped(shown) + "</bdi>").doesNotContain("<script", "<img");
    }

    @Test
    void theProvidersTemplatesComeFirstForEachKindAndForAll(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/reminder.ftl"), "Our own reminder, ${letter.number}");
        Files.writeString(folder.resolve("letter.ftlh"), "<p>Our own sheet for ${letter.kind}</p>");
        var own = new LetterWriter(PROVIDER, folder, MailSigner.none(), null);

        MimeMessage reminder = parsed(own.write(permit("en", new LetterKind.Reminder(2, NOW)), NOW));
        MimeMessage redirect = parsed(own.write(permit("en", new LetterKind.Redirect()), NOW));

        assertThat(words(reminder, 0)).isEqualTo("Our own reminder, 2 ");
        assertThat(words(reminder, 1)).isEqualTo("Our own sheet for reminder");
        assertThat(words(redirect, 1)).isEqualTo("Our own sheet for redirect");
        assertThat(words(redirect, 0)).contains("Please turn to our customer itself");
    }

    @Test
    void theTemplatesHaveAVersionThatChangesWithAnyOfThem(@TempDir Path folder) throws Exception {
        String builtIn = WRITER.templateVersion();
        assertThat(builtIn).matches("templates-[0-9a-f]{12}");
        assertThat(new LetterWriter(PROVIDER, null, MailSigner.none(), null).templateVersion())
                .isEqualTo(builtIn);

        Files.createDirectories(folder.resolve("fr"));
        Files.writeString(folder.resolve("fr/subject.ftl"), "Nos propres mots");

        assertThat(new LetterWriter(PROVIDER, folder, MailSigner.none(), null).templateVersion())
                .isNotEqualTo(builtIn);
    }

    @Test
    void aTemplateThatCannotSayEverySampleIsRefusedAtTheStart(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("reminder.ftlh"), "<p>\n${letter.productionFrom.text}</p>");

        assertThatThrownBy(() -> new LetterWriter(PROVIDER, folder, MailSigner.none(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("template reminder.ftlh, line 2, column 3:");
    }
}
