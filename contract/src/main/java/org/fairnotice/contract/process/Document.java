package org.fairnotice.contract.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document of a request. The file itself stays in intake-service's document store; here are its text and digest.
 *
 * @param name of the file; one that lies in another is named behind it, as in {@code export.zip/order.pdf}
 * @param sha256 of the bytes of the file that came, which holds this one; 64 hexadecimal digits
 * @param text the text read from it, its pages parted by form feeds (U+000C); null if it could not be read
 * @param unreadable why it could not be read; null if it was
 */
public record Document(
        String name,
        String mediaType,
        String sha256,
        @Nullable String text,
        @Nullable String unreadable) {

    public Document {
        if ((text == null) == (unreadable == null)) {
            throw new IllegalArgumentException("document: has either a text or the reason why it could not be read");
        }
    }

    public Optional<String> readText() {
        return Optional.ofNullable(text);
    }

    @Override
    public String toString() {
        return "Document{" + sha256 + "}";
    }
}
