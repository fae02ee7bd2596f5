package org.fairnotice.intake.original;

import java.time.Instant;

/** That a case's originals were destroyed: nobody reads them again. */
public record Destruction(Instant at, Reason reason) {

    /** Why. */
    public enum Reason {
        /** A person or a program had it done, by REST. */
        COMMAND,

        /** The case had been settled for as long as originals are kept. */
        RETENTION
    }

    /** What became of an order to destroy. */
    public enum Outcome {
        DESTROYED,

        /** The case has no originals. */
        NONE,

        /** They are preserved. */
        PRESERVED
    }
}
