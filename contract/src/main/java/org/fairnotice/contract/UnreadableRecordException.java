package org.fairnotice.contract;

/** A record on a topic is not what it should be. Its message says what is wrong, without contents, fit for a dead letter. */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
