package org.fairnotice.intake.document;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a page stand on its picture: from the page's own text, or, where it has none, as Tesseract sees them. */
final class PageWordReading {

    private static final int MOST_WORDS = 20_000;

    /** Of a line of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static final int COLUMNS = 12;

    private final Formats formats;

    PageWordReading(Formats formats) {
        this.formats = formats;
    }

    PageWords of(byte[] content, int page) throws IOException, UnshownPageException {
        BufferedImage picture = PagePicture.of(content, page);
        List<WordBox> words = PagePicture.isPdf(content) ? ofText(content, page) : List.of();
        if (words.isEmpty() && formats.picturesAreRead()) {
            BufferedImage fine = PagePicture.toRead(content, page);
            double scale = (double) picture.getWidth() / fine.getWidth();
            words = ofPicture(fine).stream().map(word -> smaller(word, scale)).toList();
        }
        return new PageWords(picture.getWidth(), picture.getHeight(), words);
    }

    private static List<WordBox> ofText(byte[] content, int page) throws IOException, UnshownPageException {
        try (PDDocument document = PagePicture.pdf(content, page)) {
            var stripper = new Boxes(PagePicture.scale(document, page));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setSuppressDuplicateOverlappingText(true);
            stripper.getText(document);
            return stripper.words;
        }
    }

    /** The text of a page with the place of each word. */
    private static final class Boxes extends PDFTextStripper {

        private final float scale;
        private final List<WordBox> words = new ArrayList<>();

        Boxes(float scale) {
            this.scale = scale;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            int from = 0;
            for (int i = 0; i <= letters.size(); i++) {
                if (i == letters.size() || letters.get(i).getUnicode().isBlank()) {
                    add(letters.subList(from, i));
                    from = i + 1;
                }
            }
        }

        private void add(List<TextPosition> letters) {
            if (letters.isEmpty() || words.size() >= MOST_WORDS) {
                return;
            }
            var text = new StringBuilder();
            float top = Float.MAX_VALUE;
            float bottom = 0;
            for (TextPosition letter : letters) {
                text.append(letter.getUnicode());
                top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir());
                bottom = Math.max(bottom, letter.getYDirAdj());
            }
            float left = letters.getFirst().getXDirAdj();
            float right = letters.getLast().getXDirAdj() + letters.getLast().getWidthDirAdj();
            words.add(new WordBox(
                    text.toString(),
                    Math.round(left * scale),
                    Math.round(top * scale),
                    Math.round((right - left) * scale),
                    Math.round((bottom - top) * scale)));
        }
    }

    private static WordBox smaller(WordBox word, double scale) {
        return new WordBox(
                word.text(),
                (int) Math.round(word.x() * scale),
                (int) Math.round(word.y() * scale),
                (int) Math.round(word.width() * scale),
                (int) Math.round(word.height() * scale));
    }

    private List<WordBox> ofPicture(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile("page-", ".png");
        Path table = Files.createTempFile("page-", ".tsv");
        try {
            Files.write(file, PagePicture.png(picture));
            Process tesseract = new ProcessBuilder(
                            "tesseract", file.toString(), "stdout", "-l", formats.languages(), "tsv")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(table.toFile())
                    .start();
            return tesseract.waitFor() == 0 ? boxes(table) : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(table);
        }
    }

    private static List<WordBox> boxes(Path table) throws IOException {
        List<WordBox> words = new ArrayList<>();
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(table), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && words.size() < MOST_WORDS; line = lines.readLine()) {
                String[] cell = line.split("\t", -1);
                if (cell.length == COLUMNS && cell[0].equals("5") && !cell[11].isBlank()) {
                    words.add(new WordBox(
                            cell[11].strip(),
                            Integer.parseInt(cell[6]),
                            Integer.parseInt(cell[7]),
                            Integer.parseInt(cell[8]),
                            Integer.parseInt(cell[9])));
                }
            }
        }
        return words;
    }
}
