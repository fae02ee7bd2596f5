package org.fairnotice.decision.gag;

/**
 * One line of a document, without its margin.
 *
 * @param start offset in the document of the first character to read
 * @param end offset behind the last
 * @param depth how many mails quote it
 * @param newParagraph whether a blank line stands before it
 */
record Line(int start, int end, int depth, boolean newParagraph) {

    int length() {
        return end - start;
    }

    Line withParagraph(boolean value) {
        return new Line(start, end, depth, value);
    }
}
