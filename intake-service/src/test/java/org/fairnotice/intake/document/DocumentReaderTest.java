package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every kind are read to text, and what cannot be read says why. */
class DocumentReaderTest {

    private static final String GERMAN = "Die Mitteilung an den Kunden ist bis zum 1. März 2027 untersagt.";
    private static final String FRENCH = "Il est interdit d'informer l'intéressé jusqu'au 1er août 2027.";
    private static final String SPANISH = "Se prohíbe notificar al señor Núñez hasta el 1 de enero de 2027.";
    private static final DocumentReader READER = DocumentReaders.open();

    @AfterAll
    static void close() {
        READER.close();
    }

    static Stream<Arguments> readsIt() throws IOException {
        Charset western = Charset.forName("windows-1252");
        String html = "<html><body><p>" + FRENCH + "</p><script>x()</script></body></html>";
        return Stream.of(
                argumentSet("PDF", "order.pdf", "application/pdf", Papers.pdf(GERMAN), "order.pdf", GERMAN),
                argumentSet("PDF by its bytes", "scan", "text/x-wrong", Papers.pdf(GERMAN), "scan", GERMAN),
                argumentSet(
                        "DOCX", "order.docx", "application/octet-stream", Papers.docx(SPANISH), "order.docx", SPANISH),
                argumentSet("HTML", "a.html", "text/html", utf8(html), "a.html", FRENCH),
                argumentSet("UTF-8", "a.txt", "text/plain", utf8(GERMAN + FRENCH + SPANISH), "a.txt", FRENCH),
                argumentSet(
                        "UTF-16",
                        "a.txt",
                        "text/plain",
                        ("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16LE),
                        "a.txt",
                        GERMAN),
                argumentSet(
                        "windows-1252",
                        "a.txt",
                        "text/plain",
                        (GERMAN + "\n" + GERMAN).getBytes(western),
                        "a.txt",
                        GERMAN),
                argumentSet("French in windows-1252", "a.txt", "text/plain", FRENCH.getBytes(western), "a.txt", FRENCH),
                argumentSet(
                        "Spanish in windows-1252", "a.txt", "text/plain", SPANISH.getBytes(western), "a.txt", SPANISH),
                argumentSet(
                        "PDF in zip in zip",
                        "export.zip",
                        "application/zip",
                        Papers.zip("inner.zip", Papers.zip("order.pdf", Papers.pdf(GERMAN))),
                        "export.zip/inner.zip/order.pdf",
                        GERMAN),
                argumentSet(
                        "winmail.dat",
                        "winmail.dat",
                        "application/ms-tnef",
                        Papers.winmail("see below", "order.pdf", Papers.pdf(SPANISH)),
                        "winmail.dat/order.pdf",
                        SPANISH),
                argumentSet("mail in mail", "fwd.eml", "message/rfc822", forwarded(), "order.docx", SPANISH));
    }

    private static byte[] forwarded() {
        String inner = "From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + GERMAN + "\r\n--in\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=order.docx\r\n\r\n"
                + java.util.Base64.getMimeEncoder().encodeToString(Papers.docx(SPANISH)) + "\r\n--in--\r\n";
        return utf8("From: c@b.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n"
                + inner
                + "\r\n--out--\r\n");
    }

    @ParameterizedTest
    @MethodSource
    void readsIt(String name, String type, byte[] content, String part, String words) {
        assertThat(READER.read(name, type, content))
                .allSatisfy(read -> assertThat(read.unreadable()).isNull())
                .anySatisfy(read -> {
                    assertThat(read.name()).endsWith(part);
                    assertThat(read.text()).contains(words);
                });
    }

    @Test
    void keepsThePagesApart() {
        assertThat(READER.read("a.pdf", "application/pdf", Papers.pdf(GERMAN + "\n" + FRENCH, SPANISH)))
                .containsExactly(ReadPart.text(
                        "a.pdf", "application/pdf", GERMAN + "\n" + FRENCH + "\n\f" + SPANISH + "\n", List.of()));
    }

    @Test
    void saysWhichPageShowsNothing() {
        List<ReadPart> parts = READER.read("a.pdf", "application/pdf", Papers.pdf(GERMAN, "", SPANISH));

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().text()).isEqualTo(GERMAN + "\n\f\n\f" + SPANISH + "\n");
        assertThat(parts.getLast().unreadable()).startsWith("shows no text on page 2");
    }

    @Test
    void givesAScanToAPersonWithWhatTesseractMadeOfIt() throws IOException {
        boolean tesseract = new Formats(Duration.ofSeconds(60)).picturesAreRead();

        for (List<ReadPart> parts : List.of(
                READER.read("scan.pdf", "application/pdf", Papers.scan("Until further order of the court")),
                READER.read("scan.png", "image/png", Papers.png("Until further order of the court")))) {
            assertThat(parts.getLast().unreadable())
                    .contains(tesseract ? "was read from a picture on page 1" : "no Tesseract is installed");
            assumeThat(tesseract).isTrue();
            assertThat(parts.getFirst().text()).contains("Until further order of the court");
        }
    }

    static Stream<Arguments> givesItToAPerson() throws IOException {
        byte[] pdf = Papers.pdf(GERMAN);
        return Stream.of(
                argumentSet("encrypted", "a.pdf", Papers.encryptedPdf(GERMAN), "is encrypted"),
                argumentSet(
                        "cut off", "a.docx", java.util.Arrays.copyOf(Papers.docx(SPANISH), 700), "is damaged, or not"),
                argumentSet("a program", "a.exe", utf8("MZ\u0000\u0001\u0002"), "cannot be read by machine"),
                argumentSet("empty", "a.pdf", new byte[0], "a person reads it"),
                argumentSet("blank", "a.txt", utf8("  \n "), "shows no text"),
                argumentSet("many files", "a.zip", Papers.zip("a.txt", utf8("x"), 201), "holds more than 200 files"),
                argumentSet("long", "a.txt", utf8("long ".repeat(2_000_000)), "too long to be read by machine"),
                argumentSet("deep", "a.zip", deep(pdf), "deep"));
    }

    private static byte[] deep(byte[] content) {
        byte[] zip = content;
        for (int i = 0; i < 12; i++) {
            zip = Papers.zip(i + ".zip", zip);
        }
        return zip;
    }

    @ParameterizedTest
    @MethodSource
    void givesItToAPerson(String name, byte[] content, String reason) {
        assertThat(READER.read(name, "application/octet-stream", content))
                .anySatisfy(read -> assertThat(read.unreadable()).contains(reason));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
