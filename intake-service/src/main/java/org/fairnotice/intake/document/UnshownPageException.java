package org.fairnotice.intake.document;

/** A page that cannot be shown; its message says why. */
public final class UnshownPageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnshownPageException(String reason) {
        super(reason);
    }
}
