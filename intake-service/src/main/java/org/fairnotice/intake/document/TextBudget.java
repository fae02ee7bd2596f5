package org.fairnotice.intake.document;

/** How many characters may still be read of one file, with all that it holds. */
final class TextBudget {

    private long left;

    TextBudget(int characters) {
        left = characters;
    }

    void spend(int characters) {
        left -= characters;
        if (left < 0) {
            throw new LimitException("the text is too long to be read by machine");
        }
    }

    /** A file is more than is read of any. */
    static final class LimitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String words;

        LimitException(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
