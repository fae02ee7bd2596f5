package org.fairnotice.intake.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as agencies send them. */
public final class Papers {

    private Papers() {}

    /** A PDF with a page for each text; an empty text gives an empty page. */
    public static byte[] pdf(String... pages) {
        try (var document = new PDDocument()) {
            for (String words : pages) {
                var page = new PDPage();
                document.addPage(page);
                write(document, page, words);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(PDDocument document, PDPage page, String words) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            for (String line : words.split("\n", -1)) {
                content.showText(line);
                content.newLineAtOffset(0, -16);
            }
            content.endText();
        }
    }

    static byte[] encryptedPdf(String words) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            write(document, page, words);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A PDF whose one page is a picture of the words. */
    static byte[] scan(String words) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture = LosslessFactory.createFromImage(document, picture(words));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 36, 500, 540, 135);
            }
            return bytes(document);
        }
    }

    static byte[] png(String words) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(words), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage picture(String words) {
        var image = new BufferedImage(1600, 400, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1600, 400);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 56));
        graphics.drawString(words, 40, 200);
        graphics.dispose();
        return image;
    }

    public static byte[] docx(String... paragraphs) {
        try (var document = new XWPFDocument()) {
            for (String words : paragraphs) {
                document.createParagraph().createRun().setText(words);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] zip(String name, byte[] content) {
        return zip(name, content, 1);
    }

    /** A zip that holds the same content under several names. */
    static byte[] zip(String name, byte[] content, int times) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(times == 1 ? name : i + name));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** A winmail.dat (MS-OXTNEF) with a text and one attachment. */
    static byte[] winmail(String text, String attachment, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        attribute(out, 1, 0x00089006, little(4).putInt(0x00010000).array());
        attribute(out, 1, 0x0002800C, (text + "\u0000").getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, (attachment + "\u0000").getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x0006800F, content);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int tag, byte[] data) throws IOException {
        int sum = 0;
        for (byte one : data) {
            sum += one & 0xff;
        }
        out.write(level);
        out.write(little(8).putInt(tag).putInt(data.length).array());
        out.write(data);
        out.write(little(2).putShort((short) sum).array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
