package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Properties;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.contract.process.ReleasedCopy;
import org.fairnotice.notifier.signing.MailSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of the papers goes behind the notice. */
class EnclosureTest {

    private static final String WORDS = "SUBPOENA 3:26-mj-70812\nRecords of m.keller@northwind.example\n\u2028[…]\n";

    private final LetterWriter writer = new LetterWriter(
            new Provider(
                    "Example Provider",
                    "notices@provider.example",
                    "legal@provider.example",
                    "+1 555 0100",
                    null,
                    ZoneId.of("UTC")),
            null,
            MailSigner.none(),
            null);

    @Test
    void aTextIsAttachedByteForByte() throws Exception {
        BodyPart copy = copy(mail(notice("en").with(new ReleasedCopy(WORDS, null))));

        assertThat(copy.getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(copy.getFileName()).isEqualTo("copy.txt");
        assertThat(copy.getInputStream().readAllBytes()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsAttachedByteForByte() throws Exception {
        var file = "%PDF-1.7\n\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        BodyPart copy = copy(mail(
                notice("en").with(new ReleasedCopy(WORDS, Base64.getEncoder().encodeToString(file)))));

        assertThat(copy.isMimeType("application/pdf")).isTrue();
        assertThat(copy.getFileName()).isEqualTo("copy.pdf");
        assertThat(copy.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(copy.getInputStream().readAllBytes()).isEqualTo(file);
    }

    @Test
    void theNoticeComesFirstAndIsWhatTheVerificationPageShows() throws Exception {
        Letter letter =
                writer.write(SampleNotices.permit(notice("en").with(new ReleasedCopy(WORDS, null))), SampleNotices.NOW);

        assertThat(((MimeMultipart) mail(letter).getContent()).getBodyPart(0).isMimeType("multipart/alternative"))
                .isTrue();
        assertThat(SentNotice.of(letter.bytes(), SampleNotices.NOW).text())
                .contains("LEGAL NOTICE FROM EXAMPLE PROVIDER")
                .doesNotContain("[…]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|A copy of the papers is attached to this mail as copy.txt.|This mail has no attachment but"
                        + " copy.txt,|No copy of the papers is attached.",
                "de|liegt dieser E-Mail als copy.txt bei.|Diese E-Mail hat außer copy.txt keine Anhänge,|liegt nicht"
                        + " bei.",
                "fr|est jointe à ce message sous le nom copy.txt.|pas d’autre pièce jointe que copy.txt,|Aucune copie"
                        + " des documents",
                "es|va adjunta a este correo como copy.txt.|no tiene más archivo adjunto que copy.txt,|No se adjunta"
                        + " copia"
            })
    void theNoticeSaysWhetherACopyIsAttached(String language, String attached, String only, String none)
            throws Exception {
        NoticeContent withCopy = notice(language).with(new ReleasedCopy(WORDS, null));
        String with = words(withCopy);
        String without = words(notice(language));

        assertThat(with).contains(attached, only).doesNotContain(none);
        assertThat(writer.write(SampleNotices.permit(withCopy), SampleNotices.NOW)
                        .html())
                .contains(attached, only)
                .doesNotContain(none);
        assertThat(without).contains(none).doesNotContain("copy.txt");
    }

    @Test
    void aFileThatIsNoBase64IsNotSent() {
        NoticeContent broken = notice("en").with(new ReleasedCopy(WORDS, "%%%"));

        assertThatThrownBy(() -> writer.write(SampleNotices.permit(broken), SampleNotices.NOW))
                .isInstanceOf(UnrenderableException.class)
                .hasMessage("copy: is not Base64");
    }

    private static NoticeContent notice(String language) {
        return SampleNotices.full(Kind.SUBPOENA, language);
    }

    /** Of the text, without its line ends. */
    private String words(NoticeContent content) throws Exception {
        Letter letter = writer.write(SampleNotices.permit(content), SampleNotices.NOW);
        return SentNotice.of(letter.bytes(), SampleNotices.NOW).text().replaceAll("\\s+", " ");
    }

    private MimeMessage mail(NoticeContent content) throws Exception {
        return mail(writer.write(SampleNotices.permit(content), SampleNotices.NOW));
    }

    private static MimeMessage mail(Letter letter) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
    }

    private static BodyPart copy(MimeMessage mail) throws Exception {
        assertThat(mail.isMimeType("multipart/mixed")).isTrue();
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return parts.getBodyPart(1);
    }
}
