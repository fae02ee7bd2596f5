package org.fairnotice.intake.sender;

import java.util.List;

/**
 * What one who looked at a mail says of its sender.
 *
 * @param reason in words for counsel
 */
record Opinion(Word word, String reason) {

    /** The word itself. */
    enum Word {
        /** A signature that counts is by the sender. */
        PASS,
        /** A signature does not fit the mail. */
        FAIL,
        /** There is no signature that counts. */
        NONE,
        /** He could not look, or has nothing to compare with. */
        UNKNOWN
    }

    boolean is(Word other) {
        return word == other;
    }

    /** The one that weighs most, of at least one. */
    static Opinion of(List<Opinion> opinions, Word... byWeight) {
        for (Word word : byWeight) {
            for (Opinion opinion : opinions) {
                if (opinion.is(word)) {
                    return opinion;
                }
            }
        }
        return opinions.getFirst();
    }

    static Opinion pass(String reason) {
        return new Opinion(Word.PASS, reason);
    }

    static Opinion fail(String reason) {
        return new Opinion(Word.FAIL, reason);
    }

    static Opinion none(String reason) {
        return new Opinion(Word.NONE, reason);
    }

    static Opinion unknown(String reason) {
        return new Opinion(Word.UNKNOWN, reason);
    }

    /** Without its reason, which may hold an address. */
    @Override
    public String toString() {
        return "Opinion{" + word + "}";
    }
}
