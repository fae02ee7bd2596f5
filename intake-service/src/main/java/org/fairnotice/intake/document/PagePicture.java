package org.fairnotice.intake.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of an original as a person sees it. Runs where documents are read: in a process with a heap and a time of its own. */
final class PagePicture {

    /** In dots per inch: enough to read small print. */
    private static final float RESOLUTION = 120;

    /** As Tesseract reads best. */
    private static final float RESOLUTION_TO_READ = 300;

    private static final float POINTS_PER_INCH = 72;

    /** Of a picture; a larger page is shown smaller. */
    private static final double MOST_PIXELS = 3_000_000;

    private static final double MOST_PIXELS_TO_READ = 12_000_000;

    private static final Set<String> PICTURES = Set.of("png", "jpeg", "tif", "tiff", "gif", "bmp");

    private PagePicture() {}

    static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** Opens a PDF, and sees that it has the page. */
    static PDDocument pdf(byte[] content, int page) throws IOException, UnshownPageException {
        PDDocument document = Loader.loadPDF(content);
        int pages = document.getNumberOfPages();
        if (page > pages) {
            document.close();
            throw new UnshownPageException("the document has " + pages + " pages");
        }
        return document;
    }

    /** Pixels of the picture to one point of the page. */
    static float scale(PDDocument document, int page) {
        return scale(document, page, RESOLUTION, MOST_PIXELS);
    }

    private static float scale(PDDocument document, int page, float wanted, double most) {
        PDRectangle size = document.getPage(page - 1).getCropBox();
        double inches = size.getWidth() * size.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        double resolution = Math.min(wanted, Math.sqrt(most / Math.max(inches, 0.01)));
        return (float) (resolution / POINTS_PER_INCH);
    }

    /** @throws UnshownPageException if it has no such page, or none at all */
    static BufferedImage of(byte[] content, int page) throws IOException, UnshownPageException {
        return of(content, page, RESOLUTION, MOST_PIXELS);
    }

    /** The same page finer, for a program that reads it. */
    static BufferedImage toRead(byte[] content, int page) throws IOException, UnshownPageException {
        return of(content, page, RESOLUTION_TO_READ, MOST_PIXELS_TO_READ);
    }

    private static BufferedImage of(byte[] content, int page, float resolution, double most)
            throws IOException, UnshownPageException {
        if (!isPdf(content)) {
            return picture(content, page, most);
        }
        try (PDDocument document = pdf(content, page)) {
            float scale = scale(document, page, resolution, most);
            return new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage picture(byte[] content, int page, double most)
            throws IOException, UnshownPageException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !PICTURES.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new UnshownPageException("the original has no pages: it is neither a PDF nor a picture");
            }
            try {
                reader.setInput(in);
                return read(reader, page, most);
            } catch (IndexOutOfBoundsException e) {
                throw new UnshownPageException("the document has no page " + page);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Of a picture that is larger than need be, every second or third pixel is enough; and no more is ever held in memory. */
    private static BufferedImage read(ImageReader reader, int page, double most) throws IOException {
        double pixels = (double) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        int every = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / most)));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(page - 1, parameters);
    }
}
