package org.fairnotice.intake.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.fairnotice.intake.document.TextBudget.LimitException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** One file, with all that lies in it, being read. */
final class FileReading implements EmbeddedDocumentExtractor {

    private static final String FOR_A_PERSON = ": a person reads it";

    private final Formats formats;
    private final ReadingLimits limits;
    private final TextBudget text;
    private final List<ReadPart> parts = new ArrayList<>();
    private String path = "";
    private int depth;
    private int files;
    private long unpacked;

    FileReading(Formats formats, ReadingLimits limits) {
        this.formats = formats;
        this.limits = limits;
        this.text = new TextBudget(limits.text());
    }

    List<ReadPart> read(Wire.Order order) {
        var about = new Metadata();
        about.set(TikaCoreProperties.RESOURCE_NAME_KEY, order.name());
        about.set(HttpHeaders.CONTENT_TYPE, order.mediaType());
        try (var content = TikaInputStream.get(order.content())) {
            part(order.name(), content, about);
        } catch (LimitException e) {
            parts.add(ReadPart.unreadable(order.name(), order.mediaType(), e.words() + FOR_A_PERSON));
        } catch (IOException e) {
            parts.add(ReadPart.unreadable(order.name(), order.mediaType(), "is damaged" + FOR_A_PERSON));
        }
        return parts;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata about) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler to, Metadata about, boolean asHtml)
            throws IOException {
        if (++files > limits.parts()) {
            throw new LimitException("holds more than " + limits.parts() + " files");
        }
        if (depth >= limits.depth()) {
            throw new LimitException("holds files in files more than " + limits.depth() + " deep");
        }
        String before = path;
        String given = about.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        path = before + "/";
        depth++;
        try (var whole = TikaInputStream.get(new Counted(content))) {
            part(before + "/" + (given == null || given.isBlank() ? "part " + files : given), whole, about);
        } finally {
            depth--;
            path = before;
        }
    }

    private void part(String name, TikaInputStream content, Metadata about) {
        path = name;
        int before = parts.size();
        var words = new PagedText(text);
        String trouble = parse(content, words, about);
        String type = String.valueOf(about.get(HttpHeaders.CONTENT_TYPE)).split(";", -1)[0];
        if (trouble != null) {
            parts.add(ReadPart.unreadable(name, type, trouble + FOR_A_PERSON));
            return;
        }
        if (!words.isBlank()) {
            parts.add(before, ReadPart.text(name, type, words.text(), words.pagesFromPictures()));
        }
        String doubt = doubt(words, about);
        if (!doubt.isEmpty()) {
            parts.add(ReadPart.unreadable(name, type, doubt + FOR_A_PERSON));
        } else if (words.isBlank() && parts.size() == before) {
            parts.add(ReadPart.unreadable(name, type, "shows no text" + hint() + FOR_A_PERSON));
        }
    }

    /** Why the file could not be read; null if it was. */
    private @Nullable String parse(TikaInputStream content, PagedText to, Metadata about) {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, this);
        try {
            formats.parse(content, to, about, context);
            return null;
        } catch (LimitException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            return "is encrypted";
        } catch (Formats.UnreadException e) {
            String type = about.get(HttpHeaders.CONTENT_TYPE);
            return type + " cannot be read by machine";
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            throwLimit(e);
            return String.valueOf(e.getMessage()).contains("zip bomb")
                    ? "unpacks to far more than it is, as a bomb does"
                    : "is damaged, or not what it says it is";
        }
    }

    /** Parsers wrap what they do not know. */
    private static void throwLimit(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitException limit) {
                throw limit;
            }
        }
    }

    /** What of the pages a person must still look at; empty if nothing. */
    private String doubt(PagedText words, Metadata about) {
        var doubts = new ArrayList<String>();
        List<Integer> pictures = words.pagesFromPictures();
        if (!words.blankPages().isEmpty()) {
            doubts.add("shows no text on " + pages(words.blankPages()) + hint());
        }
        if (!pictures.isEmpty() && !words.isBlank()) {
            doubts.add("was read from a picture on " + pages(pictures) + ", where a digit may be mistaken");
        }
        int[] unknown = about.getIntValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE);
        List<Integer> unmapped = IntStream.range(0, unknown.length)
                .filter(page -> unknown[page] > 0 && !pictures.contains(page + 1))
                .map(page -> page + 1)
                .boxed()
                .toList();
        if (!unmapped.isEmpty()) {
            doubts.add("has letters that its font does not name on " + pages(unmapped));
        }
        return String.join("; ", doubts);
    }

    private String hint() {
        return formats.picturesAreRead() ? "" : " (perhaps a scan; no Tesseract is installed to read it)";
    }

    private static String pages(List<Integer> numbers) {
        String list = numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "page " : "pages ") + list + (numbers.size() > 20 ? " and more" : "");
    }

    /** Counts what is unpacked: it goes to the disk, which is everybody's. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        /** What is read belongs to whoever handed it over. */
        @Override
        public void close() {}

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > limits.unpacked().toBytes()) {
                throw new LimitException(
                        "unpacks to more than " + limits.unpacked().toMegabytes() + " MB");
            }
        }
    }
}
