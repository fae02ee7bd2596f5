package org.fairnotice.contract.decision;

/**
 * Words in a document that a decision rests on.
 *
 * @param documentSha256 the document
 * @param start of the words in the document's text, in UTF-16 units, inclusive
 * @param end likewise, exclusive
 */
public record Evidence(String documentSha256, int start, int end, String text) {

    @Override
    public String toString() {
        return "Evidence{" + documentSha256 + "[" + start + "," + end + ")}";
    }
}
