package org.fairnotice.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The formats that are read, named one by one: what else lies on the class path reads nothing, and runs no program. */
final class Formats {

    private static final Set<String> LANGUAGES = Set.of("eng", "deu", "fra", "spa");

    private final AutoDetectParser parser;
    private final TesseractOCRConfig tesseract = new TesseractOCRConfig();
    private final boolean picturesAreRead;
    private String languages = "eng";

    Formats(Duration timeout) {
        var ocr = new TesseractOCRParser();
        picturesAreRead = installed(ocr);
        var mail = new RFC822Parser();
        mail.setExtractAllAlternatives(true); // the plain text may say one thing, the HTML another
        parser = new AutoDetectParser(
                new DefaultDetector(),
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new RTFParser(),
                new TNEFParser(),
                new JSoupParser(),
                new TXTParser(),
                new PackageParser(),
                new CompressorParser(),
                mail,
                ocr,
                new Pictures(ocr));
        parser.setFallback(new Unread());
        if (picturesAreRead) {
            languages = installedLanguages();
            tesseract.setLanguage(languages);
            tesseract.setTimeoutSeconds(Math.toIntExact(Math.max(1, timeout.toSeconds())));
        }
    }

    /** Tesseract is an optional program. */
    boolean picturesAreRead() {
        return picturesAreRead;
    }

    /** As Tesseract takes them. */
    String languages() {
        return languages;
    }

    /** Reads one file; what lies in it goes where the context says. */
    void parse(InputStream content, ContentHandler to, Metadata about, ParseContext context)
            throws IOException, SAXException, TikaException {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(picturesAreRead ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setCatchIntermediateIOExceptions(false); // a page that breaks must not be passed over
        pdf.setSuppressDuplicateOverlappingText(true); // letters printed twice to look bold
        context.set(PDFParserConfig.class, pdf);
        context.set(TesseractOCRConfig.class, tesseract);
        context.set(Parser.class, parser);
        parser.parse(content, to, about, context);
    }

    private static boolean installed(TesseractOCRParser ocr) {
        try {
            ocr.initialize(Map.of());
            return ocr.hasTesseract();
        } catch (TikaConfigException e) {
            return false;
        }
    }

    /** Of the languages that are read, those whose data lies on this machine. */
    private static String installedLanguages() {
        try {
            Process list = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            List<String> found =
                    output.lines().filter(LANGUAGES::contains).sorted().toList();
            return found.isEmpty() ? "eng" : String.join("+", found);
        } catch (IOException e) {
            return "eng";
        }
    }

    /** No parser knows the format. */
    static final class UnreadException extends TikaException {

        private static final long serialVersionUID = 1L;

        UnreadException() {
            super("a format that is not read");
        }
    }

    private static final class Unread implements Parser {

        private static final long serialVersionUID = 1L;

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(InputStream content, ContentHandler to, Metadata about, ParseContext context)
                throws TikaException {
            throw new UnreadException();
        }
    }

    /** Pictures, which Tika's own parser takes under names of its own. */
    private record Pictures(TesseractOCRParser ocr) implements Parser {

        private static final Set<String> KINDS = Set.of("png", "jpeg", "tiff", "bmp", "gif");

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return KINDS.stream().map(MediaType::image).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void parse(InputStream content, ContentHandler to, Metadata about, ParseContext context)
                throws IOException, SAXException, TikaException {
            var metadata = new Metadata();
            String type = String.valueOf(about.get(Metadata.CONTENT_TYPE));
            metadata.set(Metadata.CONTENT_TYPE, type.replace("image/", "image/ocr-"));
            ocr.parse(content, to, metadata, context);
        }
    }
}
