package org.fairnotice.intake.extract;

import java.util.Set;

/**
 * The text of one document, as it travels.
 *
 * @param text its pages parted by form feeds
 * @param picturePages pages that were read from a picture, from 1 on: a letter or digit there may be mistaken
 */
public record ReadText(String sha256, String text, Set<Integer> picturePages) {

    public ReadText {
        picturePages = Set.copyOf(picturePages);
    }

    /** Names the document alone: this may stand in a log. */
    @Override
    public String toString() {
        return "ReadText{" + sha256 + "}";
    }
}
