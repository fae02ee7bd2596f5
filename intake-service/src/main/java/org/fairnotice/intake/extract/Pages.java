package org.fairnotice.intake.extract;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The pages of a text, which form feeds part. */
final class Pages {

    private final ReadText text;
    private final int[] ends;

    Pages(ReadText text) {
        this.text = text;
        String words = text.text();
        this.ends = IntStream.iterate(words.indexOf('\f'), end -> end >= 0, end -> words.indexOf('\f', end + 1))
                .toArray();
    }

    /** Whether what stands there was read from a picture. */
    boolean fromPicture(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return text.picturePages().contains((found < 0 ? -found - 1 : found) + 1);
    }
}
