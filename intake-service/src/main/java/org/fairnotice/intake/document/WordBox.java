package org.fairnotice.intake.document;

/**
 * A word on the picture of a page.
 *
 * @param x of its upper left corner, in the picture's pixels from the left
 * @param y likewise from the top
 */
public record WordBox(String text, int x, int y, int width, int height) {

    @Override
    public String toString() {
        return "WordBox{" + x + "," + y + "}";
    }
}
