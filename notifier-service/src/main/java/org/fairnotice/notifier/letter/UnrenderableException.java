package org.fairnotice.notifier.letter;

import org.jspecify.annotations.Nullable;

/** A notice cannot be written. Its message holds nothing of the notice's contents. */
public final class UnrenderableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnrenderableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
