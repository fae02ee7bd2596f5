package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of originals are shown as pictures, with the places of their words; what has none says why. */
class PagePictureTest {

    private static final DocumentReader READER = DocumentReaders.open();

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void aPageOfAPdfIsAPictureOnWhichItsWordsHaveTheirPlaces() throws Exception {
        byte[] pdf = Papers.pdf("the first page", "Produce the account ada@acme.example at once");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(READER.picture(pdf, 2)));
        PageWords words = READER.words(pdf, 2);

        assertThat(words.width()).isEqualTo(picture.getWidth()).isGreaterThan(500);
        assertThat(words.height()).isEqualTo(picture.getHeight());
        assertThat(words.words()).extracting(WordBox::text).contains("Produce", "ada@acme.example", "once");
        assertThat(words.words())
                .allSatisfy(word -> assertThat(dark(picture, word)).isTrue());
    }

    @Test
    void wordsOfAScanHaveTheirPlacesToo() throws Exception {
        byte[] scan = Papers.scan("Produce the account of Ada Park");
        boolean tesseract =
                READER.read("scan.pdf", "application/pdf", scan).stream().anyMatch(part -> part.text() != null);
        assumeThat(tesseract).as("Tesseract is installed").isTrue();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(READER.picture(scan, 1)));
        PageWords words = READER.words(scan, 1);

        assertThat(words.words()).extracting(WordBox::text).contains("Produce", "account");
        assertThat(words.words())
                .allSatisfy(word -> assertThat(dark(picture, word)).isTrue());
    }

    @Test
    void aPictureIsShownAsItsOnlyPage() throws Exception {
        byte[] png = Papers.png("a fax");

        assertThat(ImageIO.read(new ByteArrayInputStream(READER.picture(png, 1)))
                        .getWidth())
                .isEqualTo(1600);
    }

    static Stream<Arguments> unshown() throws Exception {
        return Stream.of(
                argumentSet("a page too many", Papers.pdf("one"), 2, "the document has 1 pages"),
                argumentSet("a picture's second page", Papers.png("one"), 2, "has no page 2"),
                argumentSet("a text", "words".getBytes(StandardCharsets.UTF_8), 1, "neither a PDF nor a picture"),
                argumentSet("an archive", Papers.zip("a.pdf", Papers.pdf("one")), 1, "neither a PDF nor a picture"),
                argumentSet("an encrypted PDF", Papers.encryptedPdf("one"), 1, "encrypted"),
                argumentSet("half a PDF", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII), 1, "damaged"));
    }

    @ParameterizedTest
    @MethodSource("unshown")
    void whatCannotBeShownSaysWhy(byte[] content, int page, String words) {
        assertThatThrownBy(() -> READER.picture(content, page))
                .isInstanceOf(UnshownPageException.class)
                .hasMessageContaining(words);
        assertThatThrownBy(() -> READER.words(content, page)).isInstanceOf(UnshownPageException.class);
    }

    @Test
    void damagedPapersAreShownOrSayWhyAndTheNextIsShown() throws Exception {
        byte[] sound = Papers.pdf("a page");
        var mutations = new Mutations(new Random(7));
        for (int i = 0; i < Integer.getInteger("fairnotice.fuzz.pages", 40); i++) {
            byte[] damaged = mutations.of(i % 2 == 0 ? sound : Papers.png("a page"));
            try {
                assertThat(READER.picture(damaged, 1)).isNotEmpty();
            } catch (UnshownPageException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
        assertThat(READER.words(sound, 1).words()).extracting(WordBox::text).isEqualTo(List.of("a", "page"));
    }

    /** Whether there is ink in the box. */
    private static boolean dark(BufferedImage picture, WordBox box) {
        for (int x = Math.max(0, box.x()); x < Math.min(picture.getWidth(), box.x() + box.width()); x++) {
            for (int y = Math.max(0, box.y()); y < Math.min(picture.getHeight(), box.y() + box.height()); y++) {
                if ((picture.getRGB(x, y) & 0xff) < 128) {
                    return true;
                }
            }
        }
        return false;
    }
}
