package org.fairnotice.contract.process;

import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A field that a machine read in the papers. What it was sure of stands in {@link LegalProcess} too; the rest is a proposal
 * to a person, and fills nothing.
 *
 * @param value an agency or docket as it is written, a kind by its name, a day in ISO 8601; null for an account
 * @param account null for any other field
 * @param confidence in percent: how far the words around it say what it is
 * @param evidence the words, in one of the documents
 */
public record ExtractedField(
        Name field, @Nullable String value, @Nullable TargetAccount account, int confidence, Evidence evidence) {

    /** Which field of {@link LegalProcess}. */
    public enum Name {
        AGENCY,
        DOCKET,
        KIND,
        ISSUED_ON,
        DUE_ON,
        ACCOUNT
    }

    public ExtractedField {
        if ((field == Name.ACCOUNT) != (account != null) || (account == null) == (value == null)) {
            throw new IllegalArgumentException("value: a field has a value, and one that is an account has that alone");
        }
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("confidence: is a percentage, from 0 to 100");
        }
    }

    /** Names the field alone: this may stand in a log. */
    @Override
    public String toString() {
        return "ExtractedField{" + field + "}";
    }
}
