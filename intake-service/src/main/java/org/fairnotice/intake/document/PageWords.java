package org.fairnotice.intake.document;

import java.util.List;

/**
 * The words of a page, each where it stands on the page's picture.
 *
 * @param width of the picture in pixels
 * @param words in the order in which they are read
 */
public record PageWords(int width, int height, List<WordBox> words) {

    public PageWords {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "PageWords{" + words.size() + "}";
    }
}
