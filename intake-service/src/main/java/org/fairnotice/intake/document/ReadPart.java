package org.fairnotice.intake.document;

import java.util.Collection;
import java.util.Set;
import org.fairnotice.contract.process.Document;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one file, or of one file within it. A file gives several parts when it holds others, and when some of its
 * pages could be read and some could not.
 *
 * @param name of the file; one that lies in another is named behind it, as in {@code served.zip/order.pdf}
 * @param text what it says; pages are parted by a form feed (U+000C); null if it could not be read
 * @param unreadable why it could not be read; null if it was
 * @param picturePages pages whose text was read from a picture, from 1 on
 */
public record ReadPart(
        String name,
        String mediaType,
        @Nullable String text,
        @Nullable String unreadable,
        Set<Integer> picturePages) {

    public ReadPart {
        picturePages = Set.copyOf(picturePages);
        if ((text == null) == (unreadable == null)) {
            throw new IllegalArgumentException("part: has either a text or the reason why it could not be read");
        }
    }

    static ReadPart text(String name, String mediaType, String text, Collection<Integer> picturePages) {
        return new ReadPart(name, mediaType, text, null, Set.copyOf(picturePages));
    }

    static ReadPart unreadable(String name, String mediaType, String reason) {
        return new ReadPart(name, mediaType, null, reason, Set.of());
    }

    /**
     * The part as a document of a record.
     *
     * @param sha256 of the file that came, and holds the part
     */
    public Document document(String sha256) {
        return new Document(name, mediaType, sha256, text, unreadable);
    }

    @Override
    public String toString() {
        return "ReadPart{" + mediaType + "}";
    }
}
