package org.fairnotice.endtoend;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** What comes into a legal inbox, in the shares in which it comes. The same seed gives the same mails. */
final class LegalMails {

    /**
     * A mail.
     *
     * @param opens whether it must open a case: it is neither a copy of an earlier one nor written by a machine
     */
    record Mail(String text, boolean opens) {}

    private final Random random;
    private final List<Mail> mails = new ArrayList<>();

    LegalMails(int count, long seed) throws IOException {
        random = new Random(seed);
        while (mails.size() < count) {
            mails.add(next(mails.size()));
        }
    }

    List<Mail> all() {
        return List.copyOf(mails);
    }

    private Mail next(int number) throws IOException {
        int percent = random.nextInt(100);
        String id = "Message-ID: <" + number + "@court.example>\r\n";
        String words = "Subpoena " + number + "\r\nDocket: 26-" + number + "\r\nAccounts: user" + number
                + "@acme.example\r\nYou shall not disclose this subpoena until 1 June 2027.\r\n";
        if (percent < 5 && number > 10) {
            return again(number, words);
        }
        if (percent < 6) {
            return new Mail(head("", "text/plain; charset=utf-8") + words, true);
        }
        if (percent < 7) {
            return new Mail(head(id, "multipart/mixed; boundary=never") + "no parts " + number + "\r\n", true);
        }
        if (percent < 9) {
            return new Mail(
                    head(id, "multipart/report; report-type=delivery-status; boundary=b")
                            + part("text/plain", "Mail " + number + " could not be delivered.")
                            + part("message/delivery-status", "Final-Recipient: rfc822; a@b.example\r\nAction: failed")
                            + "--b--\r\n",
                    false);
        }
        if (percent < 11) {
            return new Mail(
                    "Auto-Submitted: auto-replied\r\n" + head(id, "text/plain; charset=utf-8") + "I am away, " + number
                            + ".\r\n",
                    false);
        }
        if (percent < 21) {
            return new Mail(attached(id, "application/pdf", "order.pdf", pdf("Docket: 26-" + number)), true);
        }
        if (percent < 24) {
            return new Mail(attached(id, "image/png", "scan.png", scan("Docket: 26-" + number)), true);
        }
        if (percent < 34) {
            return new Mail(
                    head(id, "multipart/mixed; boundary=b")
                            + part("text/plain", "Please see below.")
                            + part("message/rfc822", head("", "text/plain; charset=utf-8") + words)
                            + "--b--\r\n",
                    true);
        }
        if (percent < 54) {
            return new Mail(
                    head(id, "text/html; charset=utf-8") + "<p>Docket: 26-" + number + "</p><p>" + words + "</p>\r\n",
                    true);
        }
        return new Mail(head(id, "text/plain; charset=utf-8") + words, true);
    }

    /** A Message-ID that came before: half of them on the same mail, half on another. */
    private Mail again(int number, String words) {
        Mail earlier = mails.get(random.nextInt(mails.size()));
        int id = earlier.text().indexOf("Message-ID:");
        if (random.nextBoolean() || id < 0) {
            return new Mail("Received: by another host; again " + number + "\r\n" + earlier.text(), false);
        }
        String line = earlier.text().substring(id, earlier.text().indexOf("\r\n", id) + 2);
        return new Mail(head(line, "text/plain; charset=utf-8") + "Another paper. " + words, true);
    }

    private static String head(String id, String type) {
        return "From: clerk@court.example\r\nTo: legal@provider.example\r\nSubject: Legal process\r\n" + id
                + "MIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n";
    }

    private static String part(String type, String content) {
        return "--b\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }

    private static String attached(String id, String type, String name, byte[] content) {
        return head(id, "multipart/mixed; boundary=b")
                + part("text/plain", "The order is attached.")
                + "--b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=" + name + "\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\r\n--b--\r\n";
    }

    private static byte[] pdf(String words) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] scan(String words) throws IOException {
        var image = new BufferedImage(900, 200, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 200);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 56));
        graphics.drawString(words, 40, 120);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
