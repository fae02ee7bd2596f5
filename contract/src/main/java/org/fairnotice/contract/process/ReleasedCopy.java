package org.fairnotice.contract.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the papers for one customer, from which a person took what is not that customer's to know.
 *
 * @param text what it says; where there is a file, as a machine read it
 * @param pdf the file in Base64; null where the text itself is the copy
 */
public record ReleasedCopy(
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pdf) {

    /** In characters of the text, and in bytes of the file: a permit carries it, and a case keeps those of several customers. */
    public static final int LONGEST_TEXT = 256 * 1024;

    public static final int LARGEST_PDF = 512 * 1024;

    /** Without contents: this may stand in a log. */
    @Override
    public String toString() {
        return "ReleasedCopy{" + (pdf == null ? "text" : "PDF") + "}";
    }
}
