package org.fairnotice.intake.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairnotice.contract.process.ReleasedCopy;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.document.ReadPart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a person releases for a customer. A file whose words no machine reads is not taken: nobody could compare them with
 * the accounts of others. What lies under a black bar in a PDF is read, and found, too.
 *
 * @param reader of PDF files
 */
record CopyFormat(DocumentReader reader) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * The copy, or null where none is to go after all.
     *
     * @throws InvalidInputException naming the field and the remedy
     */
    @Nullable
    ReleasedCopy parse(JsonNode json) {
        long given =
                Stream.of("text", "pdf", "withdrawn").filter(json::hasNonNull).count();
        if (given != 1) {
            throw new InvalidInputException("", "must have one of text, pdf and withdrawn");
        }
        if (json.hasNonNull("withdrawn")) {
            return null;
        }
        return json.hasNonNull("text")
                ? new ReleasedCopy(json.path("text").asString(), null)
                : pdf(json.path("pdf").asString());
    }

    private ReleasedCopy pdf(String base64) {
        byte[] file;
        try {
            file = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("/pdf", "must be Base64 (RFC 4648, 4) without line ends");
        }
        if (file.length > ReleasedCopy.LARGEST_PDF) {
            throw new InvalidInputException(
                    "/pdf",
                    "must be at most " + ReleasedCopy.LARGEST_PDF / 1024 + " KB; make it smaller, or send its text");
        }
        if (file.length < PDF.length || !Arrays.equals(PDF, Arrays.copyOf(file, PDF.length))) {
            throw new InvalidInputException("/pdf", "must be a PDF file");
        }
        List<ReadPart> parts = reader.read("copy.pdf", "application/pdf", file);
        String text = parts.getFirst().text();
        if (parts.size() > 1) {
            throw new InvalidInputException("/pdf", "holds other files, or pages that no machine reads; send its text");
        }
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("/pdf", "holds no words that a machine reads; send its text");
        }
        if (text.length() > ReleasedCopy.LONGEST_TEXT) {
            throw new InvalidInputException("/pdf", "holds too many words; send the part that matters");
        }
        if (isActive(file)) {
            throw new InvalidInputException("/pdf", "holds a script; print it into a new file, or send its text");
        }
        return new ReleasedCopy(text, base64);
    }

    /** A customer must be able to open it without fear. What is compressed within the file is not seen here. */
    private static boolean isActive(byte[] file) {
        String raw = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return Stream.of("/javascript", "/launch").anyMatch(raw::contains);
    }
}
