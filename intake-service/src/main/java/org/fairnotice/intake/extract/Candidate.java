package org.fairnotice.intake.extract;

import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.ExtractedField;
import org.jspecify.annotations.Nullable;

/**
 * What may be a field, in one document.
 *
 * @param value as it stands in {@link ExtractedField}, an account's too
 * @param confidence in percent, from the words around it
 * @param start of its words in the text, in UTF-16 units
 */
record Candidate(
        ExtractedField.Name name, String value, @Nullable TargetAccount account, int confidence, int start, int end) {

    static Candidate of(ExtractedField.Name name, String value, int confidence, int start, int end) {
        return new Candidate(name, value, null, confidence, start, end);
    }

    static Candidate account(TargetAccount account, int confidence, int start, int end) {
        return new Candidate(ExtractedField.Name.ACCOUNT, account.value(), account, confidence, start, end);
    }

    Candidate atMost(int most) {
        return confidence <= most ? this : new Candidate(name, value, account, most, start, end);
    }

    /** Two offices write one docket in many ways: only letters and digits count. */
    String essence() {
        StringBuilder essence = new StringBuilder(value.length());
        value.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(essence::appendCodePoint);
        return essence.toString();
    }

    @Override
    public String toString() {
        return "Candidate{" + name + "}";
    }
}
