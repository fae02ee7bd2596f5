package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** No document hurts the service: it ends before a person with its reason, and the next is read. */
class HostileDocumentTest {

    private static final byte[] PLAIN = "an order of the court".getBytes(StandardCharsets.UTF_8);

    @Test
    void survivesABombOfZips() {
        byte[] zeros = Papers.zip("zeros.txt", new byte[50_000_000]);

        assertUnreadAndTheNextRead(
                DocumentReaders.limits(Duration.ofSeconds(60)), "a.zip", Papers.zip("a.zip", zeros, 20), "");
    }

    @Test
    void survivesAPdfThatNeedsMoreMemoryThanThereIs() throws IOException {
        var limits = new ReadingLimits(
                1,
                DataSize.ofMegabytes(48),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                8,
                200,
                DataSize.ofMegabytes(200),
                8_000_000);

        assertUnreadAndTheNextRead(limits, "a.pdf", pdfOfOneLongString(400_000_000), "");
    }

    @Test
    void survivesADocumentThatTakesTooLong() throws IOException {
        assertUnreadAndTheNextRead(
                DocumentReaders.limits(Duration.ofSeconds(3)),
                "a.pdf",
                pdfOfManyWords(30_000_000),
                "takes longer than 3 s to read");
    }

    @Test
    void fetchesNothingThatADocumentNames() throws Exception {
        var calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        String entity = "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + there + "\"> %p; <!ENTITY e SYSTEM \"" + there
                + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        try (DocumentReader reader = DocumentReaders.open()) {
            for (var file : List.of(
                    reader.read("a.docx", "", docxWith(entity)),
                    reader.read("a.xml", "application/xml", utf8(entity + "<a>&e;&f;</a>")),
                    reader.read(
                            "a.html",
                            "text/html",
                            utf8(entity + "<p>w<img src='" + there + "'/><iframe src='" + there
                                    + "'></iframe><link rel=stylesheet href='" + there + "'/>")),
                    reader.read("a.svg", "image/svg+xml", utf8(entity + "<svg><text>&e;</text></svg>")))) {
                assertThat(file).isNotEmpty();
            }
        } finally {
            server.stop(0);
        }

        assertThat(calls).hasValue(0);
    }

    @Test
    void startsAProcessWhenItIsNeededAndEndsItWhenItIsNot() {
        var limits = new ReadingLimits(
                2,
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(60),
                Duration.ofMillis(200),
                8,
                200,
                DataSize.ofMegabytes(200),
                8_000_000);
        try (var reader = new DocumentReader(limits)) {
            assertThat(reader.resting()).isTrue();

            for (int i = 0; i < 2; i++) {
                assertThat(reader.read("a.txt", "text/plain", PLAIN)).hasSize(1);
                await().atMost(Duration.ofSeconds(60)).until(reader::resting);
            }
        }
    }

    private static void assertUnreadAndTheNextRead(ReadingLimits limits, String name, byte[] content, String reason) {
        try (var reader = new DocumentReader(limits)) {
            assertThat(reader.read(name, "application/octet-stream", content))
                    .anySatisfy(read -> assertThat(read.unreadable()).contains(reason));
            assertThat(reader.read("a.txt", "text/plain", PLAIN))
                    .singleElement()
                    .satisfies(read -> assertThat(read.text()).contains("an order"));
        }
    }

    /** A page whose content unpacks to one text of that many letters. */
    private static byte[] pdfOfOneLongString(int letters) throws IOException {
        return pdf("BT /F1 12 Tf (", "a", letters, ") Tj ET");
    }

    private static byte[] pdfOfManyWords(int words) throws IOException {
        return pdf("BT /F1 12 Tf ", "q Q ", words, " ET");
    }

    private static byte[] pdf(String before, String again, int times, String after) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            COSStream content = document.getDocument().createCOSStream();
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(utf8(before));
                byte[] block = utf8(again.repeat(10_000));
                for (int i = 0; i < times / 10_000; i++) {
                    out.write(block);
                }
                out.write(utf8(after));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A DOCX whose text begins with this declaration. */
    private static byte[] docxWith(String declaration) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var from = new ZipInputStream(new ByteArrayInputStream(Papers.docx("an order")))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(utf8(
                        entry.getName().equals("word/document.xml")
                                ? xml.replaceFirst("\\?>", "?>" + declaration).replace("an order", "an order &e;&f;")
                                : xml));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
